package io.github.camelmesos.camel.chronos;

import io.github.camelmesos.chronos.client.AsyncChronosClient;
import io.github.camelmesos.chronos.client.ChronosClientSettings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * A client for each Chronos, kept while it is used: it knows which jobs it has just added, and Chronos does not at once.
 * Those of clusters that are long gone are closed.
 */
final class ChronosClients implements AutoCloseable {

    /** Longer than any call of a client can take. */
    private static final Duration IDLE = Duration.ofMinutes(30);

    private final Clock clock;
    private final Map<ChronosClientSettings, Used> clients = new HashMap<>();

    private record Used(AsyncChronosClient client, Instant last) {}

    ChronosClients(Clock clock) {
        this.clock = clock;
    }

    synchronized AsyncChronosClient of(ChronosClientSettings settings) {
        Instant now = clock.instant();
        clients.values().removeIf(used -> {
            boolean idle = used.last().plus(IDLE).isBefore(now);
            if (idle) {
                used.client().close();
            }
            return idle;
        });
        return clients.compute(
                        settings,
                        (key, used) -> new Used(used == null ? new AsyncChronosClient(settings) : used.client(), now))
                .client();
    }

    synchronized int size() {
        return clients.size();
    }

    @Override
    public synchronized void close() {
        clients.values().forEach(used -> used.client().close());
        clients.clear();
    }
}
