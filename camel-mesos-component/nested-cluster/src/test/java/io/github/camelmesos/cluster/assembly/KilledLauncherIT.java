package io.github.camelmesos.cluster.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelmesos.cluster.Cluster;
import io.github.camelmesos.cluster.ClusterState;
import io.github.camelmesos.cluster.NestedClusters;
import io.github.camelmesos.cluster.account.AccountQuery;
import io.github.camelmesos.cluster.account.Reservation;
import io.github.camelmesos.cluster.provider.TaskProcess;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A launcher is killed with {@code kill -9}; the next one clears up. */
@Timeout(60)
class KilledLauncherIT {

    private static final String EMBEDDED = "embedded";

    @TempDir
    Path temporary;

    private Path state;
    private Path work;
    private Path pid;

    @BeforeEach
    void directories() {
        state = temporary.resolve("state");
        work = temporary.resolve("work");
        pid = temporary.resolve("pid");
    }

    @Test
    void itsTasksDieWithinTwoSeconds() throws Exception {
        try (LauncherProcess launcher = LauncherProcess.start(state, work, EMBEDDED, "old", pid)) {
            launcher.kill();
            new TaskProcess(pid).awaitEnd();
        }
    }

    @Test
    void theNextLauncherRemovesItsClusterAndGetsItsGrant() throws Exception {
        try (LauncherProcess launcher = LauncherProcess.start(state, work, EMBEDDED, "old", pid)) {
            launcher.kill();
        }
        assertThat(work.resolve("old")).isDirectory();
        double everything = Runtime.getRuntime().availableProcessors();
        try (NestedClusters clusters = ClusterAssembly.open(LauncherProcess.settings(state, work, EMBEDDED))) {
            get(clusters.create(LauncherProcess.request("new", everything)));
            assertThat(work.resolve("old")).doesNotExist();
            get(clusters.destroy("new"));
        }
        assertThat(work).doesNotExist();
        assertThat(state.resolve("clusters")).isEmptyDirectory();
        assertThat(state.resolve("owners")).isEmptyDirectory();
    }

    @Test
    void whileItLivesItsGrantIsNotGivenToAnother() throws Exception {
        try (LauncherProcess launcher = LauncherProcess.start(state, work, EMBEDDED, "old", pid);
                NestedClusters clusters = ClusterAssembly.open(LauncherProcess.settings(state, work, EMBEDDED))) {
            double everything = Runtime.getRuntime().availableProcessors();
            CompletableFuture<Cluster> created = clusters.create(LauncherProcess.request("new", everything));
            await().until(() -> clusters.status("new").orElseThrow().state() == ClusterState.WAITING);
            assertThat(new TaskProcess(pid).isRunning()).isTrue();
            launcher.kill();
            assertThat(get(created).state()).isEqualTo(ClusterState.READY);
            // What the dead one had held until it was removed is accounted for, once.
            assertThat(clusters.accounts(AccountQuery.EVERYTHING))
                    .filteredOn(line -> ((Reservation) line).cluster().equals("old"))
                    .singleElement()
                    .satisfies(line -> assertThat(((Reservation) line).amounts().cpuMicros())
                            .isPositive());
        }
        assertThat(work).doesNotExist();
    }

    private static <T> T get(CompletableFuture<T> future) throws Exception {
        return future.get(30, TimeUnit.SECONDS);
    }
}
