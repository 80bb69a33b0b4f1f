package io.github.camelmesos.chronos.scheduler.core;

import io.github.camelmesos.chronos.scheduler.store.JobStore;
import io.github.camelmesos.chronos.scheduler.store.StoredJob;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Writes jobs to the store and goes on when they are durable. */
final class JobPersistence {

    private final JobStore store;
    private final EventLoop loop;
    private final Consumer<Throwable> onFailure;

    /**
     * @param onFailure told when the store cannot be written, after which nothing goes on
     */
    JobPersistence(JobStore store, EventLoop loop, Consumer<Throwable> onFailure) {
        this.store = store;
        this.loop = loop;
        this.onFailure = onFailure;
    }

    void save(JobEntry written, Runnable whenDurable) {
        change(List.of(written), List.of(), whenDurable);
    }

    /** Writes and deletes together. */
    void change(Collection<JobEntry> written, Collection<String> deleted, Runnable whenDurable) {
        goOn(store.change(stored(written), deleted), whenDurable);
    }

    /** Writes together, within some milliseconds. */
    void changeSoon(Collection<JobEntry> written, Runnable whenDurable) {
        goOn(store.changeSoon(stored(written)), whenDurable);
    }

    private static List<StoredJob> stored(Collection<JobEntry> written) {
        return written.stream().map(JobEntry::stored).toList();
    }

    private void goOn(CompletableFuture<Void> change, Runnable whenDurable) {
        change.whenComplete((nothing, cause) -> {
            if (cause == null) {
                loop.execute(whenDurable);
            } else {
                onFailure.accept(cause);
            }
        });
    }
}
