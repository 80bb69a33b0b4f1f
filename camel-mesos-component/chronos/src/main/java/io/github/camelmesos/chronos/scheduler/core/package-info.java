/**
 * The scheduler itself: a state machine on one thread. All but {@link
 * io.github.camelmesos.chronos.scheduler.core.SchedulerCore} is touched by that thread only.
 */
package io.github.camelmesos.chronos.scheduler.core;
