package io.github.camelmesos.chronos.scheduler.core;

/**
 * What has been counted since the start.
 *
 * @param launched tasks sent to Mesos
 * @param finished tasks that succeeded
 * @param failed tasks that failed
 * @param killed tasks that were killed
 * @param lost tasks that were lost or never came to life
 * @param offers offers received
 * @param declined offers given back
 * @param revives requests for offers
 */
public record SchedulerCounters(
        long launched, long finished, long failed, long killed, long lost, long offers, long declined, long revives) {}
