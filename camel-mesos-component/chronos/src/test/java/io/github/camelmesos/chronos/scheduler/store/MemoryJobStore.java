package io.github.camelmesos.chronos.scheduler.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** A store in memory that keeps the same bytes as the one in ZooKeeper. */
public final class MemoryJobStore implements JobStore {

    private final Map<String, byte[]> jobs = new LinkedHashMap<>();
    private String frameworkId;
    private int changes;
    private boolean answers = true;

    @Override
    public synchronized List<StoredJob> load() {
        List<StoredJob> loaded = new ArrayList<>();
        jobs.forEach((name, bytes) -> loaded.add(StoredJobJson.read(name, bytes)));
        return loaded;
    }

    @Override
    public synchronized Optional<String> frameworkId() {
        return Optional.ofNullable(frameworkId);
    }

    @Override
    public synchronized CompletableFuture<Void> change(Collection<StoredJob> written, Collection<String> deleted) {
        written.forEach(job -> jobs.put(job.name(), StoredJobJson.write(job)));
        deleted.forEach(jobs::remove);
        changes += written.size() + deleted.size();
        return answers ? CompletableFuture.completedFuture(null) : new CompletableFuture<>();
    }

    @Override
    public CompletableFuture<Void> changeSoon(Collection<StoredJob> written) {
        return change(written, List.of());
    }

    @Override
    public synchronized CompletableFuture<Void> keepFrameworkId(String id) {
        frameworkId = id;
        return CompletableFuture.completedFuture(null);
    }

    /** From now on changes are made, but nobody hears of it, as when the connection to ZooKeeper is lost. */
    public synchronized void stopAnswering() {
        answers = false;
    }

    /** How many nodes were written or deleted. */
    public synchronized int changes() {
        return changes;
    }

    @Override
    public void close() {}
}
