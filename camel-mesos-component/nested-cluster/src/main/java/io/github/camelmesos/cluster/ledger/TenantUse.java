package io.github.camelmesos.cluster.ledger;

import io.github.camelmesos.cluster.ClusterResources;
import io.github.camelmesos.cluster.quota.Budget.Period;
import io.github.camelmesos.mesos.json.JsonObject;
import io.github.camelmesos.mesos.json.JsonValue;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/**
 * What one tenant has used up.
 *
 * @param periods cpu-seconds in the current hour, day, week and month
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
     */
    public record Spent(Instant start, double cpuSeconds) {}

    public TenantUse {
        periods = Map.copyOf(periods);
    }

    /** Cpu-seconds used in the period that {@code now} is in. */
    public double spent(Period period, Instant now) {
        Spent spent = periods.get(period);
        return spent != null && spent.start().equals(period.start(now)) ? spent.cpuSeconds() : 0;
    }

    /** What was used of late: half as much for each day that passed since. */
    public Consumption recent(Instant now) {
        double days = Math.max(0, (double) Duration.between(asOf, now).toMillis() / HALF_LIFE.toMillis());
        return recent.times(Math.pow(0.5, days));
    }

    /** With some resources held from one moment to another. */
    TenantUse plus(ClusterResources held, Instant from, Instant to) {
        Map<Period, Spent> next = new EnumMap<>(Period.class);
        for (Period period : Period.values()) {
            Instant start = period.start(to);
            Instant since = from.isBefore(start) ? start : from;
            next.put(period, new Spent(start, spent(period, to) + held.cpus() * seconds(since, to)));
        }
        Instant at = to.isAfter(asOf) ? to : asOf;
        return new TenantUse(next, recent(at).plus(Consumption.of(held, seconds(from, to))), at);
    }

    private static double seconds(Instant from, Instant to) {
        return Math.max(0, Duration.between(from, to).toMillis() / 1000.0);
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
                            .field("cpuSeconds", spent.cpuSeconds()))));
        };
    }

    static TenantUse read(JsonObject json) throws IOException {
        Map<Period, Spent> periods = new EnumMap<>(Period.class);
        JsonObject all = json.object("periods");
        for (Period period : Period.values()) {
            if (all.has(period.name())) {
                JsonObject spent = all.object(period.name());
                periods.put(
                        period, new Spent(Instant.parse(spent.requiredString("start")), spent.number("cpuSeconds", 0)));
            }
        }
        return new TenantUse(
                periods,
                new Consumption(
                        json.number("cpuSeconds", 0), json.number("memoryMiBSeconds", 0), json.number("gpuSeconds", 0)),
                Instant.parse(json.requiredString("asOf")));
    }
}
