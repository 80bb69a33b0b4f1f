package io.github.camelmesos.cluster.account;

import io.github.camelmesos.cluster.price.Amounts;
import io.github.camelmesos.cluster.price.UnitPrices;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Lines of the account, added up. Steps of a run add up to the run exactly, since what its clusters held and no job did is a
 * step of its own, {@value #UNUSED}; runs add up to their tenant, and to days, by the day on which each line ends.
 */
public final class Statement {

    /** The step that stands for what a cluster held while no job held it. */
    public static final String UNUSED = "(held by no job)";

    private final Map<Entry, Totals> entries = new LinkedHashMap<>();

    /** By what is added up. */
    public enum By {
        RUN,
        STEP,
        TENANT,
        DAY
    }

    /**
     * What a sum is of. What does not tell it apart from others is empty.
     *
     * @param day in UTC, on which it ended
     */
    public record Entry(String tenant, String run, String step, String day, String currency) {

        Entry by(By by) {
            return switch (by) {
                case STEP -> new Entry(tenant, run, step, "", currency);
                case RUN -> new Entry(tenant, run, "", "", currency);
                case TENANT -> new Entry(tenant, "", "", "", currency);
                case DAY -> new Entry("", "", "", day, currency);
            };
        }
    }

    public Statement(Collection<? extends AccountLine> lines) {
        List<Reservation> reservations = new ArrayList<>();
        Map<String, List<Reservation>> byCluster = new TreeMap<>();
        for (AccountLine line : lines) {
            if (line instanceof Reservation reservation) {
                reservations.add(reservation);
                byCluster
                        .computeIfAbsent(reservation.cluster(), any -> new ArrayList<>())
                        .add(reservation);
            }
        }
        reservations.forEach(reservation -> add(reservation, UNUSED, currency(reservation), Totals.of(reservation)));
        for (AccountLine line : lines) {
            if (line instanceof RunUse use) {
                add(use, byCluster.getOrDefault(use.cluster(), List.of()));
            }
        }
    }

    private static String currency(Reservation reservation) {
        return reservation.prices().map(UnitPrices::currency).orElse("");
    }

    /** What jobs held is theirs, and no longer what no job held. */
    private void add(RunUse use, List<Reservation> clusters) {
        Optional<UnitPrices> prices =
                clusters.stream().flatMap(each -> each.prices().stream()).findFirst();
        String currency = prices.map(UnitPrices::currency).orElse("");
        for (StepUse step : use.steps()) {
            Optional<BigDecimal> held = prices.map(each -> each.cost(step.held()));
            Optional<BigDecimal> staged =
                    prices.map(each -> each.staged(step.stagedBytes().orElse(0)));
            Totals totals = new Totals(
                    0,
                    Optional.of(step),
                    step.held(),
                    0,
                    held.map(cost -> cost.add(staged.orElseThrow())),
                    prices.map(UnitPrices::currency));
            add(use, step.step(), currency, totals);
            Totals less = new Totals(
                    0,
                    Optional.empty(),
                    Amounts.NONE.minus(step.held()),
                    0,
                    held.map(BigDecimal::negate),
                    prices.map(UnitPrices::currency));
            add(use, UNUSED, currency, less);
        }
    }

    private void add(AccountLine line, String step, String currency, Totals totals) {
        String day = LocalDate.ofInstant(line.at(), ZoneOffset.UTC).toString();
        entries.merge(new Entry(line.tenant(), line.run(), step, day, currency), totals, Totals::plus);
    }

    /** Sums, in the order in which their first lines were taken down; tenants and days in the order of their names. */
    public Map<Entry, Totals> by(By by) {
        Map<Entry, Totals> sums = new LinkedHashMap<>();
        entries.forEach((entry, totals) -> sums.merge(entry.by(by), totals, Totals::plus));
        if (by == By.RUN || by == By.STEP) {
            return sums;
        }
        List<Map.Entry<Entry, Totals>> sorted = new ArrayList<>(sums.entrySet());
        sorted.sort(Map.Entry.comparingByKey(
                Comparator.comparing(Entry::day).thenComparing(Entry::tenant).thenComparing(Entry::currency)));
        Map<Entry, Totals> result = new LinkedHashMap<>();
        sorted.forEach(each -> result.put(each.getKey(), each.getValue()));
        return result;
    }

    /** Of everything in it, by currency. */
    public Totals total() {
        return entries.values().stream().reduce(Totals.NONE, Totals::plus);
    }
}
