package io.github.camelmesos.cwl.job;

import java.util.concurrent.CompletionStage;

/** One try at a job, under way or done. */
public interface JobAttempt {

    /** How it ended. Never completes exceptionally: what went wrong is a {@link JobOutcome} too. */
    CompletionStage<JobOutcome> outcome();

    /** Kills it, if it is not done yet; the outcome is then {@link JobOutcome.Cancelled}. Idempotent. */
    void cancel();
}
