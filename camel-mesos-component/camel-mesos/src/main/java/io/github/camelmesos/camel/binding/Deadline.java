package io.github.camelmesos.camel.binding;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.apache.camel.Exchange;

/** When an exchange's run must be over. Set where the run is planned, honoured by every operation that may take long. */
public final class Deadline {

    private static final String PROPERTY = "CamelCwlDeadline";

    private Deadline() {}

    /** Gives the exchange this long from now; no limit where there is none. */
    public static void set(Exchange exchange, Optional<Duration> limit) {
        exchange.setProperty(PROPERTY, limit.map(Instant.now()::plus).orElse(null));
    }

    /**
     * The time an operation has: what is left of the exchange's, or the operation's own limit where that is less.
     *
     * @param own limit of the operation; empty for none
     */
    public static Optional<Duration> left(Exchange exchange, Optional<Duration> own) {
        Instant deadline = exchange.getProperty(PROPERTY, Instant.class);
        if (deadline == null) {
            return own;
        }
        Duration left = Duration.between(Instant.now(), deadline);
        return Optional.of(
                own.isPresent() && own.get().compareTo(left) < 0
                        ? own.get()
                        : left.isNegative() ? Duration.ZERO : left);
    }

    /**
     * Bounds a future.
     *
     * @param limit empty for no bound
     * @param whenLate started when the limit has passed; its outcome becomes the outcome
     */
    public static <T> CompletableFuture<T> bound(
            CompletableFuture<T> future, Optional<Duration> limit, Supplier<CompletableFuture<T>> whenLate) {
        if (limit.isEmpty()) {
            return future;
        }
        return future.copy()
                .orTimeout(limit.get().toMillis(), TimeUnit.MILLISECONDS)
                .exceptionallyCompose(failure -> failure instanceof TimeoutException && !future.isDone()
                        ? whenLate.get()
                        : CompletableFuture.failedFuture(failure));
    }
}
