package io.github.camelmesos.cluster;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a workflow needs of a cluster.
 *
 * @param biggestStep name of the step that needs most, for messages
 * @param biggest resources of one job of that step; every agent must hold it
 * @param width how many jobs can run at once at most; empty where that, or what they ask for, is not known before the run
 * @param figures what else is known of the workflow
 */
public record Demand(String biggestStep, ClusterResources biggest, OptionalInt width, Optional<Figures> figures) {

    /** Of which no more is known. */
    public Demand(String biggestStep, ClusterResources biggest, OptionalInt width) {
        this(biggestStep, biggest, width, Optional.empty());
    }

    /**
     * Of a whole workflow.
     *
     * @param steps how many there are
     * @param criticalPath how many of them wait for each other at most
     * @param leastWidth how many jobs can run at once at least; less than the width where a scatter's length is not known
     * @param cpus of all jobs that can run at once, together
     */
    public record Figures(int steps, int criticalPath, int leastWidth, double cpus) {}
}
