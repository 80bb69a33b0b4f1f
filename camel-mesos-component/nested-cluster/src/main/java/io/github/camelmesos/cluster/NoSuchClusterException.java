package io.github.camelmesos.cluster;

/** No cluster of this launcher has that id. */
public final class NoSuchClusterException extends Exception {

    public NoSuchClusterException(String id) {
        super("no cluster " + id);
    }
}
