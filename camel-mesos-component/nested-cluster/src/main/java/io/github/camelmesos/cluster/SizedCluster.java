package io.github.camelmesos.cluster;

import java.util.List;

/**
 * The cluster that would be asked for.
 *
 * @param explanation lines for people that say where the numbers come from
 */
public record SizedCluster(ClusterShape shape, List<String> explanation) {

    public SizedCluster {
        explanation = List.copyOf(explanation);
    }
}
