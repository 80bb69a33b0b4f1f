package io.github.camelmesos.chronos.scheduler.core;

import java.time.Duration;

/**
 * How jobs and offers are treated.
 *
 * @param failureRetry pause before a failed run is tried again
 * @param disableAfterFailures a job that failed so often in a row is disabled; 0 for never
 * @param taskEpsilon how late a start of a schedule may be when the job does not say
 * @param historyLimit how many ended runs of a job are shown
 * @param declineFor how long an offer that does not fit stays away
 * @param minReviveInterval pause between two requests for offers that were declined
 * @param reconcileEvery pause between two comparisons of running tasks with the master's
 */
public record CoreSettings(
        Duration failureRetry,
        long disableAfterFailures,
        Duration taskEpsilon,
        int historyLimit,
        Duration declineFor,
        Duration minReviveInterval,
        Duration reconcileEvery) {

    /** Chronos' defaults, but for offers: they are asked for as soon as a job needs one. */
    public static final CoreSettings DEFAULT = new CoreSettings(
            Duration.ofSeconds(60),
            0,
            Duration.ofSeconds(60),
            5,
            Duration.ofSeconds(5),
            Duration.ofMillis(100),
            Duration.ofMinutes(10));
}
