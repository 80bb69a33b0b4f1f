package io.github.camelmesos.app.account;

import io.github.camelmesos.cluster.account.StepUse.AttemptOutcome;
import io.github.camelmesos.cluster.account.Totals;
import java.math.BigDecimal;
import java.util.OptionalLong;
import java.util.function.Function;

/** The amounts of the account, as programs get them. Null is what is not known. Units are in the names; MiB are 2^20 bytes. */
public enum AccountColumn {
    CLUSTERS("clusters", Totals::clusters),
    ATTEMPTS("attempts", Totals::attempts),
    SUCCEEDED("attempts_succeeded", count(AttemptOutcome.SUCCEEDED)),
    FAILED("attempts_failed", count(AttemptOutcome.FAILED)),
    TIMED_OUT("attempts_timed_out", count(AttemptOutcome.TIMED_OUT)),
    OUT_OF_MEMORY("attempts_out_of_memory", count(AttemptOutcome.OUT_OF_MEMORY)),
    LOST("attempts_lost", count(AttemptOutcome.LOST)),
    REFUSED("attempts_refused", count(AttemptOutcome.REFUSED)),
    CANCELLED("attempts_cancelled", count(AttemptOutcome.CANCELLED)),
    NOT_REPEATED(
            "jobs_not_repeated",
            totals -> totals.jobs().map(use -> use.reused()).orElse(0L)),
    RESERVED_CPU("reserved_cpu_seconds", totals -> micros(totals.reserved().cpuMicros())),
    HELD_CPU("held_cpu_seconds", totals -> micros(totals.held().cpuMicros())),
    USED_CPU("used_cpu_seconds", totals -> millis(totals.cpuMillis())),
    UNKNOWN_CPU("attempts_of_unknown_cpu", Totals::unknownCpu),
    RESERVED_MEMORY(
            "reserved_memory_mib_seconds", totals -> millis(totals.reserved().memoryMiBMillis())),
    HELD_MEMORY("held_memory_mib_seconds", totals -> millis(totals.held().memoryMiBMillis())),
    RESERVED_GPU("reserved_gpu_seconds", totals -> millis(totals.reserved().gpuMillis())),
    PEAK_MEMORY("peak_memory_mib", totals -> orNull(totals.peakMemoryMiB())),
    STAGED("staged_bytes", totals -> orNull(totals.stagedBytes())),
    QUEUED("queued_seconds", totals -> millis(totals.queuedMillis())),
    WAITED(
            "jobs_waited_seconds",
            totals -> millis(totals.jobs().map(use -> use.waitedMillis()).orElse(0L))),
    COST("cost", totals -> totals.cost().orElse(null)),
    CURRENCY("currency", totals -> totals.currency().orElse(null));

    private final String title;
    private final Function<Totals, Object> value;

    AccountColumn(String title, Function<Totals, Object> value) {
        this.title = title;
        this.value = value;
    }

    public String title() {
        return title;
    }

    /** A whole number, a decimal one, text, or null. */
    public Object of(Totals totals) {
        return value.apply(totals);
    }

    private static Function<Totals, Object> count(AttemptOutcome outcome) {
        return totals -> totals.jobs().map(use -> use.count(outcome)).orElse(0L);
    }

    private static BigDecimal micros(long micros) {
        return BigDecimal.valueOf(micros, 6);
    }

    private static BigDecimal millis(long millis) {
        return BigDecimal.valueOf(millis, 3);
    }

    private static BigDecimal millis(OptionalLong millis) {
        return millis.isPresent() ? millis(millis.getAsLong()) : null;
    }

    private static Object orNull(OptionalLong value) {
        return value.isPresent() ? value.getAsLong() : null;
    }
}
