/** The scheduler's subscription at the Mesos master. */
package io.github.camelmesos.chronos.scheduler.framework;
