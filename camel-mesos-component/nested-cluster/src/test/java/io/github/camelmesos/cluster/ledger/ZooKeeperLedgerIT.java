package io.github.camelmesos.cluster.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.github.camelmesos.cluster.account.AccountQuery;
import io.github.camelmesos.embedded.zookeeper.EmbeddedZooKeeper;
import io.github.camelmesos.embedded.zookeeper.ZooKeeperSettings;
import io.github.camelmesos.mesos.leader.ZkUrl;
import io.github.camelmesos.mesos.leader.ZooKeeperCredentials;
import io.github.camelmesos.mesos.leader.ZooKeeperSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.curator.framework.CuratorFramework;
import org.apache.zookeeper.KeeperException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real ZooKeeper, which is restarted and cut off. */
class ZooKeeperLedgerIT extends LedgerContractTest {

    private static final Duration LEASE = Duration.ofSeconds(2);

    @TempDir
    Path directory;

    private EmbeddedZooKeeper server;
    private Partition partition;

    @BeforeEach
    @Override
    void openFirst() throws Exception {
        startServer(0);
        partition = Partition.before(server.port());
        super.openFirst();
    }

    private void startServer(int port) throws Exception {
        server = EmbeddedZooKeeper.start(new ZooKeeperSettings(
                directory.resolve("zookeeper"), "127.0.0.1", port, Duration.ofMillis(200), false));
    }

    @AfterEach
    @Override
    void closeAll() throws IOException {
        super.closeAll();
        partition.close();
        server.close();
    }

    @TempDir
    Path secrets;

    @Override
    Ledger open() {
        return at("127.0.0.1:" + server.port(), Duration.ofSeconds(20));
    }

    /** One whose network can be cut. */
    private Ledger behindThePartition() {
        return at("127.0.0.1:" + partition.port(), Duration.ofMillis(500));
    }

    private static Ledger at(String address, Duration timeout) {
        return new ZooKeeperLedger(new ZkUrl(address, "/camel-mesos/ledger"), LEASE, timeout, Clock.systemUTC());
    }

    @Test
    void withCredentialsNobodyElseReadsOrWritesAnything() throws Exception {
        ZkUrl url = new ZkUrl("127.0.0.1:" + server.port(), "/secured/ledger");
        try (Ledger own = as("ann:secret one", url);
                Ledger same = as("ann:secret one", url)) {
            LedgerEntry entry = Entries.of("a", own.owner());
            Entries.put(own, entry);
            assertThat(same.entries()).containsExactly(entry);
            Entries.remove(same, "a", Entries.GRANTED.plusSeconds(1));
            assertThat(own.accounts(AccountQuery.EVERYTHING)).hasSize(1);
            assertRefused(as("ann:another", url));
            assertRefused(as("bob:secret one", url));
            assertRefused(new ZooKeeperLedger(url, LEASE, Duration.ofMillis(300), Clock.systemUTC()));
        }
        try (CuratorFramework anybody = ZooKeeperSession.start(url.connectString(), LEASE)) {
            for (String path :
                    List.of("", "/clusters", "/accounts", "/accounts/2026-01-02", "/uses", "/epoch", "/owners")) {
                assertThatExceptionOfType(KeeperException.NoAuthException.class)
                        .isThrownBy(() -> anybody.getChildren().forPath("/secured/ledger" + path));
                assertThatExceptionOfType(KeeperException.NoAuthException.class)
                        .isThrownBy(() -> anybody.setData().forPath("/secured/ledger" + path, new byte[0]));
            }
        }
    }

    private Ledger as(String userAndPassword, ZkUrl url) throws IOException {
        Path file = Files.createTempFile(
                secrets,
                "user",
                null,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, userAndPassword + "\n");
        Optional<ZooKeeperCredentials> credentials = Optional.of(ZooKeeperCredentials.read(file));
        return new ZooKeeperLedger(
                url,
                new ZooKeeperLedgerSettings(LEASE, Duration.ofMillis(300), AccountBounds.USUAL, credentials),
                Clock.systemUTC());
    }

    private static void assertRefused(Ledger stranger) throws IOException {
        try (stranger) {
            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(stranger::entries)
                    .withMessageContaining("may not use it: see camelmesos.cluster.ledger.credentials");
            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(() -> Entries.put(stranger, Entries.of("b", stranger.owner())));
        }
    }

    @Test
    void theAccountHasFewPagesAndTheOldestDaysGo() throws Exception {
        AccountBounds bounds = new AccountBounds(Duration.ofDays(100), 3 * (64 << 10));
        ZkUrl url = new ZkUrl("127.0.0.1:" + server.port(), "/bounded");
        Clock clock = Clock.fixed(Entries.GRANTED.plus(Duration.ofDays(9)), ZoneOffset.UTC);
        ZooKeeperLedgerSettings settings =
                new ZooKeeperLedgerSettings(LEASE, Duration.ofSeconds(20), bounds, Optional.empty());
        try (Ledger small = new ZooKeeperLedger(url, settings, clock);
                CuratorFramework client = ZooKeeperSession.start(url.connectString(), LEASE)) {
            for (int day : List.of(-200, 0, 1, 2, 3)) {
                small.transact(draft -> {
                    for (int i = 0; i < 200; i++) {
                        Instant end = Entries.GRANTED.plus(Duration.ofDays(day)).plusSeconds(i);
                        draft.account(Entries.of("c" + i, "me").reservation(end));
                    }
                    return null;
                });
            }
            List<String> days = new ArrayList<>(client.getChildren().forPath("/bounded/accounts"));
            Collections.sort(days);
            assertThat(days).doesNotContain("2025-06-16", "2026-01-02").contains("2026-01-05");
            assertThat(client.getChildren().forPath("/bounded/accounts/2026-01-05"))
                    .hasSizeBetween(1, 3);
            assertThat(small.accounts(AccountQuery.EVERYTHING)).hasSizeGreaterThanOrEqualTo(200);
        }
    }

    @Test
    void goesOnAfterARestartOfZooKeeper() throws Exception {
        LedgerEntry entry = Entries.of("a", ledger.owner());
        Entries.put(ledger, entry);
        int port = server.port();
        server.close();
        startServer(port);
        assertThat(ledger.transact(LedgerDraft::entries)).containsExactly(entry);
        Entries.put(ledger, entry.withActive(Entries.GRANTED.plusSeconds(9)));
        ledger.renew();
        assertThat(openOther().isAlive(ledger.owner())).isTrue();
    }

    @Test
    void whoIsCutOffLosesItsLeaseAndIsToldWhenItIsBack() throws Exception {
        try (Ledger cutOff = behindThePartition()) {
            Entries.put(cutOff, Entries.of("a", cutOff.owner()));
            assertThat(ledger.isAlive(cutOff.owner())).isTrue();
            partition.cut();
            await().until(() -> !ledger.isAlive(cutOff.owner()));
            Entries.put(ledger, ledger.entries().get(0).withOwner(ledger.owner()));
            partition.heal();
            AtomicInteger lost = new AtomicInteger();
            await().ignoreExceptions().untilAsserted(() -> {
                lost.addAndGet(cutOff.renew() ? 0 : 1);
                assertThat(lost).hasValue(1);
            });
            assertThat(cutOff.renew()).isTrue();
            assertThat(ledger.isAlive(cutOff.owner())).isTrue();
            assertThat(cutOff.read().findOf(cutOff.owner(), "a")).isEmpty();
        }
    }

    @Test
    void whoIsCutOffChangesNothingAndSaysSo() throws Exception {
        try (Ledger cutOff = behindThePartition()) {
            Entries.put(cutOff, Entries.of("a", cutOff.owner()));
            partition.cut();
            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(() -> Entries.put(cutOff, Entries.of("b", cutOff.owner())))
                    .withMessageContaining("is ZooKeeper there?");
            assertThat(ledger.entries()).extracting(LedgerEntry::cluster).containsExactly("a");
        }
    }

    /** Twenty ticks, as the server is set. */
    @Test
    void itsLeaseIsWhatTheServerGrants() throws Exception {
        try (Ledger greedy = new ZooKeeperLedger(
                new ZkUrl("127.0.0.1:" + server.port(), "/x"),
                Duration.ofMinutes(10),
                Duration.ofSeconds(5),
                Clock.systemUTC())) {
            Entries.put(greedy, Entries.of("a", greedy.owner()));
            assertThat(greedy.lease()).contains(Duration.ofSeconds(4));
        }
    }

    /** Between what a transaction reads and what it writes another launcher takes over, as after a long pause of this one. */
    @Test
    void aTransactionThatWasOvertakenRunsAgain() throws Exception {
        Ledger other = openOther();
        Entries.put(ledger, Entries.of("a", ledger.owner()));
        AtomicInteger runs = new AtomicInteger();
        ledger.transact(draft -> {
            if (runs.incrementAndGet() == 1) {
                put(other, Entries.of("a", other.owner()));
            }
            draft.findOf(ledger.owner(), "a").ifPresent(entry -> draft.put(entry.withActive(entry.counted())));
            return null;
        });
        assertThat(runs).hasValue(2);
        assertThat(ledger.entries()).extracting(LedgerEntry::owner).containsExactly(other.owner());
    }

    @Test
    void tellsOfTheDeathOfALauncher() throws Exception {
        Ledger other = openOther();
        Entries.put(other, Entries.of("a", other.owner()));
        CountDownLatch changed = new CountDownLatch(1);
        try (AutoCloseable watch = ledger.watch(() -> {
            if (isGone(other.owner())) {
                changed.countDown();
            }
        })) {
            other.close();
            assertThat(changed.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void severalLedgersOfOneZooKeeperAreApart() throws Exception {
        Entries.put(ledger, Entries.of("a", ledger.owner()));
        try (Ledger elsewhere = new ZooKeeperLedger(
                new ZkUrl("127.0.0.1:" + server.port(), "/another"), LEASE, Duration.ofSeconds(5), Clock.systemUTC())) {
            assertThat(elsewhere.entries()).isEqualTo(List.of());
            assertThat(elsewhere.identity()).isNotEqualTo(ledger.identity());
        }
    }

    private boolean isGone(String owner) {
        try {
            return !ledger.isAlive(owner);
        } catch (IOException e) {
            return false;
        }
    }

    private static void put(Ledger ledger, LedgerEntry entry) throws IOException {
        try {
            Entries.put(ledger, entry);
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
