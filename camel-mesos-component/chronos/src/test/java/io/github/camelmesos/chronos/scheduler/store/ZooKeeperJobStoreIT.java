package io.github.camelmesos.chronos.scheduler.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelmesos.chronos.job.ChronosJob;
import io.github.camelmesos.embedded.zookeeper.EmbeddedZooKeeper;
import io.github.camelmesos.embedded.zookeeper.ZooKeeperSettings;
import io.github.camelmesos.mesos.leader.ZooKeeperSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.curator.framework.CuratorFramework;
import org.apache.zookeeper.KeeperException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ZooKeeperJobStoreIT {

    private static final String PATH = "/chronos/state";

    @TempDir
    Path directory;

    private EmbeddedZooKeeper zooKeeper;
    private CuratorFramework client;

    @BeforeEach
    void start() throws IOException, InterruptedException {
        zooKeeper = EmbeddedZooKeeper.start(new ZooKeeperSettings(directory, "127.0.0.1", 0));
        client = ZooKeeperSession.start(zooKeeper.connectString(), Duration.ofSeconds(10));
    }

    @AfterEach
    void stop() {
        client.close();
        zooKeeper.close();
    }

    private ZooKeeperJobStore store() {
        return new ZooKeeperJobStore(client, PATH);
    }

    private static StoredJob job(String name) {
        return job(name, "true");
    }

    private static StoredJob job(String name, String command) {
        ChronosJob job = ChronosJob.named(name)
                .command(command)
                .schedule("R/2030-01-01T00:00:00Z/P1D")
                .runAsUser("root")
                .build();
        StoredRun run = new StoredRun(StoredRun.Cause.REQUEST, 5, 1, "/x y");
        return new StoredJob(job, 1, 2, 3, List.of(run), List.of("p"), List.of("ct:1:0:" + name + ":"));
    }

    private static void await(CompletableFuture<Void> done) throws Exception {
        done.get(30, TimeUnit.SECONDS);
    }

    @Test
    void what_was_written_is_read_by_the_next_scheduler() throws Exception {
        ZooKeeperJobStore first = store();
        await(first.change(List.of(job("a"), job("b")), List.of()));
        await(first.keepFrameworkId("F-1"));
        ZooKeeperJobStore second = store();
        assertThat(second.load()).containsExactlyInAnyOrder(job("a"), job("b"));
        assertThat(second.frameworkId()).contains("F-1");
        await(second.keepFrameworkId(null));
        assertThat(store().frameworkId()).isEmpty();
    }

    @Test
    void what_nobody_waits_for_shares_a_transaction() throws Exception {
        ZooKeeperJobStore store = store();
        List<CompletableFuture<Void>> changes = new ArrayList<>();
        for (String name : List.of("a", "b", "c")) {
            changes.add(store.changeSoon(List.of(job(name))));
        }
        for (CompletableFuture<Void> change : changes) {
            await(change);
        }
        assertThat(transaction("b")).isEqualTo(transaction("a"));
        assertThat(transaction("c")).isEqualTo(transaction("a"));
    }

    @Test
    void what_somebody_waits_for_takes_along_what_came_before() throws Exception {
        ZooKeeperJobStore store = store();
        CompletableFuture<Void> before = store.changeSoon(List.of(job("a")));
        await(store.change(List.of(job("b")), List.of()));
        await(before);
        assertThat(transaction("b")).isEqualTo(transaction("a"));
    }

    private long transaction(String job) throws Exception {
        return client.checkExists().forPath(PATH + "/state/J_" + job).getCzxid();
    }

    @Test
    void jobs_are_nodes_of_their_own_below_the_path() throws Exception {
        await(store().change(List.of(job("a")), List.of()));
        assertThat(client.checkExists().forPath(PATH + "/state/J_a")).isNotNull();
    }

    @Test
    void jobs_are_read_in_the_order_they_were_added_whatever_their_names() throws Exception {
        ZooKeeperJobStore store = store();
        for (String name : List.of("z", "a", "m", "..")) {
            await(store.change(List.of(job(name)), List.of()));
        }
        await(store.change(List.of(job("z", "changed")), List.of()));
        assertThat(store().load()).extracting(StoredJob::name).containsExactly("z", "a", "m", "..");
    }

    @Test
    void later_changes_win_and_deletions_hold() throws Exception {
        ZooKeeperJobStore store = store();
        store.change(List.of(job("a"), job("b"), job("c")), List.of());
        store.change(List.of(job("a", "second")), List.of("b"));
        await(store.change(List.of(job("a", "third"), job("b", "again")), List.of("c", "never-there")));
        assertThat(store().load()).containsExactlyInAnyOrder(job("a", "third"), job("b", "again"));
    }

    @Test
    void thousands_of_changes_at_once_all_become_durable() throws Exception {
        ZooKeeperJobStore store = store();
        List<CompletableFuture<Void>> changes = new ArrayList<>();
        IntStream.range(0, 3000).forEach(i -> changes.add(store.change(List.of(job("a" + i)), List.of())));
        IntStream.range(0, 3000)
                .filter(i -> i % 3 == 0)
                .forEach(i -> changes.add(store.change(List.of(), List.of("a" + i))));
        for (CompletableFuture<Void> change : changes) {
            await(change);
        }
        assertThat(store().load()).hasSize(2000);
    }

    @Test
    void jobs_that_together_are_larger_than_a_transaction_may_be_are_written() throws Exception {
        ZooKeeperJobStore store = store();
        String large = "x".repeat(200_000);
        List<CompletableFuture<Void>> changes = IntStream.range(0, 20)
                .mapToObj(i -> store.change(List.of(job("a" + i, large)), List.of()))
                .toList();
        for (CompletableFuture<Void> change : changes) {
            await(change);
        }
        assertThat(store().load()).hasSize(20);
    }

    @Test
    void a_scheduler_that_was_replaced_cannot_write_any_more() throws Exception {
        ZooKeeperJobStore first = store();
        await(first.change(List.of(job("a")), List.of()));
        ZooKeeperJobStore second = store();
        assertThatThrownBy(() -> await(first.change(List.of(job("a", "late")), List.of())))
                .hasRootCauseInstanceOf(KeeperException.BadVersionException.class);
        assertThatThrownBy(() -> await(first.change(List.of(), List.of("a")))).hasCauseInstanceOf(StoreException.class);
        await(second.change(List.of(job("b")), List.of()));
        assertThat(store().load()).containsExactlyInAnyOrder(job("a"), job("b"));
    }

    @Test
    void a_transaction_that_had_worked_when_its_answer_got_lost_is_completed() throws Exception {
        ZooKeeperJobStore store = store();
        await(store.change(List.of(job("gone")), List.of()));
        client.create()
                .forPath(PATH + "/state/J_a", "as if by the transaction before".getBytes(StandardCharsets.UTF_8));
        client.delete().forPath(PATH + "/state/J_gone");
        await(store.change(List.of(job("a"), job("b")), List.of("gone")));
        assertThat(store().load()).containsExactlyInAnyOrder(job("a"), job("b"));
    }

    @Test
    void changes_wait_for_a_zookeeper_that_comes_back() throws Exception {
        ZooKeeperJobStore store = store();
        await(store.change(List.of(job("a")), List.of()));
        int port = zooKeeper.port();
        zooKeeper.close();
        CompletableFuture<Void> change = store.change(List.of(job("b")), List.of());
        zooKeeper = EmbeddedZooKeeper.start(new ZooKeeperSettings(directory, "127.0.0.1", port));
        await(change);
        assertThat(store().load()).containsExactlyInAnyOrder(job("a"), job("b"));
    }

    @Test
    void state_of_another_program_is_not_touched() throws Exception {
        store();
        client.create().forPath(PATH + "/state/J_chronos", new byte[] {10, 7, 99});
        ZooKeeperJobStore store = store();
        assertThatThrownBy(store::load)
                .isInstanceOf(ForeignStateException.class)
                .hasMessageContaining(PATH + "/state/J_chronos");
    }

    @Test
    void a_closed_store_writes_nothing() {
        ZooKeeperJobStore store = store();
        store.close();
        assertThatThrownBy(() -> await(store.change(List.of(job("a")), List.of())))
                .hasCauseInstanceOf(StoreException.class);
    }
}
