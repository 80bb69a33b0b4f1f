package io.github.camelmesos.cwl.plan;

import io.github.camelmesos.cwl.job.JobResources;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The most that any job asks for, of each resource, and which steps ask for it.
 *
 * @param names by resource
 */
record BiggestJob(Map<String, String> names, JobResources resources) {

    static final BiggestJob NONE = new BiggestJob(Map.of(), new JobResources(0, 0, 0, 0));

    static BiggestJob of(String name, JobResources resources) {
        return new BiggestJob(Map.of("cpus", name, "memory", name, "disk", name), resources);
    }

    /** Of both, what is more. */
    BiggestJob max(BiggestJob other) {
        JobResources mine = resources;
        JobResources theirs = other.resources;
        Map<String, String> most = new TreeMap<>(names);
        replace(most, other, "cpus", theirs.cpus() > mine.cpus());
        replace(most, other, "memory", theirs.memoryMiB() > mine.memoryMiB());
        replace(most, other, "disk", theirs.diskMiB() > mine.diskMiB());
        JobResources disk = theirs.diskMiB() > mine.diskMiB() ? theirs : mine;
        return new BiggestJob(
                most,
                new JobResources(
                        Math.max(mine.cpus(), theirs.cpus()),
                        Math.max(mine.memoryMiB(), theirs.memoryMiB()),
                        disk.tmpdirMiB(),
                        disk.outdirMiB()));
    }

    private static void replace(Map<String, String> names, BiggestJob other, String resource, boolean bigger) {
        if (bigger || (!names.containsKey(resource) && other.names.containsKey(resource))) {
            names.put(resource, other.names.get(resource));
        }
    }

    /** The step or steps. */
    String name() {
        Set<String> distinct = new LinkedHashSet<>(new TreeMap<>(names).values());
        return String.join(", ", distinct);
    }
}
