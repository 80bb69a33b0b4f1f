package io.github.camelmesos.cwl.expression;

import java.time.Duration;

/**
 * What one evaluation of JavaScript may use before it is stopped.
 *
 * @param time wall time
 * @param memoryMiB MiB allocated in all, garbage included
 */
public record ExpressionLimits(Duration time, long memoryMiB) {

    /** Ten times what any expression seen in practice needs. */
    public static final ExpressionLimits DEFAULT = new ExpressionLimits(Duration.ofSeconds(20), 1024);
}
