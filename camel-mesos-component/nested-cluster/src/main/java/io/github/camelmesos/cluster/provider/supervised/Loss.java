package io.github.camelmesos.cluster.provider.supervised;

import io.github.camelmesos.cluster.ProvisioningException;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Whether a cluster is lost. Whoever waits for something of it then waits no longer. */
final class Loss {

    private final Consumer<ProvisioningException> listener;
    private Optional<ProvisioningException> reason = Optional.empty();
    private Optional<Thread> waiting = Optional.empty();

    /**
     * @param listener told of a loss while nobody waits for anything
     */
    Loss(Consumer<ProvisioningException> listener) {
        this.listener = listener;
    }

    void report(String text) {
        ProvisioningException exception = new ProvisioningException(text);
        synchronized (this) {
            if (reason.isPresent()) {
                return;
            }
            reason = Optional.of(exception);
            if (waiting.isPresent()) {
                waiting.get().interrupt();
                return;
            }
        }
        listener.accept(exception);
    }

    /**
     * Does something that takes a while.
     *
     * @throws ProvisioningException when the cluster is lost, instead of whatever comes of that
     */
    <T> T unlessLost(Callable<T> work) throws Exception {
        synchronized (this) {
            throwIfLost();
            waiting = Optional.of(Thread.currentThread());
        }
        try {
            return work.call();
        } catch (Exception e) {
            if (end()) {
                throw lost(e);
            }
            throw e;
        } finally {
            end();
        }
    }

    /** Nobody waits any more; true when the cluster is lost. */
    private synchronized boolean end() {
        boolean interrupted = reason.isPresent() && waiting.isPresent();
        waiting = Optional.empty();
        if (interrupted) {
            // Of the interrupt that was ours.
            Thread.interrupted();
        }
        return reason.isPresent();
    }

    private synchronized ProvisioningException lost(Exception consequence) {
        ProvisioningException lost =
                new ProvisioningException(reason.orElseThrow().getMessage(), reason.get());
        lost.addSuppressed(consequence);
        return lost;
    }

    private void throwIfLost() throws ProvisioningException {
        if (reason.isPresent()) {
            throw new ProvisioningException(reason.get().getMessage(), reason.get());
        }
    }
}
