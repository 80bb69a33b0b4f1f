/** Chronos' REST API over the JDK's HTTP server. */
package io.github.camelmesos.chronos.scheduler.http;
