/** Chronos' jobs, summaries and statistics as values, and their JSON. */
package io.github.camelmesos.chronos.job;
