package io.github.camelmesos.cluster.provider.embedded;

import io.github.camelmesos.cluster.ProvisioningException;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Something that is done beside what the caller does meanwhile. */
final class Background implements AutoCloseable {

    private final Thread thread;
    private volatile Optional<Throwable> failure = Optional.empty();

    Background(String name, Callable<?> work) {
        this.thread = new Thread(
                () -> {
                    try {
                        work.call();
                    } catch (Exception | Error e) {
                        failure = Optional.of(e);
                    }
                },
                name);
        thread.setDaemon(true);
        thread.start();
    }

    /** Waits for its end and throws what it failed with. */
    void await() throws ProvisioningException, InterruptedException {
        thread.join();
        if (failure.isPresent()) {
            Throwable cause = failure.get();
            throw new ProvisioningException(cause.getMessage() == null ? cause.toString() : cause.getMessage(), cause);
        }
    }

    /** Ends it early; returns when it is over. */
    @Override
    public void close() throws InterruptedException {
        thread.interrupt();
        thread.join();
    }
}
