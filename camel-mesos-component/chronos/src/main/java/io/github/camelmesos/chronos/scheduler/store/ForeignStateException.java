package io.github.camelmesos.chronos.scheduler.store;

/** The state in ZooKeeper is another program's, for instance real Chronos'. */
public final class ForeignStateException extends StoreException {

    private static final long serialVersionUID = 1L;

    ForeignStateException(String path, Throwable cause) {
        super(path + " in ZooKeeper was not written by this scheduler: give it a ZooKeeper path of its own", cause);
    }
}
