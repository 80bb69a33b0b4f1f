package io.github.camelmesos.cluster.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelmesos.cluster.ClusterResources;
import io.github.camelmesos.cluster.ClusterShape;
import io.github.camelmesos.cluster.account.Statement.By;
import io.github.camelmesos.cluster.account.Statement.Entry;
import io.github.camelmesos.cluster.account.StepUse.AttemptOutcome;
import io.github.camelmesos.cluster.price.Amounts;
import io.github.camelmesos.cluster.price.UnitPrices;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class StatementTest {

    private static final Instant START = Instant.parse("2026-03-01T22:00:00Z");
    private static final UnitPrices PRICES = new UnitPrices(
            "EUR", new BigDecimal("0.037"), new BigDecimal("0.0053"), new BigDecimal("1.23"), new BigDecimal("0.019"));

    /** Numbers that have no short fractions, so that a sum of rounded ones would not come out by chance. */
    @Test
    void stepsAddUpToRunsAndRunsToTenantsAndDaysToAll() {
        List<AccountLine> lines = lines(new Random(7));
        Statement statement = new Statement(lines);
        Map<Entry, Totals> runs = statement.by(By.RUN);
        assertThat(runs).hasSize(40);
        runs.forEach((run, totals) ->
                assertSame(sum(statement.by(By.STEP), each -> each.run().equals(run.run())), totals));
        statement
                .by(By.TENANT)
                .forEach((tenant, totals) ->
                        assertSame(sum(runs, each -> each.tenant().equals(tenant.tenant())), totals));
        Totals all = statement.total();
        assertSame(sum(statement.by(By.TENANT), each -> true), all);
        assertSame(sum(statement.by(By.DAY), each -> true), all);
        assertThat(statement.by(By.DAY).size()).isGreaterThan(1);
        BigDecimal reserved = BigDecimal.ZERO;
        for (AccountLine line : lines) {
            reserved =
                    line instanceof Reservation each ? reserved.add(each.cost().orElseThrow()) : reserved;
        }
        assertThat(all.cost().orElseThrow()).isGreaterThan(reserved);
    }

    @Test
    void whatNoJobHeldIsAStepOfItsOwn() {
        Reservation reservation = reservation("run", "c", "lab", 2, 1024, START, 10_000);
        RunUse use = use("run", "c", "lab", START.plusSeconds(9), step("sort", 12_000_000, 6_144_000, 5));
        Map<Entry, Totals> steps = new Statement(List.of(reservation, use)).by(By.STEP);
        assertThat(steps.keySet()).extracting(Entry::step).containsExactly(Statement.UNUSED, "sort");
        assertThat(steps.get(new Entry("lab", "run", Statement.UNUSED, "", "EUR"))
                        .reserved())
                .isEqualTo(new Amounts(8_000_000, 4_096_000, 0));
        assertThat(steps.get(new Entry("lab", "run", "sort", "", "EUR")).reserved())
                .isEqualTo(new Amounts(12_000_000, 6_144_000, 0));
    }

    @Test
    void whatNobodyMeasuredIsNotZero() {
        StepUse unknown = new StepUse(
                "sort",
                Map.of(AttemptOutcome.LOST, 2L),
                0,
                Amounts.NONE,
                0,
                2,
                OptionalLong.empty(),
                OptionalLong.empty(),
                0);
        Totals totals = new Statement(List.of(use("run", "c", "lab", START, unknown))).total();
        assertThat(totals.cpuMillis()).isEmpty();
        assertThat(totals.peakMemoryMiB()).isEmpty();
        assertThat(totals.stagedBytes()).isEmpty();
        assertThat(totals.cost()).isEmpty();
        Totals partly = new Statement(List.of(use("run", "c", "lab", START, unknown, step("cut", 1, 1, 40)))).total();
        assertThat(partly.cpuMillis()).hasValue(40);
        assertThat(partly.unknownCpu()).isEqualTo(2);
    }

    @Test
    void stepsBeyondABoundAreOne() {
        StepUse[] steps = new StepUse[1000];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = step("s" + i, 10, 10, 1);
        }
        RunUse use = use("run", "c", "lab", START, steps);
        assertThat(use.steps()).hasSize(RunUse.MOST_STEPS);
        assertThat(use.steps().get(RunUse.MOST_STEPS - 1).step()).isEqualTo(RunUse.OTHER_STEPS);
        assertThat(use.steps().stream().mapToLong(StepUse::cpuMillis).sum()).isEqualTo(1000);
    }

    private static List<AccountLine> lines(Random random) {
        List<AccountLine> lines = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            String run = "run-" + i;
            String tenant = i % 3 == 0 ? "lab" : "office";
            for (int cluster = 0; cluster <= i % 2; cluster++) {
                String id = run + "-" + cluster;
                long millis = 1 + random.nextInt(10_000_000);
                lines.add(reservation(
                        run, id, tenant, 0.1 * (1 + random.nextInt(77)), 1 + random.nextInt(9999), START, millis));
                StepUse[] steps = new StepUse[1 + random.nextInt(9)];
                for (int s = 0; s < steps.length; s++) {
                    steps[s] = step("s" + s, random.nextInt(1 << 30), random.nextInt(1 << 30), random.nextInt(99_999));
                }
                lines.add(use(run, id, tenant, START.plusMillis(millis - 1), steps));
            }
        }
        return lines;
    }

    private static Totals sum(Map<Entry, Totals> sums, Predicate<Entry> which) {
        return sums.entrySet().stream()
                .filter(each -> which.test(each.getKey()))
                .map(Map.Entry::getValue)
                .reduce(Totals.NONE, Totals::plus);
    }

    private static void assertSame(Totals sum, Totals whole) {
        assertThat(sum.reserved()).isEqualTo(whole.reserved());
        assertThat(sum.held()).isEqualTo(whole.held());
        assertThat(sum.cost()).isEqualTo(whole.cost());
        assertThat(sum.cpuMillis()).isEqualTo(whole.cpuMillis());
        assertThat(sum.queuedMillis()).isEqualTo(whole.queuedMillis());
        assertThat(sum.attempts()).isEqualTo(whole.attempts());
        assertThat(sum.stagedBytes()).isEqualTo(whole.stagedBytes());
        assertThat(sum.clusters()).isEqualTo(whole.clusters());
    }

    private static Reservation reservation(
            String run, String cluster, String tenant, double cpus, long memory, Instant from, long millis) {
        return new Reservation(
                cluster,
                run,
                tenant,
                "embedded",
                new ClusterShape(1, new ClusterResources(cpus, memory, 10)),
                from.minusMillis(777),
                Optional.of(from),
                from,
                from.plusMillis(millis),
                Optional.of(PRICES));
    }

    private static StepUse step(String name, long cpuMicros, long memory, long cpuMillis) {
        return new StepUse(
                name,
                Map.of(AttemptOutcome.SUCCEEDED, 3L),
                0,
                new Amounts(cpuMicros, memory, 0),
                cpuMillis,
                0,
                OptionalLong.of(9),
                OptionalLong.of(cpuMillis * 1234567),
                17);
    }

    private static RunUse use(String run, String cluster, String tenant, Instant at, StepUse... steps) {
        return new RunUse(run, cluster, tenant, "w.cwl", "COMPLETE", at, List.of(steps));
    }
}
