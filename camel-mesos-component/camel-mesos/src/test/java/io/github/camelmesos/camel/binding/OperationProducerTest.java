package io.github.camelmesos.camel.binding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.Test;

class OperationProducerTest {

    private final Exchange exchange = new DefaultExchange(new DefaultCamelContext());
    private final Queue<Runnable> continuations = new ArrayDeque<>();
    private final List<Boolean> doneSync = new ArrayList<>();

    @Test
    void anOperationThatIsDoneAtOnceGoesOnInTheSameThread() {
        assertThat(process(e -> CompletableFuture.completedFuture(null))).isTrue();

        assertThat(doneSync).containsExactly(true);
        assertThat(continuations).isEmpty();
        assertThat(exchange.getException()).isNull();
    }

    @Test
    void anOperationThatTakesLongGoesOnInAThreadOfTheComponent() {
        CompletableFuture<Void> operation = new CompletableFuture<>();

        assertThat(process(e -> operation)).isFalse();
        operation.complete(null);

        assertThat(doneSync).as("not in the thread that completed it").isEmpty();
        continuations.remove().run();
        assertThat(doneSync).containsExactly(false);
    }

    @Test
    void aFailureIsWhatWentWrongAndNotItsWrapping() {
        CompletableFuture<Void> operation = new CompletableFuture<>();
        IOException cause = new IOException("no");

        process(e -> operation.thenRun(() -> {}));
        operation.completeExceptionally(cause);
        continuations.remove().run();

        assertThat(exchange.getException()).isSameAs(cause);
    }

    @Test
    void anOperationThatCannotBeStartedFailsTheExchange() {
        IOException cause = new IOException("no");

        assertThat(process(e -> {
                    throw cause;
                }))
                .isTrue();

        assertThat(exchange.getException()).isSameAs(cause);
        assertThat(doneSync).containsExactly(true);
    }

    private boolean process(Operation operation) {
        return new OperationProducer(null, operation, continuations::add).process(exchange, doneSync::add);
    }
}
