package io.github.camelmesos.cluster.provider.readiness;

import io.github.camelmesos.cluster.ProvisioningException;
import io.github.camelmesos.mesos.operator.OperatorClient;
import io.github.camelmesos.mesos.operator.OperatorSubscription;
import java.time.Duration;
import java.util.function.Consumer;

/** Follows a master's event stream and waits for what is to be ready. */
public final class MasterWatch implements AutoCloseable {

    private final MasterEvents events = new MasterEvents();
    private final OperatorSubscription subscription;

    /**
     * @param client the caller's to close
     */
    public MasterWatch(OperatorClient client) {
        this.subscription = client.subscribe(events);
    }

    /**
     * Waits until {@code readiness} is met.
     *
     * @param progress is told of every step towards it
     * @throws ProvisioningException when it is not in time, with what was there and what was missing
     */
    public void await(Readiness readiness, Duration timeout, Consumer<String> progress)
            throws ProvisioningException, InterruptedException {
        events.await(readiness, timeout, progress);
    }

    @Override
    public void close() {
        subscription.close();
    }
}
