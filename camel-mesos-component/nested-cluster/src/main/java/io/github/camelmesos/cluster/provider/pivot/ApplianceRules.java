package io.github.camelmesos.cluster.provider.pivot;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What PIVOT would refuse, said before it is asked, and in words that name the place. */
final class ApplianceRules {

    private static final Pattern ID = Pattern.compile("[a-zA-Z0-9-]+");
    private static final Pattern REFERENCE = Pattern.compile("(?<!\\\\)@([a-zA-Z0-9-]+)");
    private static final int LEAST_CPUS = 1;
    private static final int LEAST_MEMORY = 128;

    private ApplianceRules() {}

    /**
     * @throws IOException for the first thing that is wrong
     */
    static void check(Map<String, Object> appliance) throws IOException {
        checkId("the appliance's id", appliance.get("id"));
        Set<String> ids = new TreeSet<>();
        List<Map<?, ?>> containers = new ArrayList<>();
        for (Object container : (List<?>) appliance.get("containers")) {
            Map<?, ?> map = (Map<?, ?>) container;
            checkId("a container's id", map.get("id"));
            if (!ids.add(String.valueOf(map.get("id")))) {
                throw new IOException("there are two containers with the id " + map.get("id"));
            }
            containers.add(map);
        }
        for (Map<?, ?> container : containers) {
            check(container, ids);
        }
    }

    private static void checkId(String what, Object id) throws IOException {
        if (!(id instanceof String text) || !ID.matcher(text).matches()) {
            throw new IOException(what + " is made of letters, digits and -, not '" + id + "'");
        }
    }

    private static void check(Map<?, ?> container, Set<String> ids) throws IOException {
        String name = "container " + container.get("id");
        for (String required : List.of("type", "image", "resources")) {
            if (!container.containsKey(required)) {
                throw new IOException(name + " has no " + required);
            }
        }
        if (container.containsKey("cmd") && container.containsKey("args")) {
            throw new IOException(name + " has cmd and args; it may have one of them");
        }
        if (!(container.get("resources") instanceof Map<?, ?> resources)) {
            throw new IOException("resources of " + name + " are no object");
        }
        checkAmount(name, resources, "cpus", LEAST_CPUS);
        checkAmount(name, resources, "mem", LEAST_MEMORY);
        for (String field : List.of("cmd", "args", "env")) {
            checkReferences(name + ", " + field, String.valueOf(container.get(field)), ids);
        }
        if (container.get("dependencies") instanceof List<?> dependencies) {
            for (Object dependency : dependencies) {
                requireKnown(name + ", dependencies", String.valueOf(dependency), ids);
            }
        }
    }

    private static void checkAmount(String name, Map<?, ?> resources, String field, int least) throws IOException {
        boolean whole = resources.get(field) instanceof Long || resources.get(field) instanceof Integer;
        if (!whole || ((Number) resources.get(field)).longValue() < least) {
            throw new IOException(name + " has " + field + " " + resources.get(field)
                    + "; PIVOT takes whole numbers from " + least + " on");
        }
    }

    private static void checkReferences(String place, String text, Set<String> ids) throws IOException {
        Matcher matcher = REFERENCE.matcher(text);
        while (matcher.find()) {
            requireKnown(place, matcher.group(1), ids);
        }
    }

    private static void requireKnown(String place, String id, Set<String> ids) throws IOException {
        if (!ids.contains(id)) {
            throw new IOException(place + " names a container '" + id + "'; there are " + String.join(", ", ids));
        }
    }
}
