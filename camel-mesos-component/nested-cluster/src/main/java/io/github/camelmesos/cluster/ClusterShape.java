package io.github.camelmesos.cluster;

/**
 * The size of a cluster: what was granted.
 *
 * @param agents how many
 * @param agent resources of each one
 */
public record ClusterShape(int agents, ClusterResources agent) {

    public ClusterShape {
        if (agents < 1) {
            throw new IllegalArgumentException("a cluster has one agent or more, not " + agents);
        }
    }

    /** The quota of the cluster: what its agents sum up to, exactly. */
    public ClusterResources total() {
        return agent.times(agents);
    }
}
