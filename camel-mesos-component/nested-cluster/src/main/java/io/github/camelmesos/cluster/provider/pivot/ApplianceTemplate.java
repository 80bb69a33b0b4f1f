package io.github.camelmesos.cluster.provider.pivot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * A file of JSON, in which comments after # are allowed, with placeholders, <code>${name}</code>. A text that is a placeholder and nothing else becomes a number where
 * the value is one. A container whose id has <code>${agent}</code> is there once for each agent; an item of an array
 * with a placeholder that has no value is left out.
 */
final class ApplianceTemplate {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([a-zA-Z]+)}");
    private static final String AGENT = "agent";

    private final Path file;
    private final Map<String, Object> template;

    private ApplianceTemplate(Path file, Map<String, Object> template) {
        this.file = file;
        this.template = template;
    }

    /**
     * @throws IOException when it cannot be read, or is no JSON object; the message names it
     */
    static ApplianceTemplate read(Path file) throws IOException {
        try {
            LoadSettings settings =
                    LoadSettings.builder().setLabel(file.toString()).build();
            return new ApplianceTemplate(file, map(new Load(settings).loadFromString(Files.readString(file))));
        } catch (IOException | YamlEngineException e) {
            throw new IOException("the appliance template " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    /**
     * The appliance.
     *
     * @param values by placeholder: text, a number, or an empty text for what there is not
     * @param agents values of each agent, beside those
     * @throws IOException when a placeholder has no value at all
     */
    Map<String, Object> fill(Map<String, Object> values, List<Map<String, Object>> agents, VolumeSpelling volumes)
            throws IOException {
        List<Object> containers = new ArrayList<>();
        for (Object container : list(template.get("containers"))) {
            List<Map<String, Object>> copies =
                    String.valueOf(map(container).get("id")).contains("${" + AGENT + "}") ? agents : List.of(Map.of());
            for (Map<String, Object> copy : copies) {
                Map<String, Object> all = new LinkedHashMap<>(values);
                all.putAll(copy);
                if (isThere(container, all)) {
                    containers.add(spelled(map(filled(container, all)), volumes));
                }
            }
        }
        Map<String, Object> appliance = new LinkedHashMap<>(template);
        appliance.remove("containers");
        appliance = new LinkedHashMap<>(map(filled(appliance, values)));
        appliance.put("containers", containers);
        return appliance;
    }

    private static Map<String, Object> spelled(Map<String, Object> container, VolumeSpelling spelling)
            throws IOException {
        List<Object> volumes = new ArrayList<>();
        for (Object volume : list(container.getOrDefault("volumes", List.of()))) {
            volumes.add(spelling.spell(map(volume)));
        }
        Map<String, Object> spelled = new LinkedHashMap<>(container);
        spelled.computeIfPresent("volumes", (name, before) -> volumes);
        return spelled;
    }

    private Object filled(Object value, Map<String, Object> values) throws IOException {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> filled = new LinkedHashMap<>();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                filled.put(String.valueOf(entry.getKey()), filled(entry.getValue(), values));
            }
            return filled;
        }
        if (value instanceof List<?> items) {
            List<Object> filled = new ArrayList<>();
            for (Object item : items) {
                if (isThere(item, values)) {
                    filled.add(filled(item, values));
                }
            }
            return filled;
        }
        return value instanceof String text ? filled(text, values) : value;
    }

    private Object filled(String text, Map<String, Object> values) throws IOException {
        Matcher matcher = PLACEHOLDER.matcher(text);
        if (matcher.matches()) {
            return valueOf(matcher.group(1), values);
        }
        StringBuilder filled = new StringBuilder();
        matcher.reset();
        while (matcher.find()) {
            String value = String.valueOf(valueOf(matcher.group(1), values));
            matcher.appendReplacement(filled, Matcher.quoteReplacement(value));
        }
        return matcher.appendTail(filled).toString();
    }

    private Object valueOf(String name, Map<String, Object> values) throws IOException {
        Object value = values.get(name);
        if (value == null) {
            throw new IOException("the appliance template " + file + " has ${" + name + "}; known are "
                    + String.join(", ", values.keySet()));
        }
        return value;
    }

    /** An id says itself whether something else is there; looked at is what stands directly in an item. */
    private static boolean isThere(Object item, Map<String, Object> values) {
        if (item instanceof String text) {
            Matcher matcher = PLACEHOLDER.matcher(text);
            while (matcher.find()) {
                if ("".equals(values.get(matcher.group(1)))) {
                    return false;
                }
            }
            return true;
        }
        return !(item instanceof Map<?, ?> map)
                || map.values().stream().filter(String.class::isInstance).allMatch(value -> isThere(value, values));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) throws IOException {
        if (value instanceof Map<?, ?> map) {
            return (Map<String, Object>) map;
        }
        throw new IOException("the appliance template has " + value + " where an object is expected");
    }

    private static List<?> list(Object value) throws IOException {
        if (value instanceof List<?> items) {
            return items;
        }
        throw new IOException("the appliance template has " + value + " where an array is expected");
    }
}
