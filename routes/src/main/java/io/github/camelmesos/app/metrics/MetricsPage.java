package io.github.camelmesos.app.metrics;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/** The metrics of this server as Prometheus reads them; the route of {@code /metrics} calls it. */
public final class MetricsPage {

    private static final String TEXT = "text/plain; version=0.0.4; charset=utf-8";

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    public PrometheusMeterRegistry registry() {
        return registry;
    }

    /** All there are now. */
    public void scrape(Message message) {
        message.setHeader(Exchange.CONTENT_TYPE, TEXT);
        message.setBody(registry.scrape(TEXT));
    }
}
