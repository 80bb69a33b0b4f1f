package io.github.camelmesos.cluster.quota;

import io.github.camelmesos.cluster.ClusterResources;
import java.time.Duration;
import java.util.Optional;

/**
 * What one tenant may have at any moment, all its clusters together, and how it stands to others.
 *
 * @param limit cpus, memory, disk and gpus
 * @param agents number of agents
 * @param clusters number of clusters
 * @param longestLife of each of its clusters; empty for no limit
 * @param idleTime after which a cluster that runs no task is destroyed; empty for no limit
 * @param budget what it may use up in a period; empty for no limit
 * @param priority who is higher is served first; 0 where nothing is said
 * @param weight its share beside tenants of the same priority; 1 where nothing is said
 */
public record TenantQuota(
        String tenant,
        ClusterResources limit,
        int agents,
        int clusters,
        Optional<Duration> longestLife,
        Optional<Duration> idleTime,
        Optional<Budget> budget,
        int priority,
        double weight) {

    /** A tenant like all others, without budget or idle time. */
    public TenantQuota(
            String tenant, ClusterResources limit, int agents, int clusters, Optional<Duration> longestLife) {
        this(tenant, limit, agents, clusters, longestLife, Optional.empty(), Optional.empty(), 0, 1);
    }

    TenantQuota named(String name) {
        return new TenantQuota(name, limit, agents, clusters, longestLife, idleTime, budget, priority, weight);
    }
}
