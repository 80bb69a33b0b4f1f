package io.github.camelmesos.cluster;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Asks for a cluster.
 *
 * @param id of the cluster to be made: {@code [a-z0-9-]+}, at most 63 characters, unique
 * @param runId the run it is for
 * @param tenant whose quota it comes from
 * @param provider name of a provider; empty for the configured default
 * @param demand what will be run on it
 * @param wish numbers the user gave, which win over the demand
 * @param longestLife the cluster is destroyed after this, whatever runs; empty for the tenant's limit
 */
public record ClusterRequest(
        String id,
        String runId,
        String tenant,
        Optional<String> provider,
        Demand demand,
        ClusterWish wish,
        Optional<Duration> longestLife) {

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");

    public ClusterRequest {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException(
                    "a cluster's id is made of up to 63 of a-z, 0-9 and -, and does not start with -; not '" + id
                            + "'");
        }
    }
}
