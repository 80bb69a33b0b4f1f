package io.github.camelmesos.cwl.local;

import io.github.camelmesos.cwl.conformance.ConformanceCase;
import io.github.camelmesos.cwl.conformance.ConformanceTarget;
import io.github.camelmesos.cwl.document.FetchPolicy;
import io.github.camelmesos.cwl.document.Fetcher;
import io.github.camelmesos.cwl.expression.RhinoExpressionEvaluator;
import io.github.camelmesos.cwl.load.DocumentLoader;
import io.github.camelmesos.cwl.load.JobOrder;
import io.github.camelmesos.cwl.load.JobOrderLoader;
import io.github.camelmesos.cwl.load.LoadedProcess;
import io.github.camelmesos.cwl.model.CwlProcess;
import io.github.camelmesos.cwl.ontology.RdfOntology;
import io.github.camelmesos.cwl.run.CwlEngine;
import io.github.camelmesos.cwl.run.RequirementOverrides;
import io.github.camelmesos.cwl.run.RunEnvironment;
import io.github.camelmesos.cwl.run.RunHandle;
import io.github.camelmesos.cwl.value.ValueWriter;
import io.github.camelmesos.cwl.workflow.RetryPolicy;
import io.github.camelmesos.cwl.workflow.RunOutcome;
import io.github.camelmesos.cwl.workflow.RunSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The engine with the local job runner, without containers, as a target of the conformance suite. */
public final class LocalTarget implements ConformanceTarget, AutoCloseable {

    private static final long TIMEOUT_SECONDS = 120;

    private final Fetcher fetcher = new Fetcher(FetchPolicy.LOCAL);
    private final CwlEngine engine = new CwlEngine(new RhinoExpressionEvaluator());
    private final LocalJobRunner jobs = new LocalJobRunner(4);

    @Override
    public Map<String, Object> run(ConformanceCase test, Path outputDirectory) throws Exception {
        LoadedProcess loaded = new DocumentLoader(fetcher).load(test.toolUri());
        JobOrder order = test.jobUri().isPresent()
                ? new JobOrderLoader(fetcher).load(test.jobUri().get()).withNamespaces(loaded.namespaces())
                : JobOrder.EMPTY;
        Path work = Files.createDirectories(outputDirectory.resolveSibling(test.id() + "-work"));
        try (LocalStagingArea staging = new LocalStagingArea(work)) {
            RunEnvironment environment = RunEnvironment.of(jobs, staging, outputDirectory)
                    .withFormats(RdfOntology.of(loaded.schemas(), fetcher))
                    .withSettings(RunSettings.DEFAULT.withContainers(false).withRetry(RetryPolicy.NEVER));
            return run(loaded, order, environment);
        }
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> run(LoadedProcess loaded, JobOrder order, RunEnvironment environment) throws Exception {
        CwlProcess process = RequirementOverrides.apply(loaded.process(), order.requirements());
        RunHandle run = engine.start(process, order.inputs(), environment);
        RunOutcome outcome = run.outcome().toCompletableFuture().get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        if (outcome instanceof RunOutcome.Succeeded succeeded) {
            return (Map<String, Object>) ValueWriter.write(succeeded.outputs());
        }
        throw new IllegalStateException(outcome.toString());
    }

    @Override
    public void close() {
        jobs.close();
    }
}
