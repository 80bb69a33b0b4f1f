package io.github.camelmesos.chronos.client;

import io.github.camelmesos.chronos.job.ChronosJob;
import io.github.camelmesos.chronos.job.JobTrigger;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * Adds a job that is to run once. Adding a job again runs it again, so when an answer got lost it is first asked whether
 * the job is there. One that was deleted meanwhile has run, or shall not: it is not added again either.
 */
final class OneShotAdd {

    /** Chronos shows a job up to 0.2 seconds after its answer. */
    private static final Duration UNTIL_VISIBLE = Duration.ofMillis(300);

    private static final String ONCE = "R1/2";
    private static final String DONE = "R0/2";
    private static final int END_OF_YEAR = "R1/2030".length();

    private final AsyncChronosClient client;
    private final Caller caller;
    private final int attempts;
    private final Set<String> wanted = ConcurrentHashMap.newKeySet();

    OneShotAdd(AsyncChronosClient client, Caller caller, int attempts) {
        this.client = client;
        this.caller = caller;
        this.attempts = attempts;
    }

    /** Whether a job runs once, at a start that makes it known again. */
    static boolean suits(ChronosJob job) {
        return job.trigger() instanceof JobTrigger.Schedule && job.schedule().startsWith(ONCE);
    }

    CompletableFuture<Void> add(Call post, ChronosJob job) {
        wanted.add(job.name());
        return attempt(post, job, attempts).whenComplete((nothing, failure) -> wanted.remove(job.name()));
    }

    /** From now on a job is not added again. */
    void deleted(String job) {
        wanted.remove(job);
    }

    private CompletableFuture<Void> attempt(Call post, ChronosJob job, int left) {
        return caller.<Void>call(post, answer -> null).exceptionallyCompose(failure -> {
            ChronosUnavailableException lost = lostAnswer(failure);
            if (lost == null || left <= 1) {
                return CompletableFuture.failedFuture(failure);
            }
            return isThere(job)
                    .thenCompose(there -> there || !wanted.contains(job.name())
                            ? CompletableFuture.completedFuture(null)
                            : attempt(post, job, left - 1));
        });
    }

    private static ChronosUnavailableException lostAnswer(Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        return cause instanceof ChronosUnavailableException unavailable && unavailable.sent() ? unavailable : null;
    }

    private CompletableFuture<Boolean> isThere(ChronosJob job) {
        return CompletableFuture.supplyAsync(
                        () -> client.get(job.name()),
                        CompletableFuture.delayedExecutor(UNTIL_VISIBLE.toMillis(), TimeUnit.MILLISECONDS))
                .thenCompose(found -> found)
                .thenApply(found -> isSame(job, found))
                .exceptionallyCompose(failure -> {
                    Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
                    return cause instanceof NoSuchJobException
                            ? CompletableFuture.completedFuture(false)
                            : CompletableFuture.failedFuture(cause);
                });
    }

    /** The start, exact to the millisecond, tells jobs of one name apart. After the run it is shown a year later. */
    private static boolean isSame(ChronosJob sent, ChronosJob found) {
        String there = found.schedule();
        return there.equals(sent.schedule())
                || (there.startsWith(DONE)
                        && there.length() > END_OF_YEAR
                        && sent.schedule().endsWith(there.substring(END_OF_YEAR)));
    }
}
