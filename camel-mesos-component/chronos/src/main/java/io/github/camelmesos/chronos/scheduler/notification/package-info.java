/** Tells owners of jobs what became of them. */
package io.github.camelmesos.chronos.scheduler.notification;
