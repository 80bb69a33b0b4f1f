package io.github.camelmesos.camel.chronos;

import io.github.camelmesos.chronos.client.AsyncChronosClient;
import io.github.camelmesos.chronos.job.JobSummary;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.support.ScheduledPollConsumer;

/** Looks at Chronos' summary and sends an exchange for each thing that has happened since the last look. */
final class ChronosEventsConsumer extends ScheduledPollConsumer {

    private final ChronosConfiguration options;
    private final AsyncChronosClient client;
    private Map<String, JobSummary> seen;

    ChronosEventsConsumer(
            ChronosEndpoint endpoint, Processor processor, ChronosConfiguration options, AsyncChronosClient client) {
        super(endpoint, processor);
        this.options = options;
        this.client = client;
    }

    @Override
    protected int poll() throws Exception {
        Map<String, JobSummary> now = JobEvent.byName(summary());
        if (seen == null) {
            seen = options.isSendInitial() ? Map.of() : now;
        }
        List<JobEvent> events = JobEvent.between(seen, now);
        seen = now;
        int sent = 0;
        for (JobEvent event : events) {
            if (options.getJob() == null || options.getJob().equals(event.job().name())) {
                send(event);
                sent++;
            }
        }
        return sent;
    }

    /** Its requests have timeouts of their own; this one is for what they might forget. */
    private List<JobSummary> summary() throws Exception {
        try {
            return client.summary().get(10 * options.getRequestTimeout(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    private void send(JobEvent event) throws Exception {
        Exchange exchange = createExchange(false);
        exchange.getMessage().setBody(event);
        exchange.getMessage().setHeader(ChronosConstants.JOB, event.job().name());
        exchange.getMessage().setHeader(ChronosConstants.EVENT, event.kind());
        exchange.getMessage().setHeader(ChronosConstants.URL, options.getChronosUrl());
        try {
            getProcessor().process(exchange);
            if (exchange.getException() != null) {
                getExceptionHandler().handleException("An event was not handled", exchange, exchange.getException());
            }
        } finally {
            releaseExchange(exchange, false);
        }
    }
}
