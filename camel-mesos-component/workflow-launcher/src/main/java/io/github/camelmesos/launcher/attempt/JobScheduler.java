package io.github.camelmesos.launcher.attempt;

import io.github.camelmesos.cwl.job.JobResources;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** What runs commands on a cluster, seen from here: Chronos. The futures fail when the scheduler cannot be reached. */
public interface JobScheduler {

    /**
     * Has a command run once, as soon as there is room.
     *
     * @param name unique; letters, digits, {@code _ . -}
     * @param avoided names of agents that it must not run on
     */
    CompletableFuture<Void> submit(String name, String command, JobResources resources, Set<String> avoided);

    /** The names of the jobs that it has. */
    CompletableFuture<Set<String>> known();

    /** Kills the task of a job, if it has one. */
    CompletableFuture<Void> kill(String name);

    /** Forgets a job; one that has not started yet never will. */
    CompletableFuture<Void> delete(String name);
}
