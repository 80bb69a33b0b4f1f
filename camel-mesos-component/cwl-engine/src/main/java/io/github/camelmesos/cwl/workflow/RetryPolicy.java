package io.github.camelmesos.cwl.workflow;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * When a job is tried again: an attempt that was lost, or that ended with one of the tool's {@code temporaryFailCodes}; and, if
 * memory may be raised, one that was killed for using more memory than it had asked for. What failed for good is not tried
 * again.
 *
 * @param attempts how often a job is tried at most; at least 1
 * @param firstPause before the second attempt; doubled before each later one
 * @param longestPause no pause is longer
 * @param memoryFactor what the memory is multiplied with after it was too little, up to what the biggest agent has; 1: it is
 *     not raised
 */
public record RetryPolicy(int attempts, Duration firstPause, Duration longestPause, double memoryFactor) {

    private static final int MOST_DOUBLINGS = 30;

    /** Three attempts, after a second and two, without more memory. */
    public static final RetryPolicy DEFAULT = new RetryPolicy(3, Duration.ofSeconds(1), Duration.ofMinutes(1), 1);

    /** Each job is tried once. */
    public static final RetryPolicy NEVER = new RetryPolicy(1, Duration.ZERO, Duration.ZERO, 1);

    public RetryPolicy {
        if (attempts < 1) {
            throw new IllegalArgumentException("attempts are " + attempts + ", must be 1 or more");
        }
        if (firstPause.isNegative() || longestPause.isNegative()) {
            throw new IllegalArgumentException("a pause cannot be negative");
        }
        if (!(memoryFactor >= 1)) {
            throw new IllegalArgumentException("the memory factor is " + memoryFactor + ", must be 1 or more");
        }
    }

    /**
     * How long to wait after an attempt: what made it fail may need time to go. Up to a fifth is by chance, so that many jobs
     * that failed together do not come back together.
     *
     * @param failed the number of the attempt that failed, 1 for the first
     */
    public Duration pauseAfter(int failed) {
        long doubled = firstPause.toMillis() << Math.min(failed - 1, MOST_DOUBLINGS);
        long millis = doubled < 0 ? longestPause.toMillis() : Math.min(doubled, longestPause.toMillis());
        return Duration.ofMillis(millis - ThreadLocalRandom.current().nextLong(millis / 5 + 1));
    }

    /**
     * What the next attempt gets after one that ran out of memory.
     *
     * @param had MiB
     * @param most MiB, of the biggest agent
     * @return MiB; no more than before when it may not, or cannot, be raised
     */
    public long memoryAfter(long had, long most) {
        return Math.max(had, (long) Math.min(Math.ceil(had * memoryFactor), most));
    }
}
