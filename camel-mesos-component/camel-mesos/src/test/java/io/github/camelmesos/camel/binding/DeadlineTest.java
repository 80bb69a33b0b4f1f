package io.github.camelmesos.camel.binding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.Test;

class DeadlineTest {

    private final Exchange exchange = new DefaultExchange(new DefaultCamelContext());

    @Test
    void anExchangeHasAllTheTimeInTheWorldUnlessItIsSaid() {
        assertThat(Deadline.left(exchange, Optional.empty())).isEmpty();
    }

    @Test
    void theLimitOfAnOperationIsItsOwnWhereTheExchangeHasNone() {
        assertThat(Deadline.left(exchange, Optional.of(Duration.ofSeconds(5)))).contains(Duration.ofSeconds(5));
    }

    @Test
    void theShorterLimitCounts() {
        Deadline.set(exchange, Optional.of(Duration.ofHours(1)));

        assertThat(Deadline.left(exchange, Optional.of(Duration.ofSeconds(5)))).contains(Duration.ofSeconds(5));
        assertThat(Deadline.left(exchange, Optional.of(Duration.ofHours(2))))
                .hasValueSatisfying(left -> assertThat(left).isLessThanOrEqualTo(Duration.ofHours(1)));
    }

    @Test
    void whatIsLeftIsNeverLessThanNothing() {
        Deadline.set(exchange, Optional.of(Duration.ofSeconds(-5)));

        assertThat(Deadline.left(exchange, Optional.empty())).contains(Duration.ZERO);
    }

    @Test
    void theLimitOfOneRunIsNotThatOfTheNext() {
        Deadline.set(exchange, Optional.of(Duration.ofSeconds(5)));
        Deadline.set(exchange, Optional.empty());

        assertThat(Deadline.left(exchange, Optional.empty())).isEmpty();
    }

    @Test
    void whatIsDoneWhenLateDecidesTheOutcome() {
        CompletableFuture<String> never = new CompletableFuture<>();

        assertThat(Deadline.bound(
                        never, Optional.of(Duration.ofMillis(1)), () -> CompletableFuture.completedFuture("given up")))
                .succeedsWithin(Duration.ofSeconds(10))
                .isEqualTo("given up");
        assertThat(never).isNotDone();
    }

    @Test
    void aTimeoutOfTheOperationItselfIsItsFailure() {
        CompletableFuture<String> failed = CompletableFuture.failedFuture(new TimeoutException("of its own"));

        assertThat(Deadline.bound(
                        failed, Optional.of(Duration.ofHours(1)), () -> CompletableFuture.completedFuture("given up")))
                .isCompletedExceptionally();
    }
}
