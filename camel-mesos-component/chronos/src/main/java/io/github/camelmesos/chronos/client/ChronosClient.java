package io.github.camelmesos.chronos.client;

import io.github.camelmesos.chronos.job.ChronosJob;
import io.github.camelmesos.chronos.job.JobStat;
import io.github.camelmesos.chronos.job.JobStat.JobTime;
import io.github.camelmesos.chronos.job.JobSummary;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/**
 * Chronos' REST API. Safe for use by several threads; all methods throw {@link ChronosException}.
 *
 * @see AsyncChronosClient what is checked, repeated and waited for
 */
public final class ChronosClient implements AutoCloseable {

    private final AsyncChronosClient async;

    /** A client of the Chronos at {@link ChronosClientSettings#url()}. Nothing is sent yet. */
    public ChronosClient(ChronosClientSettings settings) {
        this.async = new AsyncChronosClient(settings);
    }

    /** The same client without waiting. */
    public AsyncChronosClient async() {
        return async;
    }

    /** Adds a job, or replaces the one of that name. */
    public void add(ChronosJob job) {
        await(async.add(job));
    }

    /** Runs a job now, whatever its schedule says. */
    public void run(String job) {
        await(async.run(job));
    }

    /** Runs a job now with arguments after its command. */
    public void run(String job, String arguments) {
        await(async.run(job, arguments));
    }

    /** Counts a success of a job and starts what depends on it. False if there is no such job. */
    public boolean markSuccessful(String job) {
        return await(async.markSuccessful(job));
    }

    /** Deletes a job and kills its tasks. */
    public void delete(String job) {
        await(async.delete(job));
    }

    /**
     * Deletes all jobs whose names start so; jobs that vanish meanwhile are fine.
     *
     * @return how many there were
     */
    public int deleteAll(String prefix) {
        List<CompletableFuture<Void>> deletions = summary().stream()
                .map(JobSummary::name)
                .filter(name -> name.startsWith(prefix))
                .map(async::delete)
                .toList();
        for (CompletableFuture<Void> deletion : deletions) {
            try {
                await(deletion);
            } catch (NoSuchJobException alreadyGone) {
                continue;
            }
        }
        return deletions.size();
    }

    /** Kills the running tasks of a job. */
    public void killTasks(String job) {
        await(async.killTasks(job));
    }

    /** One job. */
    public ChronosJob get(String job) {
        return await(async.get(job));
    }

    /** All jobs. */
    public List<ChronosJob> list() {
        return await(async.list());
    }

    /** Some jobs. */
    public List<ChronosJob> search(SearchQuery query) {
        return await(async.search(query));
    }

    /** What all jobs are doing. */
    public List<JobSummary> summary() {
        return await(async.summary());
    }

    /** How long runs of a job took. */
    public JobStat stat(String job) {
        return await(async.stat(job));
    }

    /** One figure over all jobs, for instance {@code 99thPercentile}, {@code median} or {@code mean}. */
    public List<JobTime> stats(String figure) {
        return await(async.stats(figure));
    }

    /** The graph of jobs as CSV. */
    public String graphCsv() {
        return await(async.graphCsv());
    }

    /** The graph of jobs for Graphviz. */
    public String graphDot() {
        return await(async.graphDot());
    }

    /** The leader as {@code host:port}. */
    public String leader() {
        return await(async.leader());
    }

    /** The scheduler's metrics as JSON text. */
    public String metrics() {
        return await(async.metrics());
    }

    /** Returns when Chronos answers. */
    public void ping() {
        await(async.ping());
    }

    private static <T> T await(CompletableFuture<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            future.cancel(true);
            Thread.currentThread().interrupt();
            throw new ChronosException("interrupted while waiting for Chronos", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof ChronosException failure) {
                throw failure;
            }
            throw new ChronosException(
                    "unexpected answer of Chronos: " + e.getCause().getMessage(), e.getCause());
        } catch (CancellationException e) {
            throw new ChronosException("the request to Chronos was cancelled", e);
        }
    }

    @Override
    public void close() {
        async.close();
    }
}
