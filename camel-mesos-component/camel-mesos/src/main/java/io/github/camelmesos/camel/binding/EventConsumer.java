package io.github.camelmesos.camel.binding;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.spi.ThreadPoolProfile;
import org.apache.camel.support.DefaultConsumer;
import org.apache.camel.util.concurrent.ThreadPoolRejectedPolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends one exchange for each event, in order, on a thread of its own: who tells of the events must not be held up.
 *
 * @param <E> type of the events
 */
public final class EventConsumer<E> extends DefaultConsumer {

    private static final Logger LOG = LoggerFactory.getLogger(EventConsumer.class);

    private final EventSource<E> source;
    private final BiConsumer<E, Exchange> binding;
    private ExecutorService thread;
    private AutoCloseable subscription;

    /**
     * Where events come from.
     *
     * @param <E> type of the events
     */
    public interface EventSource<E> {

        /** Calls back for every event until what it returns is closed. */
        AutoCloseable subscribe(Consumer<E> listener);
    }

    /**
     * @param binding fills the exchange from the event
     */
    public EventConsumer(
            Endpoint endpoint, Processor processor, EventSource<E> source, BiConsumer<E, Exchange> binding) {
        super(endpoint, processor);
        this.source = source;
        this.binding = binding;
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        thread = getEndpoint()
                .getCamelContext()
                .getExecutorServiceManager()
                .newThreadPool(this, getEndpoint().getEndpointUri(), oneThread());
        subscription = source.subscribe(this::handOver);
    }

    /** With a queue that is never full: whoever tells of an event would have to wait, or to do the work. */
    private static ThreadPoolProfile oneThread() {
        ThreadPoolProfile profile = new ThreadPoolProfile("events");
        profile.setPoolSize(1);
        profile.setMaxPoolSize(1);
        profile.setMaxQueueSize(Integer.MAX_VALUE);
        profile.setRejectedPolicy(ThreadPoolRejectedPolicy.Abort);
        return profile;
    }

    @Override
    protected void doStop() throws Exception {
        if (subscription != null) {
            subscription.close();
        }
        getEndpoint().getCamelContext().getExecutorServiceManager().shutdownGraceful(thread);
        super.doStop();
    }

    private void handOver(E event) {
        try {
            thread.execute(() -> send(event));
        } catch (RejectedExecutionException e) {
            LOG.debug("{} is stopping and does not tell of {}", getEndpoint(), event);
        }
    }

    private void send(E event) {
        Exchange exchange = createExchange(false);
        binding.accept(event, exchange);
        try {
            getProcessor().process(exchange);
        } catch (Exception e) {
            exchange.setException(e);
        }
        if (exchange.getException() != null) {
            handleException("An event was not handled", exchange, exchange.getException());
        }
        releaseExchange(exchange, false);
    }
}
