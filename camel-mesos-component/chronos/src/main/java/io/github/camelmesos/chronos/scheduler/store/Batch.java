package io.github.camelmesos.chronos.scheduler.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Changes that go to ZooKeeper in one transaction. A later change of a node replaces an earlier one. */
final class Batch {

    private static final int MOST_BYTES = 400_000;
    private static final int MOST_NODES = 500;

    private final Map<String, byte[]> nodes = new LinkedHashMap<>();
    private final List<CompletableFuture<Void>> waiting = new ArrayList<>();
    private int bytes;
    private boolean urgent;

    /** Whether nothing more should be added: a transaction must stay below ZooKeeper's limit of 1 MB. */
    boolean isFull() {
        return bytes > MOST_BYTES || nodes.size() > MOST_NODES;
    }

    /**
     * @param data the node's new data, null to delete it
     */
    void put(String path, byte[] data) {
        byte[] before = nodes.put(path, data);
        bytes += (data == null ? 0 : data.length) - (before == null ? 0 : before.length);
    }

    /** Somebody waits for it. */
    void hurry() {
        urgent = true;
    }

    /** Whether it is to be written, rather than to be waited with for more. */
    boolean isDue() {
        return urgent || isFull();
    }

    void await(CompletableFuture<Void> done) {
        waiting.add(done);
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    Map<String, byte[]> nodes() {
        return nodes;
    }

    void complete() {
        waiting.forEach(done -> done.complete(null));
    }

    void fail(StoreException cause) {
        waiting.forEach(done -> done.completeExceptionally(cause));
    }
}
