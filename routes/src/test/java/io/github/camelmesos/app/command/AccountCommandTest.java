package io.github.camelmesos.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelmesos.cluster.ClusterResources;
import io.github.camelmesos.cluster.ClusterShape;
import io.github.camelmesos.cluster.account.RunUse;
import io.github.camelmesos.cluster.account.StepUse;
import io.github.camelmesos.cluster.account.StepUse.AttemptOutcome;
import io.github.camelmesos.cluster.ledger.FileLedger;
import io.github.camelmesos.cluster.ledger.LedgerEntry;
import io.github.camelmesos.cluster.ledger.Terms;
import io.github.camelmesos.cluster.price.Amounts;
import io.github.camelmesos.cluster.price.UnitPrices;
import io.github.camelmesos.cluster.settings.ClusterSettings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code account}, with a real ledger. */
class AccountCommandTest {

    private static final Instant DAY = Instant.parse("2026-04-01T10:00:00Z");
    private static final UnitPrices PRICES =
            new UnitPrices("EUR", new BigDecimal("36"), BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ONE);

    @TempDir
    Path directory;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final FakeWorkbench workbench = new FakeWorkbench();
    private FileLedger ledger;

    @BeforeEach
    void open() {
        workbench.clusterSettings = ClusterSettings.of(Map.of(
                "camelmesos.cluster.stateDirectory", directory.resolve("state").toString(),
                "camelmesos.cluster.workDirectory", directory.resolve("work").toString()));
        ledger = new FileLedger(directory.resolve("state"));
    }

    @AfterEach
    void close() throws IOException {
        ledger.close();
    }

    @Test
    void saysThatNothingWasReserved() {
        assertThat(run("account")).isZero();
        assertThat(out()).isEqualTo("nothing was reserved\n");
    }

    @Test
    void showsRunsAndTheirSum() throws Exception {
        twoRuns();

        assertThat(run("account")).isZero();

        assertThat(out().lines().toList()).hasSize(4);
        assertThat(out().replaceAll(" +", " "))
                .contains("RUN ATTEMPTS CPU S RESERVED HELD USED")
                .contains("lab one 2 40.00 6.00 1.50 + 1 unknown 10.00 ? 5000000 2.00 0.4050 EUR")
                .contains("office two 0 80.00 0.00 - 20.00 - - 2.00 0.8000 EUR")
                .contains("all 2 120.00 6.00 1.50 + 1 unknown 30.00 ? 5000000 4.00 1.2050 EUR");
    }

    @Test
    void csvHasEveryAmountAndNothingWhereItIsNotKnown() throws Exception {
        twoRuns();

        assertThat(run("account", "--by", "step", "--csv", "--tenant", "lab")).isZero();

        List<String> lines = out().lines().toList();
        assertThat(lines.get(0))
                .startsWith("tenant,run,step,clusters,attempts,attempts_succeeded,attempts_failed,")
                .endsWith("peak_memory_mib,staged_bytes,queued_seconds,jobs_waited_seconds,cost,currency");
        assertThat(lines.subList(1, lines.size()))
                .containsExactly(
                        "lab,one,(held by no job),1,0,0,0,0,0,0,0,0,0,34.000000,0.000000,,0,7168.000,0.000,0.000,,,2.000,"
                                + "0.000,0.340000,EUR",
                        "lab,one,\"'=a,\"\"b\"\"\",0,2,1,0,0,0,1,0,0,3,6.000000,6.000000,1.500,1,3072.000,3072.000,0.000,,"
                                + "5000000,0.000,0.700,0.065000,EUR");
    }

    @Test
    void datesBoundWhatIsShown() throws Exception {
        twoRuns();

        assertThat(run("account", "--by", "day", "--csv", "--since", "2026-04-02"))
                .isZero();
        assertThat(out().lines().skip(1).toList()).hasSize(1).first().asString().startsWith("2026-04-02,1,");
        out.reset();
        assertThat(run("account", "--by", "tenant", "--json", "--until", "2026-04-01T23:00:00Z"))
                .isZero();
        assertThat(out()).contains("\"tenant\": \"lab\"", "\"cost\": 0.405").doesNotContain("office");
        assertThat(run("account", "--since", "yesterday")).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("--since: 'yesterday' is no date; write a day as 2026-01-31");
        assertThat(run("account", "--by", "moon")).isEqualTo(1);
    }

    @Test
    void whatIsStillReservedCountsUpToNow() throws Exception {
        put(entry("live", "lab", 4, Instant.now().minusSeconds(60)));

        assertThat(run("account", "--csv", "--since", "1h")).isZero();
        String[] cells = out().lines().skip(1).findFirst().orElseThrow().split(",");
        assertThat(new BigDecimal(cells[12])).isGreaterThanOrEqualTo(new BigDecimal(240));
    }

    private void twoRuns() throws Exception {
        put(entry("one", "lab", 4, DAY));
        remove("one", DAY.plusSeconds(10));
        put(entry("two", "office", 8, DAY.plus(Duration.ofDays(1))));
        remove("two", DAY.plus(Duration.ofDays(1)).plusSeconds(10));
        StepUse step = new StepUse(
                "=a,\"b\"",
                Map.of(AttemptOutcome.SUCCEEDED, 1L, AttemptOutcome.LOST, 1L),
                3,
                new Amounts(6_000_000, 3_072_000, 0),
                1500,
                1,
                OptionalLong.empty(),
                OptionalLong.of(5_000_000),
                700);
        RunUse use = new RunUse("one", "one", "lab", "w.cwl", "COMPLETE", DAY.plusSeconds(9), List.of(step));
        ledger.transact(draft -> {
            draft.account(use);
            return null;
        });
    }

    private void put(LedgerEntry entry) throws Exception {
        ledger.transact(draft -> {
            draft.put(entry);
            return null;
        });
    }

    private void remove(String cluster, Instant end) throws Exception {
        ledger.transact(draft -> {
            draft.remove(cluster, end);
            return null;
        });
    }

    private static LedgerEntry entry(String name, String tenant, int cpus, Instant granted) {
        ClusterShape shape = new ClusterShape(1, new ClusterResources(cpus, 256L * cpus, 100));
        return LedgerEntry.waiting(
                        name, name, tenant, "embedded", shape, "1-me", granted.minusSeconds(2), Optional.empty())
                .grantedAt(granted, new Terms(Optional.of(PRICES), Optional.empty()));
    }

    private int run(String... arguments) {
        Console console = new Console(new PrintStream(out, true), new PrintStream(err, true));
        return new CommandLineInterface(console, workbench, new NoRoles()).execute(arguments);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
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
