package io.github.camelmesos.cluster.sizing;

import io.github.camelmesos.cluster.ClusterResources;
import io.github.camelmesos.cluster.quota.Pool;
import io.github.camelmesos.cluster.quota.TenantQuota;

/**
 * The most that a cluster of one tenant can ever be, and who says so.
 *
 * @param total of all agents
 * @param agent of one agent
 * @param agents number of agents
 */
record Ceiling(String tenant, ClusterResources total, ClusterResources agent, int agents) {

    static Ceiling of(TenantQuota quota, Pool pool) {
        ClusterResources total = quota.limit().min(pool.capacity());
        return new Ceiling(quota.tenant(), total, pool.largestAgent().min(total), quota.agents());
    }

    String whose() {
        return "tenant '" + tenant + "'";
    }
}
