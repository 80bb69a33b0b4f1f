package io.github.camelmesos.chronos.scheduler.core;

/** Counts on the scheduler's thread. */
final class Counters {

    long launched;
    long finished;
    long failed;
    long killed;
    long lost;
    long offers;
    long declined;
    long revives;

    SchedulerCounters read() {
        return new SchedulerCounters(launched, finished, failed, killed, lost, offers, declined, revives);
    }
}
