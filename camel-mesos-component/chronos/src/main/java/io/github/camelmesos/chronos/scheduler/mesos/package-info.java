/** The scheduler's side towards Mesos: task ids, tasks and the connection as a framework. */
package io.github.camelmesos.chronos.scheduler.mesos;
