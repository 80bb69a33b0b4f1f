package io.github.camelmesos.launcher.plan;

import io.github.camelmesos.cluster.ClusterRequest;
import io.github.camelmesos.cluster.ClusterResources;
import io.github.camelmesos.cluster.Demand;
import io.github.camelmesos.cwl.document.CwlException;
import io.github.camelmesos.cwl.document.Fetcher;
import io.github.camelmesos.cwl.document.InvalidDocumentException;
import io.github.camelmesos.cwl.document.Problem;
import io.github.camelmesos.cwl.expression.ExpressionEvaluator;
import io.github.camelmesos.cwl.input.DefaultFiles;
import io.github.camelmesos.cwl.input.InputContext;
import io.github.camelmesos.cwl.input.InputObject;
import io.github.camelmesos.cwl.input.Ontology;
import io.github.camelmesos.cwl.job.JobResources;
import io.github.camelmesos.cwl.job.StagingArea;
import io.github.camelmesos.cwl.load.DocumentLoader;
import io.github.camelmesos.cwl.load.JobOrder;
import io.github.camelmesos.cwl.load.JobOrderChecker;
import io.github.camelmesos.cwl.load.LoadedProcess;
import io.github.camelmesos.cwl.model.CwlProcess;
import io.github.camelmesos.cwl.ontology.RdfOntology;
import io.github.camelmesos.cwl.plan.WorkflowPlan;
import io.github.camelmesos.cwl.plan.WorkflowPlanner;
import io.github.camelmesos.cwl.run.RequirementOverrides;
import io.github.camelmesos.launcher.PlannedRun;
import io.github.camelmesos.launcher.Submission;
import io.github.camelmesos.launcher.staging.RemoteFiles;
import io.github.camelmesos.launcher.staging.SharedStagingArea;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ThreadLocalRandom;

/** Plans submissions. Safe for use by several threads. */
public final class Planner {

    /** A run that has to end may be granted a cluster before one that need not: it is known when it gives it back. */
    private static final Duration TEARDOWN = Duration.ofMinutes(5);

    /** Four digits of base 36. */
    private static final int MOST_SUFFIX = 36 * 36 * 36 * 36;

    private final ExpressionEvaluator evaluator;
    private final Fetcher fetcher;

    /** @param fetcher reads documents */
    public Planner(ExpressionEvaluator evaluator, Fetcher fetcher) {
        this.fetcher = fetcher;
        this.evaluator = evaluator;
    }

    /**
     * Loads a submission's process and inputs and works out the cluster to ask for.
     *
     * @param remoteFiles inputs that are not files of this machine
     * @throws InvalidDocumentException with everything that is wrong in the documents
     * @throws CwlException when the inputs do not fit the process
     * @throws IOException when a document cannot be read
     */
    public PlannedRun plan(Submission submission, RemoteFiles remoteFiles) throws CwlException, IOException {
        Fetcher allowed = fetcher.below(submission.folders());
        SubmittedDocuments documents = SubmittedDocuments.read(submission, allowed);
        LoadedProcess loaded = documents.process();
        JobOrder order = documents.order();
        Ontology formats = RdfOntology.of(loaded.schemas(), allowed);
        CwlProcess process = RequirementOverrides.apply(loaded.process(), order.requirements());
        List<Problem> doubts = new ArrayList<>(loaded.warnings());
        doubts.addAll(JobOrderChecker.check(process, order));
        StagingArea filesAsGiven = new SharedStagingArea(Path.of(""), remoteFiles, submission.folders());
        Map<String, Object> prepared = InputObject.prepare(
                process,
                process.requirements(),
                order.inputs(),
                new InputContext(evaluator, filesAsGiven, formats, true, order.positions()));
        WorkflowPlan plan =
                WorkflowPlanner.plan(process, prepared, evaluator, value -> DefaultFiles.known(value, filesAsGiven));
        return new PlannedRun(
                submission, process, order.inputs(), formats, request(submission, plan), plan.explanation(), doubts);
    }

    /**
     * Everything that is wrong or doubtful in a document.
     *
     * @throws IOException when it cannot be read
     */
    public List<Problem> validate(URI process) throws IOException {
        try {
            return new DocumentLoader(fetcher).load(process).warnings();
        } catch (InvalidDocumentException e) {
            return e.problems();
        }
    }

    private static ClusterRequest request(Submission submission, WorkflowPlan plan) {
        JobResources biggest = plan.biggest();
        ClusterResources agent = new ClusterResources(biggest.cpus(), biggest.memoryMiB(), biggest.diskMiB());
        return new ClusterRequest(
                clusterOf(submission.runId()),
                submission.runId(),
                submission.tenant(),
                submission.provider(),
                new Demand(plan.biggestStep(), agent, width(plan), Optional.of(figures(plan))),
                submission.wish(),
                submission.timeout().map(limit -> limit.plus(TEARDOWN)));
    }

    private static Demand.Figures figures(WorkflowPlan plan) {
        int least = (int) Math.min(plan.width(), Integer.MAX_VALUE);
        return new Demand.Figures(plan.steps(), plan.criticalPath(), least, plan.cpus());
    }

    /** Another name each time: a run that goes on has a cluster again, while that of its dead launcher may still be there. */
    private static String clusterOf(String runId) {
        String suffix = Integer.toString(ThreadLocalRandom.current().nextInt(MOST_SUFFIX), Character.MAX_RADIX);
        return "nested-" + runId + "-" + suffix;
    }

    private static OptionalInt width(WorkflowPlan plan) {
        return plan.widthKnown()
                ? OptionalInt.of((int) Math.min(plan.width(), Integer.MAX_VALUE))
                : OptionalInt.empty();
    }
}
