package io.github.camelmesos.cluster;

import java.util.OptionalInt;

/**
 * What a workflow needs of a cluster.
 *
 * @param biggestStep name of the step that needs most, for messages
 * @param biggest resources of one job of that step; every agent must hold it
 * @param width how many jobs can run at once at most; empty where that is not known before the run
 */
public record Demand(String biggestStep, ClusterResources biggest, OptionalInt width) {}
