/** When jobs are due: ISO 8601 repeating intervals in time zones, missed starts, recurrences used up. */
package io.github.camelmesos.chronos.scheduler.schedule;
