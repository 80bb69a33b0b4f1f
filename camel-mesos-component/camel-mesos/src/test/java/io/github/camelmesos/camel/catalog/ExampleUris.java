package io.github.camelmesos.camel.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The endpoint URIs of our components in texts and in routes written in YAML. */
final class ExampleUris {

    /** Not {@code cwl:tool}, a word of CWL's own, nor the syntax, {@code cwl:operation}. */
    private static final Pattern IN_TEXT =
            Pattern.compile("\\b(?!\\w+:(?:tool|operation)\\b)(?:mesos|chronos|cwl):[a-z]+(?:\\?[^\\s\"'`)<>]+)?");

    private static final Pattern OURS = Pattern.compile("(?:mesos|chronos|cwl):.*");

    /**
     * One URI.
     *
     * @param where the file it is in
     * @param consumed whether it stands in a from; false where that is not known
     * @param produced whether it stands in a to; false where that is not known
     */
    record Example(String uri, Path where, boolean consumed, boolean produced) {

        @Override
        public String toString() {
            return uri + " in " + where.getFileName();
        }
    }

    private ExampleUris() {}

    static List<Example> inText(Path file) throws IOException {
        Matcher match = IN_TEXT.matcher(Files.readString(file));
        List<Example> examples = new ArrayList<>();
        while (match.find()) {
            examples.add(new Example(match.group(), file, false, false));
        }
        return examples;
    }

    static List<Example> inRoutes(Path file) throws IOException {
        List<Example> examples = new ArrayList<>();
        Object routes = new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
        collect(routes, false, file, examples);
        return examples;
    }

    private static void collect(Object node, boolean from, Path file, List<Example> examples) {
        if (node instanceof List<?> list) {
            list.forEach(item -> collect(item, false, file, examples));
        } else if (node instanceof Map<?, ?> map) {
            if (map.get("uri") instanceof String uri && OURS.matcher(uri).matches()) {
                examples.add(new Example(withParameters(uri, map.get("parameters")), file, from, !from));
            }
            map.forEach((key, value) -> collect(value, "from".equals(key), file, examples));
        }
    }

    private static String withParameters(String uri, Object parameters) {
        if (!(parameters instanceof Map<?, ?> map) || map.isEmpty()) {
            return uri;
        }
        StringJoiner query = new StringJoiner("&", uri + (uri.contains("?") ? "&" : "?"), "");
        map.forEach((name, value) -> query.add(name + "=" + value));
        return query.toString();
    }
}
