package io.github.camelmesos.cluster.quota;

import io.github.camelmesos.cluster.ClusterResources;
import java.time.Duration;
import java.util.Optional;

/**
 * What one tenant may have at any moment, all its clusters together.
 *
 * @param limit cpus, memory and disk
 * @param agents number of agents
 * @param clusters number of clusters
 * @param longestLife of each of its clusters; empty for no limit
 */
public record TenantQuota(
        String tenant, ClusterResources limit, int agents, int clusters, Optional<Duration> longestLife) {}
