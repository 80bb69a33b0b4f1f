package io.github.camelmesos.cwl.job;

import java.util.concurrent.CompletionStage;

/** One try at a job, under way or done. */
public interface JobAttempt {

    /** How it ended. Never completes exceptionally: what went wrong is a {@link JobOutcome} too. */
    CompletionStage<JobOutcome> outcome();

    /** Kills it, if it is not done yet; the outcome is then {@link JobOutcome.Cancelled}. Idempotent. */
    void cancel();

    /** What it left is good. Called before anything of it is moved; may take as long as a copy takes. */
    default void accepted() {}

    /**
     * What it left cannot be used, though it ended well.
     *
     * @return true when another attempt may do better: it was not run, and what stood in for it is not used again
     */
    default boolean rejected() {
        return false;
    }
}
