package io.github.camelmesos.cluster.provider.pivot;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at an appliance that is up, now and then, and tells once when it is of no use any more: PIVOT has no events. An agent
 * that ends is no loss of the cluster, and a server that does not answer says nothing of its appliances.
 */
final class ApplianceWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ApplianceWatch.class);

    /** A service that ends may be started again by PIVOT. */
    private static final int LOOKS = 3;

    private final PivotClient client;
    private final String id;
    private final Consumer<String> lost;
    private final ScheduledExecutorService looks;
    private int broken;

    /** @param lost told what is wrong; must not block */
    ApplianceWatch(PivotClient client, String id, Consumer<String> lost) {
        this.client = client;
        this.id = id;
        this.lost = lost;
        this.looks = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "appliance-" + id);
            thread.setDaemon(true);
            return thread;
        });
    }

    /** @param pause between two looks */
    void start(Duration pause) {
        looks.scheduleWithFixedDelay(this::look, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void look() {
        try {
            Optional<String> reason =
                    client.get(id).map(Appliance::lostService).orElse(Optional.of("PIVOT has lost appliance " + id));
            broken = reason.isPresent() ? broken + 1 : 0;
            if (broken == LOOKS) {
                lost.accept(reason.orElseThrow());
                close();
            }
        } catch (IOException away) {
            LOG.debug("Appliance {} cannot be looked at", id, away);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        looks.shutdownNow();
    }
}
