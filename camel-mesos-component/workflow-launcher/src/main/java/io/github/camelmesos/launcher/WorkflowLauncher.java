package io.github.camelmesos.launcher;

import io.github.camelmesos.cluster.Cluster;
import io.github.camelmesos.cwl.document.CwlException;
import io.github.camelmesos.cwl.document.Problem;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Plans and runs workflows. Safe for use by several threads. */
public interface WorkflowLauncher extends AutoCloseable {

    /**
     * Loads a process and its inputs and works out what it needs. Nothing is started.
     *
     * @throws io.github.camelmesos.cwl.document.InvalidDocumentException with everything that is wrong
     * @throws CwlException when the inputs do not fit
     * @throws IOException when a document cannot be read
     */
    PlannedRun plan(Submission submission) throws CwlException, IOException;

    /**
     * Everything that is wrong or doubtful in a document; empty for a good one.
     *
     * @throws IOException when it cannot be read
     */
    List<Problem> validate(URI process) throws IOException;

    /**
     * Runs a planned run on a cluster that is ready.
     *
     * @return completes with the result, whatever it is; exceptionally only for faults of the launcher itself
     */
    CompletableFuture<RunResult> run(PlannedRun run, Cluster cluster);

    /**
     * What became of a run has been taken down: its result is not kept any longer for the launcher that continues it if this one
     * dies.
     */
    default void forget(String runId) {}

    /** Stops a run: its jobs are killed, its future completes as cancelled. Unknown and ended runs are left alone. */
    void cancel(String runId);

    /** Calls back for events of all runs. */
    AutoCloseable listen(RunListener listener);

    /** Cancels what still runs and waits for it. */
    @Override
    void close();
}
