package io.github.camelmesos.cluster.provider.pivot;

import io.github.camelmesos.mesos.http.Backoff;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** Deletes an appliance until its server knows it no more. */
record ApplianceRemoval(PivotClient client, Duration pause) {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);

    /**
     * @throws IOException when it is still there after {@code timeout}, or nobody knows
     */
    void remove(String id, Duration timeout) throws IOException, InterruptedException {
        long end = System.nanoTime() + timeout.toNanos();
        Backoff backoff = new Backoff(FIRST_PAUSE, pause.compareTo(FIRST_PAUSE) < 0 ? FIRST_PAUSE : pause);
        boolean asked = false;
        while (true) {
            String left;
            try {
                asked = asked || client.delete(id);
                Optional<Appliance> appliance = client.get(id);
                if (appliance.isEmpty()) {
                    return;
                }
                left = appliance.get().toString();
            } catch (PivotException e) {
                if (!e.isPassing()) {
                    throw e;
                }
                left = e.getMessage();
            } catch (IOException e) {
                left = e.getMessage();
            }
            if (System.nanoTime() > end) {
                throw new IOException(
                        "appliance " + id + " is not deleted after " + timeout.toMillis() + " ms: " + left);
            }
            backoff.await();
        }
    }
}
