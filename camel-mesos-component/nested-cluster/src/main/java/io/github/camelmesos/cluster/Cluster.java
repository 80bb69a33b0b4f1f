package io.github.camelmesos.cluster;

import java.time.Instant;
import java.util.Optional;

/**
 * What is known of a cluster at one moment.
 *
 * @param shape once it is granted
 * @param endpoints once its master is elected
 * @param reason why it waits, was refused or failed: code and numbers in one sentence
 */
public record Cluster(
        String id,
        String runId,
        String tenant,
        String provider,
        ClusterState state,
        Optional<ClusterShape> shape,
        Optional<ClusterEndpoints> endpoints,
        Optional<String> reason,
        Instant since) {}
