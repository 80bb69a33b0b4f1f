package io.github.camelmesos.cwl.workflow;

import io.github.camelmesos.cwl.value.FileOrDirectory;
import java.util.List;
import java.util.Map;

/** A value in a few words, for messages. */
final class ValueSummary {

    private static final int LONGEST = 60;

    private ValueSummary() {}

    static String of(Object value) {
        if (value instanceof FileOrDirectory file) {
            return file.basename();
        }
        if (value instanceof List<?> list) {
            return "an array of " + list.size();
        }
        if (value instanceof Map<?, ?>) {
            return "a record";
        }
        String text = value instanceof String string ? '"' + string + '"' : String.valueOf(value);
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
