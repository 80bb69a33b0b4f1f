package io.github.camelmesos.mesos.operator;

import io.github.camelmesos.mesos.http.HttpSettings;
import java.time.Duration;

/**
 * How an operator client behaves.
 *
 * @param leaderTimeout how long to wait for a leading master
 * @param firstBackoff the wait before a lost event stream is asked for again; it doubles with each failure
 * @param maxBackoff the longest such wait
 * @param missedHeartbeats after so many heartbeat intervals without a word an event stream counts as lost
 */
public record OperatorSettings(
        HttpSettings http, Duration leaderTimeout, Duration firstBackoff, Duration maxBackoff, int missedHeartbeats) {
    public static final OperatorSettings DEFAULTS = new OperatorSettings(
            HttpSettings.DEFAULTS, Duration.ofSeconds(15), Duration.ofMillis(10), Duration.ofSeconds(10), 3);
}
