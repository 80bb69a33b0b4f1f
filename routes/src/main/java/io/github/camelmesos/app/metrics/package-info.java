/** Metrics of a server, for Prometheus. Loaded by {@code serve} only, which alone has Micrometer on its class path. */
package io.github.camelmesos.app.metrics;
