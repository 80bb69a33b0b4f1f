package io.github.camelmesos.cluster.provider.supervised;

/**
 * How clusters of separate servers are made.
 *
 * @param masters of each cluster; with more than one, another takes over at once when the leading one dies
 * @param repairs how often servers of one cluster that die are replaced, before the cluster counts as lost
 */
public record SupervisedSettings(int masters, int repairs) {}
