package io.github.camelmesos.camel.chronos;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelmesos.chronos.client.ChronosClientSettings;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class ChronosClientsTest {

    private static final ChronosClientSettings ONE = ChronosClientSettings.of(URI.create("http://127.0.0.1:1"));
    private static final ChronosClientSettings TWO = ChronosClientSettings.of(URI.create("http://127.0.0.1:2"));

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    private final InstantSource time = now::get;
    private final Clock clock = time.withZone(ZoneOffset.UTC);

    @Test
    void thereIsOneClientForEachChronos() {
        try (ChronosClients clients = new ChronosClients(clock)) {
            assertThat(clients.of(ONE)).isSameAs(clients.of(ONE)).isNotSameAs(clients.of(TWO));
            assertThat(clients.size()).isEqualTo(2);
        }
    }

    @Test
    void clientsOfClustersLongGoneAreClosed() {
        try (ChronosClients clients = new ChronosClients(clock)) {
            var gone = clients.of(ONE);
            now.set(Instant.EPOCH.plus(Duration.ofHours(1)));

            clients.of(TWO);

            assertThat(clients.size()).isEqualTo(1);
            assertThat(gone.ping()).isCompletedExceptionally();
        }
    }
}
