package io.github.camelmesos.chronos.scheduler.core;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All jobs by name, in the order they were added, and who depends on whom. */
final class JobTable {

    private final Map<String, JobEntry> entries = new LinkedHashMap<>();
    private final Map<String, Set<String>> children = new HashMap<>();

    /** The job of that name, or null. */
    JobEntry get(String name) {
        return entries.get(name);
    }

    Collection<JobEntry> entries() {
        return entries.values();
    }

    int size() {
        return entries.size();
    }

    /** Adds a job, or links one whose definition has changed to its parents. */
    void put(JobEntry entry) {
        entries.put(entry.name(), entry);
        for (String parent : entry.job().parents()) {
            children.computeIfAbsent(parent, name -> new LinkedHashSet<>()).add(entry.name());
        }
    }

    /** Takes a job from its parents, before its definition changes or it is removed. */
    void unlink(JobEntry entry) {
        for (String parent : entry.job().parents()) {
            Set<String> siblings = children.get(parent);
            if (siblings != null && siblings.remove(entry.name()) && siblings.isEmpty()) {
                children.remove(parent);
            }
        }
    }

    void remove(JobEntry entry) {
        unlink(entry);
        entries.remove(entry.name());
    }

    List<JobEntry> children(String parent) {
        return children.getOrDefault(parent, Set.of()).stream()
                .map(entries::get)
                .toList();
    }

    /** Whether a job would become its own ancestor if it had these parents. */
    boolean wouldBeCyclic(String job, List<String> parents) {
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(parents);
        while (!open.isEmpty()) {
            String ancestor = open.pop();
            if (ancestor.equals(job)) {
                return true;
            }
            JobEntry entry = entries.get(ancestor);
            if (entry != null && seen.add(ancestor)) {
                open.addAll(entry.job().parents());
            }
        }
        return false;
    }
}
