/** Which of several schedulers on one state leads, and what leading means. */
package io.github.camelmesos.chronos.scheduler.leader;
