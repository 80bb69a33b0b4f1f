package io.github.camelmesos.cluster.provider;

import io.github.camelmesos.cluster.ClusterShape;

/**
 * The cluster to make. Whatever is made for it is labelled with id and ledger.
 *
 * @param ledger identity of the ledger that holds its intent
 */
public record ClusterSpec(String id, String runId, String tenant, ClusterShape shape, String ledger) {}
