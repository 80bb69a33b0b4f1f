package io.github.camelmesos.launcher.run;

import io.github.camelmesos.cluster.Cluster;
import io.github.camelmesos.cwl.conformance.ConformanceCase;
import io.github.camelmesos.launcher.JobOrderSource;
import io.github.camelmesos.launcher.PlannedRun;
import io.github.camelmesos.launcher.RunResult;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Runs tests of a conformance suite, all on one cluster. */
final class ConformanceRuns {

    private final EmbeddedClusterFixture fixture;
    private final boolean containers;
    private Cluster cluster;

    ConformanceRuns(EmbeddedClusterFixture fixture, boolean containers) {
        this.fixture = fixture;
        this.containers = containers;
    }

    /** The outputs of a test. */
    Map<String, Object> run(ConformanceCase test, Path outputs) throws Exception {
        URI process = uri(test, test.tool());
        Optional<URI> job = test.job().map(name -> uri(test, name));
        JobOrderSource order = job.isPresent() ? new JobOrderSource.Document(job.get()) : JobOrderSource.none(process);
        PlannedRun plan = fixture.launcher.plan(fixture.submission(process, order, outputs, containers));
        RunResult result = fixture.run(plan, sharedCluster(plan));
        if (result.status() != RunResult.Status.SUCCEEDED) {
            throw new IllegalStateException(String.join("\n", result.errors()));
        }
        return result.outputs();
    }

    private synchronized Cluster sharedCluster(PlannedRun plan) throws Exception {
        if (cluster == null) {
            cluster = fixture.bigCluster(plan);
        }
        return cluster;
    }

    private static URI uri(ConformanceCase test, String name) {
        int hash = name.indexOf('#');
        URI file =
                test.suite().resolve(hash < 0 ? name : name.substring(0, hash)).toUri();
        return hash < 0 ? file : URI.create(file + name.substring(hash));
    }
}
