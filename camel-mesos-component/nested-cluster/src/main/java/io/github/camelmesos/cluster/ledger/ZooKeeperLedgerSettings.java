package io.github.camelmesos.cluster.ledger;

import io.github.camelmesos.mesos.leader.ZooKeeperCredentials;
import java.time.Duration;
import java.util.Optional;

/**
 * Settings of a ledger in ZooKeeper.
 *
 * @param lease how long others wait for a launcher that is silent; ZooKeeper's session timeout, of which a server grants no
 *     more than 20 of its ticks
 * @param timeout longest time that a transaction is tried
 * @param bounds of the account
 * @param credentials with which launchers show who they are; all nodes can then be read and written by them only
 */
public record ZooKeeperLedgerSettings(
        Duration lease, Duration timeout, AccountBounds bounds, Optional<ZooKeeperCredentials> credentials) {

    /** For a ZooKeeper that lets everybody do everything. */
    public ZooKeeperLedgerSettings(Duration lease, Duration timeout) {
        this(lease, timeout, AccountBounds.USUAL, Optional.empty());
    }
}
