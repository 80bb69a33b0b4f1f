package io.github.camelmesos.launcher.reuse;

import io.github.camelmesos.cwl.job.JobAttempt;
import io.github.camelmesos.cwl.job.JobOutcome;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An attempt that need not run.
 *
 * @param store where its result is from
 */
record ReusedAttempt(JobOutcome result, ResultStore store, String key) implements JobAttempt {

    private static final Logger LOG = LoggerFactory.getLogger(ReusedAttempt.class);

    @Override
    public CompletionStage<JobOutcome> outcome() {
        return CompletableFuture.completedFuture(result);
    }

    /** It is over. */
    @Override
    public void cancel() {}

    @Override
    public boolean rejected() {
        try {
            store.drop(key, "what it holds are not the outputs that were asked for");
            return true;
        } catch (IOException e) {
            LOG.warn("the result {} cannot be removed", key, e);
            return false;
        }
    }
}
