package io.github.camelmesos.mesos.scheduler;

import io.github.camelmesos.mesos.http.HttpSettings;
import java.time.Duration;

/**
 * How a scheduler client behaves.
 *
 * @param leaderTimeout how long to wait for a leading master before an attempt at a subscription counts as failed
 * @param firstBackoff the wait after the first failed attempt; it doubles with each further one, with some chance in it
 * @param maxBackoff the longest such wait
 * @param missedHeartbeats after so many heartbeat intervals without a word the connection counts as lost
 */
public record SchedulerSettings(
        HttpSettings http, Duration leaderTimeout, Duration firstBackoff, Duration maxBackoff, int missedHeartbeats) {
    public static final SchedulerSettings DEFAULTS = new SchedulerSettings(
            HttpSettings.DEFAULTS, Duration.ofSeconds(15), Duration.ofMillis(10), Duration.ofSeconds(10), 3);
}
