package io.github.camelmesos.app.command;

import io.github.camelmesos.app.pipeline.Pipeline;
import io.github.camelmesos.app.pipeline.Plan;
import io.github.camelmesos.app.record.RunRecord;
import io.github.camelmesos.app.serve.Server;
import io.github.camelmesos.cluster.operations.ClusterOperations;
import io.github.camelmesos.cwl.document.Problem;
import io.github.camelmesos.cwl.model.CwlProcess;
import io.github.camelmesos.launcher.Submission;
import io.github.camelmesos.launcher.reuse.JobCache;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** What commands work with, made when it is asked for. */
interface Workbench {

    /** What the user should know before anything else. */
    List<String> notices() throws Exception;

    /** A process, to see its inputs. */
    CwlProcess process(URI uri) throws Exception;

    /** A process with everything it refers to, as one document of JSON-like values. */
    Map<String, Object> pack(URI uri) throws Exception;

    /** The tenant of those who name none. */
    String defaultTenant() throws Exception;

    /** Whether runs use the cache of jobs that do not say whether they do. */
    boolean cacheByDefault() throws Exception;

    /** The cache of jobs. */
    JobCache cache() throws Exception;

    /** The runs that are remembered, the newest first. */
    List<RunRecord> runs() throws Exception;

    /** What a run was asked with whose launcher died; this process is to continue it. */
    Submission resume(String runId) throws Exception;

    /** Everything that is wrong or doubtful in a document. */
    List<Problem> validate(URI uri) throws Exception;

    /** What a submission needs. */
    Plan plan(Submission submission) throws Exception;

    /** The clusters of all launchers; whoever asks closes it. */
    ClusterOperations operations() throws Exception;

    /** Starts the pipeline; whoever asks closes it. */
    Pipeline pipeline() throws Exception;

    /** Starts all entrances; whoever asks closes it. */
    Server server() throws Exception;
}
