package io.github.camelmesos.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelmesos.cluster.ClusterResources;
import io.github.camelmesos.cluster.ClusterShape;
import io.github.camelmesos.cluster.ledger.FileLedger;
import io.github.camelmesos.cluster.ledger.LedgerEntry;
import io.github.camelmesos.cluster.settings.ClusterSettings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code queue}, {@code clusters}, {@code reap} and {@code destroy}, with a real ledger. */
class ClusterCommandsTest {

    @TempDir
    Path directory;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final FakeWorkbench workbench = new FakeWorkbench();
    private FileLedger ledger;

    @BeforeEach
    void open() throws IOException {
        Path quotas = Files.writeString(directory.resolve("quotas.yaml"), """
                pool: {cpus: 8, memory: 8 GiB, disk: 8 GiB}
                tenants: {default: {}, lab: {cpus: 6, longestLife: 2h}}
                """);
        workbench.clusterSettings = ClusterSettings.of(Map.of(
                "camelmesos.cluster.stateDirectory", state().toString(),
                "camelmesos.cluster.workDirectory", directory.resolve("work").toString(),
                "camelmesos.cluster.quotas", quotas.toString()));
        ledger = new FileLedger(state());
    }

    private Path state() {
        return directory.resolve("state");
    }

    @AfterEach
    void close() throws IOException {
        ledger.close();
    }

    @Test
    void showThatThereIsNothing() {
        assertThat(run("queue")).isZero();
        assertThat(run("clusters")).isZero();
        assertThat(run("reap")).isZero();
        assertThat(out()).isEqualTo("nothing waits\nthere are no clusters\nthere is nothing to destroy\n");
    }

    @Test
    void queueShowsWhoWaitsAndWhy() throws Exception {
        write(entry("one", "lab", 4).grantedAt(Instant.now()), entry("two", "lab", 4), entry("three", "default", 6));

        assertThat(run("queue")).isZero();
        assertThat(out().lines().toList())
                .hasSize(3)
                .satisfiesExactlyInAnyOrder(
                        line -> assertThat(line).startsWith("TURN  TENANT   CLUSTER  WAITS  FOR"),
                        line -> assertThat(line)
                                .contains("lab ", "two", "1 agent, 4 cpus")
                                .endsWith(
                                        "WAITING_FOR_QUOTA: 4 cpus needed, tenant 'lab' has 2 of 6 free (1 cluster running)"),
                        line -> assertThat(line)
                                .contains("default", "three")
                                .endsWith(
                                        "WAITING_FOR_POOL: 6 cpus needed, the pool has 4 of 8 free (1 cluster running)"));
        out.reset();
        assertThat(run("queue", "--json")).isZero();
        assertThat(out()).contains("\"reason\": \"WAITING_FOR_POOL\"", "\"position\": 1", "\"tenant\": \"lab\"");
    }

    @Test
    void clustersShowsThoseOfAllLaunchersAndWhetherTheyLive() throws Exception {
        write(
                entry("one", "lab", 4).grantedAt(Instant.now()),
                entry("two", "lab", 4).withOwner("1-dead"));

        assertThat(run("clusters")).isZero();
        assertThat(out().lines().toList()).hasSize(3);
        assertThat(out())
                .contains(
                        "GRANTED",
                        "WAITING",
                        "1h 59m",
                        "dead",
                        "pid " + ProcessHandle.current().pid() + " on ");
        out.reset();
        assertThat(run("clusters", "--json")).isZero();
        assertThat(out()).contains("\"ownerIsAlive\": false", "\"ownerIsAlive\": true", "\"state\": \"GRANTED\"");
    }

    @Test
    void reapShowsWhatItWouldDestroyAndThenDestroysIt() throws Exception {
        write(entry("one", "lab", 4).grantedAt(Instant.now()).withOwner("1-dead"));
        leftInTheWorkDirectory("lost");

        assertThat(run("reap", "--dry-run")).isZero();
        assertThat(out())
                .isEqualTo("would destroy one (embedded): its launcher 1-dead is dead\n"
                        + "would destroy lost (embedded): there is something of it, but no entry for it\n");
        assertThat(ledger.entries()).hasSize(1);
        out.reset();
        assertThat(run("reap")).isZero();
        assertThat(out()).endsWith("destroyed one\ndestroyed lost\n");
        assertThat(ledger.entries()).isEmpty();
        assertThat(directory.resolve("work")).doesNotExist();
    }

    @Test
    void destroyDestroysEachAndTellsWhichThereIsNot() throws Exception {
        write(entry("one", "lab", 4).grantedAt(Instant.now()).withOwner("1-dead"), entry("two", "lab", 4));

        assertThat(run("destroy", "one", "nothing", "two")).isEqualTo(1);
        assertThat(out()).isEqualTo("destroyed one\ndestroyed two\n");
        assertThat(err()).isEqualTo("camel-mesos: no cluster nothing\n");
        assertThat(ledger.entries()).isEmpty();
    }

    private LedgerEntry entry(String cluster, String tenant, double cpus) {
        return LedgerEntry.waiting(
                cluster,
                "run-" + cluster,
                tenant,
                "embedded",
                new ClusterShape(1, new ClusterResources(cpus, 100, 100)),
                ledger.owner(),
                Instant.now(),
                Optional.of(Duration.ofHours(2)));
    }

    private void write(LedgerEntry... entries) throws IOException, InterruptedException {
        ledger.transact(draft -> {
            List.of(entries).forEach(draft::put);
            return null;
        });
    }

    private void leftInTheWorkDirectory(String cluster) throws IOException {
        Path left = Files.createDirectories(directory.resolve("work").resolve(cluster));
        Files.writeString(left.resolve("embedded.ledger"), ledger.identity());
    }

    private int run(String... arguments) {
        Console console = new Console(stream(out), stream(err));
        return new CommandLineInterface(console, workbench, new NoRoles()).execute(arguments);
    }

    private static PrintStream stream(ByteArrayOutputStream to) {
        return new PrintStream(to, true, StandardCharsets.UTF_8);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private static final class NoRoles implements Roles {
        @Override
        public Set<String> names() {
            return Set.of();
        }

        @Override
        public int start(String name, List<String> arguments, Console console) {
            throw new AssertionError(name);
        }
    }
}
