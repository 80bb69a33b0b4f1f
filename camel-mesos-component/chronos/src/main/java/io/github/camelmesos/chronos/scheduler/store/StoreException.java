package io.github.camelmesos.chronos.scheduler.store;

/** The state in ZooKeeper cannot be read or written. A scheduler that cannot write is not the leader any more. */
public class StoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
