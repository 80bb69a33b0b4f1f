package io.github.camelmesos.camel.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.camel.Processor;
import org.apache.camel.test.junit5.CamelTestSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class EventConsumerTest extends CamelTestSupport {

    private final AtomicReference<Consumer<Integer>> listener = new AtomicReference<>(event -> {});
    private final List<Integer> handled = new CopyOnWriteArrayList<>();
    private EventConsumer<Integer> consumer;

    @AfterEach
    void stop() {
        consumer.stop();
    }

    @Test
    void whoTellsOfEventsIsNotHeldUpByARouteThatIs() {
        CountDownLatch routeHeldUp = new CountDownLatch(1);
        start(exchange -> {
            routeHeldUp.await();
            handled.add(exchange.getMessage().getBody(Integer.class));
        });

        List<Integer> events = IntStream.range(0, 5_000).boxed().toList();
        events.forEach(event -> listener.get().accept(event));
        assertThat(handled).isEmpty();
        routeHeldUp.countDown();

        await().until(() -> handled.size() == events.size());
        assertThat(handled).as("in order").isEqualTo(events);
    }

    @Test
    void anEventThatIsNotHandledDoesNotKeepTheNextFromBeingHandled() {
        start(exchange -> {
            int event = exchange.getMessage().getBody(Integer.class);
            if (event == 1) {
                throw new IllegalStateException("one too many");
            }
            handled.add(event);
        });

        listener.get().accept(1);
        listener.get().accept(2);

        await().until(() -> handled.equals(List.of(2)));
    }

    @Test
    void eventsAfterTheEndAreLeftAlone() {
        start(exchange -> handled.add(exchange.getMessage().getBody(Integer.class)));
        Consumer<Integer> told = listener.get();
        consumer.stop();

        told.accept(1);

        assertThat(handled).isEmpty();
    }

    private void start(Processor route) {
        consumer = new EventConsumer<>(
                context().getEndpoint("mock:events"),
                route,
                told -> {
                    listener.set(told);
                    return () -> listener.set(event -> {});
                },
                (event, exchange) -> exchange.getMessage().setBody(event));
        consumer.start();
    }
}
