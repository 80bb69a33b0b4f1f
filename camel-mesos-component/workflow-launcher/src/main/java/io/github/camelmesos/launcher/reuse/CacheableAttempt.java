package io.github.camelmesos.launcher.reuse;

import io.github.camelmesos.cwl.job.Job;
import io.github.camelmesos.cwl.job.JobAttempt;
import io.github.camelmesos.cwl.job.JobOutcome;
import java.util.concurrent.CompletionStage;

/**
 * An attempt that runs and whose result goes into the cache, if it is good.
 *
 * @param key of the job when it was submitted
 */
record CacheableAttempt(JobAttempt attempt, CachingJobRunner runner, Job job, String key) implements JobAttempt {

    @Override
    public CompletionStage<JobOutcome> outcome() {
        return attempt.outcome();
    }

    @Override
    public void cancel() {
        attempt.cancel();
    }

    @Override
    public void accepted() {
        attempt.accepted();
        runner.store(job, key, attempt.outcome().toCompletableFuture().join());
    }

    @Override
    public boolean rejected() {
        return attempt.rejected();
    }
}
