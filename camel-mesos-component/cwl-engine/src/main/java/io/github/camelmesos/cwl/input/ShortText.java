package io.github.camelmesos.cwl.input;

import io.github.camelmesos.cwl.value.DirectoryValue;
import io.github.camelmesos.cwl.value.FileOrDirectory;
import io.github.camelmesos.cwl.value.FileValue;
import io.github.camelmesos.cwl.value.JsonText;
import java.util.List;
import java.util.Map;

/** How values are shown in messages. */
final class ShortText {

    private static final int MAX = 60;

    private ShortText() {}

    /** {@code the string "abc"}, {@code the File reads.fq}, {@code null}. */
    static String of(Object value) {
        if (value instanceof FileOrDirectory object) {
            return "the " + kind(object) + " " + object.basename();
        }
        if (value instanceof List<?> list) {
            return "an array of " + list.size();
        }
        if (value == null) {
            return "null";
        }
        String text = JsonText.compact(value);
        return "the " + kind(value) + " " + (text.length() <= MAX ? text : text.substring(0, MAX) + "...");
    }

    private static String kind(Object value) {
        if (value instanceof FileValue) {
            return "File";
        }
        if (value instanceof DirectoryValue) {
            return "Directory";
        }
        if (value instanceof Map) {
            return "record";
        }
        return value instanceof Number ? "number" : value instanceof Boolean ? "boolean" : "string";
    }
}
