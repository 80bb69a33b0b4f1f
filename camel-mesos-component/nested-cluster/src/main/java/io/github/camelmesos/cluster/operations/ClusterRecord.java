package io.github.camelmesos.cluster.operations;

import io.github.camelmesos.cluster.ledger.LedgerEntry;
import io.github.camelmesos.cluster.ledger.OwnerInfo;
import java.util.Optional;

/**
 * A cluster, of whichever launcher.
 *
 * @param owner what its launcher tells of itself; empty when that is dead
 */
public record ClusterRecord(LedgerEntry entry, boolean ownerIsAlive, Optional<OwnerInfo> owner) {}
