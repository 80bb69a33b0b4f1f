package io.github.camelmesos.app.pipeline;

import io.github.camelmesos.cluster.ClusterListener;
import io.github.camelmesos.cluster.account.AccountLine;
import io.github.camelmesos.cluster.account.AccountQuery;
import io.github.camelmesos.launcher.RunListener;
import io.github.camelmesos.launcher.RunResult;
import io.github.camelmesos.launcher.Submission;
import java.io.IOException;
import java.util.List;

/** The way every submission takes, started. */
public interface Pipeline extends AutoCloseable {

    /**
     * Runs a submission to its end, cluster and all.
     *
     * @return how the run ended, well or not
     * @throws Exception when it could not be run: refused, invalid, no cluster
     */
    RunResult run(Submission submission) throws Exception;

    /** Stops a run in whatever stage it is; {@link #run} then returns soon. */
    void cancel(String runId);

    /** Tells of the progress of runs and their clusters from now on. */
    <T extends RunListener & ClusterListener> void listen(T listener) throws Exception;

    /**
     * What was reserved and used.
     *
     * @throws IOException when that cannot be read
     */
    List<AccountLine> accounts(AccountQuery query) throws IOException;

    /** Stops what still runs, tears down what is left, in that order. */
    @Override
    void close() throws Exception;
}
