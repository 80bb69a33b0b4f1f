package io.github.camelmesos.cluster.account;

import io.github.camelmesos.cluster.price.Amounts;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Sums over lines of the account. What nobody could measure is empty, not 0.
 *
 * @param clusters how many were granted
 * @param jobs attempts, and what went with them
 * @param reserved what clusters held for as long as they did; of a step, what its jobs held of that
 * @param queuedMillis in the queue of admission
 * @param cost in {@code currency}; empty without a price list
 */
public record Totals(
        long clusters,
        Optional<StepUse> jobs,
        Amounts reserved,
        long queuedMillis,
        Optional<BigDecimal> cost,
        Optional<String> currency) {

    static final Totals NONE = new Totals(0, Optional.empty(), Amounts.NONE, 0, Optional.empty(), Optional.empty());

    /** Of one cluster's reservation. */
    static Totals of(Reservation reservation) {
        boolean granted = reservation.granted().isPresent() && reservation.isFirst();
        return new Totals(
                granted ? 1 : 0,
                Optional.empty(),
                reservation.amounts(),
                reservation.waitedMillis(),
                reservation.cost(),
                reservation.prices().map(prices -> prices.currency()));
    }

    /** Of one thing and another, in the same currency. */
    public Totals plus(Totals other) {
        return new Totals(
                clusters + other.clusters,
                jobs.isPresent() && other.jobs.isPresent()
                        ? Optional.of(jobs.get().plus(other.jobs.get()))
                        : jobs.or(() -> other.jobs),
                reserved.plus(other.reserved),
                Math.addExact(queuedMillis, other.queuedMillis),
                cost.isPresent() && other.cost.isPresent()
                        ? Optional.of(cost.get().add(other.cost.get()))
                        : cost.or(() -> other.cost),
                currency.or(() -> other.currency));
    }

    /** What jobs held of what was reserved. */
    public Amounts held() {
        return jobs.map(StepUse::held).orElse(Amounts.NONE);
    }

    /** Milliseconds of processor time that jobs used; empty where there were attempts and nobody knows of any. */
    public OptionalLong cpuMillis() {
        if (jobs.isEmpty()) {
            return OptionalLong.empty();
        }
        StepUse use = jobs.get();
        boolean nothingKnown = use.unknownCpu() > 0 && use.unknownCpu() >= use.attemptCount();
        return nothingKnown ? OptionalLong.empty() : OptionalLong.of(use.cpuMillis());
    }

    /** Attempts that ran, of which nobody knows how much processor time they used. */
    public long unknownCpu() {
        return jobs.map(StepUse::unknownCpu).orElse(0L);
    }

    public long attempts() {
        return jobs.map(StepUse::attemptCount).orElse(0L);
    }

    /** The most memory that one attempt used. */
    public OptionalLong peakMemoryMiB() {
        return jobs.map(StepUse::peakMemoryMiB).orElse(OptionalLong.empty());
    }

    public OptionalLong stagedBytes() {
        return jobs.map(StepUse::stagedBytes).orElse(OptionalLong.empty());
    }
}
