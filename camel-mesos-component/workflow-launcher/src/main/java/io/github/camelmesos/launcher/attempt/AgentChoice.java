package io.github.camelmesos.launcher.attempt;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Which agents there are, and on which of them attempts of a job were lost: the next one goes elsewhere, where there is another. */
final class AgentChoice {

    private final Map<String, String> nameOf = new HashMap<>();
    private final Set<String> present = new HashSet<>();
    private final Map<String, Set<String>> lostOn = new HashMap<>();

    /**
     * @param name by which a scheduler can tell it from others; empty where it has none
     */
    synchronized void come(String agent, String name) {
        nameOf.put(agent, name);
        present.add(agent);
    }

    synchronized void gone(String agent) {
        present.remove(agent);
    }

    /** An attempt was lost there. */
    synchronized void lost(String job, String agent) {
        String name = nameOf.getOrDefault(agent, "");
        if (!name.isEmpty()) {
            lostOn.computeIfAbsent(job, any -> new HashSet<>()).add(name);
        }
    }

    synchronized void ended(String job) {
        lostOn.remove(job);
    }

    /** The names of the agents that a job had better not go to; none when there is no other. */
    synchronized Set<String> avoided(String job) {
        Set<String> names = lostOn.getOrDefault(job, Set.of());
        if (names.isEmpty()) {
            return names;
        }
        Set<String> others = present.stream().map(nameOf::get).collect(Collectors.toSet());
        others.removeAll(names);
        return others.isEmpty() ? Set.of() : Set.copyOf(names);
    }
}
