package io.github.camelmesos.cluster.ledger;

import io.github.camelmesos.cluster.price.Amounts;
import io.github.camelmesos.cluster.quota.Budget.Period;
import io.github.camelmesos.mesos.json.JsonObject;
import io.github.camelmesos.mesos.json.JsonValue;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/**
 * What one tenant has used up.
 *
 * @param periods what it used in the current hour, day, week and month
 * @param recent what it used, of which half is forgotten each day
 * @param asOf the moment for which {@code recent} holds
 */
public record TenantUse(Map<Period, Spent> periods, Consumption recent, Instant asOf) {

    public static final TenantUse NONE = new TenantUse(Map.of(), Consumption.NONE, Instant.EPOCH);

    private static final Duration HALF_LIFE = Duration.ofDays(1);

    /**
     * In one period.
     *
     * @param start of the period
     * @param cpuMicros millionths of a cpu-second
     * @param cost in the currency of the price list, whatever that was; 0 while there was none
     */
    public record Spent(Instant start, long cpuMicros, BigDecimal cost) {

        /** Nothing. */
        public static Spent nothing(Instant start) {
            return new Spent(start, 0, BigDecimal.ZERO);
        }

        /** With what a cluster used of the period between two moments. */
        public Spent plus(LedgerEntry entry, Instant from, Instant to) {
            Instant since = from.isBefore(start) ? start : from;
            Amounts amounts = Amounts.of(entry.shape().total(), since, to);
            BigDecimal more =
                    entry.terms().prices().map(prices -> prices.cost(amounts)).orElse(BigDecimal.ZERO);
            return new Spent(start, Math.addExact(cpuMicros, amounts.cpuMicros()), cost.add(more));
        }
    }

    public TenantUse {
        periods = Map.copyOf(periods);
    }

    /** What was used in the period that {@code now} is in. */
    public Spent spent(Period period, Instant now) {
        Spent spent = periods.get(period);
        Instant start = period.start(now);
        return spent != null && spent.start().equals(start) ? spent : Spent.nothing(start);
    }

    /** What was used of late: half as much for each day that passed since. */
    public Consumption recent(Instant now) {
        double days = Math.max(0, (double) Duration.between(asOf, now).toMillis() / HALF_LIFE.toMillis());
        return recent.times(Math.pow(0.5, days));
    }

    /** With what a cluster has held from when on it counts until {@code to}. */
    TenantUse plus(LedgerEntry entry, Instant to) {
        Map<Period, Spent> next = new EnumMap<>(Period.class);
        for (Period period : Period.values()) {
            next.put(period, spent(period, to).plus(entry, entry.counted(), to));
        }
        Instant at = to.isAfter(asOf) ? to : asOf;
        double seconds = Amounts.millis(entry.counted(), to) / 1000.0;
        return new TenantUse(next, recent(at).plus(Consumption.of(entry.shape().total(), seconds)), at);
    }

    JsonValue json() {
        return out -> {
            out.field("asOf", asOf.toString())
                    .field("cpuSeconds", recent.cpuSeconds())
                    .field("memoryMiBSeconds", recent.memoryMiBSeconds())
                    .field("gpuSeconds", recent.gpuSeconds());
            out.object(
                    "periods",
                    all -> periods.forEach((period, spent) -> all.object(period.name(), fields -> fields.field(
                                    "start", spent.start().toString())
                            .field("cpuMicros", spent.cpuMicros())
                            .field("cost", spent.cost().toPlainString()))));
        };
    }

    static TenantUse read(JsonObject json) throws IOException {
        Map<Period, Spent> periods = new EnumMap<>(Period.class);
        JsonObject all = json.object("periods");
        for (Period period : Period.values()) {
            if (all.has(period.name())) {
                periods.put(period, spent(all.object(period.name())));
            }
        }
        return new TenantUse(
                periods,
                new Consumption(
                        json.number("cpuSeconds", 0), json.number("memoryMiBSeconds", 0), json.number("gpuSeconds", 0)),
                Instant.parse(json.requiredString("asOf")));
    }

    /** Launchers that knew no prices wrote seconds. */
    private static Spent spent(JsonObject json) throws IOException {
        long micros = json.has("cpuMicros")
                ? json.integer("cpuMicros", 0)
                : Math.round(json.number("cpuSeconds", 0) * 1_000_000);
        return new Spent(Instant.parse(json.requiredString("start")), micros, new BigDecimal(json.string("cost", "0")));
    }
}
