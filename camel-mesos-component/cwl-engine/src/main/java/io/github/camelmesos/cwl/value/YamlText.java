package io.github.camelmesos.cwl.value;

import java.util.Collections;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/** YAML text of values. */
public final class YamlText {

    private YamlText() {}

    /** Many lines, for people; the last one ends in a newline. */
    public static String block(Object value) {
        DumpSettings settings = DumpSettings.builder()
                .setDefaultFlowStyle(FlowStyle.BLOCK)
                .setIndicatorIndent(2)
                .setIndentWithIndicator(true)
                .setSplitLines(false)
                .build();
        return new Dump(settings).dumpToString(ValueWriter.write(value));
    }

    /** One line, as it can stand after a key. */
    public static String line(Object value) {
        DumpSettings settings = DumpSettings.builder()
                .setDefaultFlowStyle(FlowStyle.FLOW)
                .setSplitLines(false)
                .setWidth(Integer.MAX_VALUE)
                .build();
        // In a list, since outside of one, text of several lines takes several lines.
        String list = new Dump(settings)
                .dumpToString(ValueWriter.write(Collections.singletonList(value)))
                .strip();
        return list.substring(1, list.length() - 1);
    }
}
