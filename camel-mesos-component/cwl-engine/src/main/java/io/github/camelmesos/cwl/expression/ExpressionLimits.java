package io.github.camelmesos.cwl.expression;

import java.time.Duration;

/**
 * What one evaluation of JavaScript may use before it is stopped.
 *
 * @param time wall time
 * @param memoryMiB MiB allocated in all, garbage included
 */
public record ExpressionLimits(Duration time, long memoryMiB) {

    /** Enough for a loop that is busy for some seconds; what stays in memory is bounded by the heap besides. */
    public static final ExpressionLimits DEFAULT = new ExpressionLimits(Duration.ofSeconds(20), 16 * 1024);
}
