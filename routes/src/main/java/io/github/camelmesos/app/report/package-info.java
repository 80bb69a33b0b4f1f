/** What a run's jobs took and used: a report for programs, and a page for people. */
package io.github.camelmesos.app.report;
