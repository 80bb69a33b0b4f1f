/** The scheduler's side towards Mesos: task ids, tasks, and the calls it makes. */
package io.github.camelmesos.chronos.scheduler.mesos;
