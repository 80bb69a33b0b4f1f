package io.github.camelmesos.launcher.run;

import io.github.camelmesos.cluster.Cluster;
import io.github.camelmesos.cwl.conformance.ConformanceCase;
import io.github.camelmesos.cwl.conformance.ConformanceReport;
import io.github.camelmesos.cwl.conformance.ConformanceTests;
import io.github.camelmesos.launcher.JobOrderSource;
import io.github.camelmesos.launcher.PlannedRun;
import io.github.camelmesos.launcher.RunResult;
import io.github.camelmesos.launcher.container.TestEngine;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * The public conformance suite through a nested cluster and Chronos; in containers where there is a Docker engine with
 * the images, else on the host.
 */
class NestedClusterConformanceIT {

    private static final ConformanceReport REPORT = new ConformanceReport();

    private static final String NEEDS_CONTAINER = "it tests what a container has";
    private static final String NEEDS_INTERNET = "it reads a page from the Internet";
    private static final Map<String, String> NOT_IN_DOCKER = Map.of("networkaccess", NEEDS_INTERNET);
    private static final Map<String, String> NOT_ON_HOST = Map.of(
            "docker_entrypoint", NEEDS_CONTAINER,
            "dockeroutputdir", NEEDS_CONTAINER,
            "iwd-container-entryname1", NEEDS_CONTAINER,
            "networkaccess", NEEDS_INTERNET);

    @TempDir
    static Path directory;

    private static EmbeddedClusterFixture fixture;
    private static boolean containers;
    private static Cluster cluster;

    @BeforeAll
    static void startLauncher() throws Exception {
        containers = TestEngine.isThere();
        fixture = new EmbeddedClusterFixture(directory, TestEngine.ifThere());
    }

    @AfterAll
    static void reportAndStop() {
        if (fixture != null) {
            fixture.close();
            System.out.println(
                    "Through a nested cluster, " + (containers ? "jobs in Docker" : "no containers") + ". " + REPORT);
        }
    }

    @TestFactory
    @Execution(ExecutionMode.CONCURRENT)
    Stream<DynamicTest> suite() throws Exception {
        Path outputs = directory.resolve("outputs");
        return new ConformanceTests(
                        NestedClusterConformanceIT::run, containers ? NOT_IN_DOCKER : NOT_ON_HOST, outputs, REPORT)
                .ofConfiguredSuite();
    }

    private static Map<String, Object> run(ConformanceCase test, Path outputs) throws Exception {
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

    private static synchronized Cluster sharedCluster(PlannedRun plan) throws Exception {
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
