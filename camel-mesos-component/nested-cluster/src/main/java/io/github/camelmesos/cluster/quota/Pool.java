package io.github.camelmesos.cluster.quota;

import io.github.camelmesos.cluster.ClusterResources;

/**
 * What there is physically. All tenants' clusters together never have more, whatever their quotas add up to.
 *
 * @param capacity of all machines
 * @param largestAgent the most that one agent can have: the biggest machine
 */
public record Pool(ClusterResources capacity, ClusterResources largestAgent) {

    /** A pool of one machine, which one agent may have whole. */
    public static Pool of(ClusterResources capacity) {
        return new Pool(capacity, capacity);
    }
}
