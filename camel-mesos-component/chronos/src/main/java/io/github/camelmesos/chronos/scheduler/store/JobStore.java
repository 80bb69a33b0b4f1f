package io.github.camelmesos.chronos.scheduler.store;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Keeps jobs and the framework id. Changes become durable in the order of the calls; those of one call together.
 *
 * <p>The cost of a change does not depend on how many jobs are stored.
 */
public interface JobStore extends AutoCloseable {

    /** All jobs, in the order of their creation. Called once, before any change. */
    List<StoredJob> load();

    /** The framework id kept last. */
    Optional<String> frameworkId();

    /**
     * Writes jobs and deletes jobs.
     *
     * @return completes when all of it is durable, and fails with a {@link StoreException} when this scheduler must stop
     *     because it cannot write or another one leads
     */
    CompletableFuture<Void> change(Collection<StoredJob> written, Collection<String> deleted);

    /**
     * As {@link #change}, for what nobody waits for: it may wait some milliseconds for more that is written with it, since a
     * transaction costs as much as ten jobs in it.
     */
    CompletableFuture<Void> changeSoon(Collection<StoredJob> written);

    /** Keeps the framework id, or forgets it when null. */
    CompletableFuture<Void> keepFrameworkId(String id);

    @Override
    void close();
}
