package io.github.camelmesos.launcher.run;

import io.github.camelmesos.cwl.conformance.ConformanceReport;
import io.github.camelmesos.cwl.conformance.ConformanceTests;
import io.github.camelmesos.launcher.container.TestEngine;
import java.nio.file.Path;
import java.util.Map;
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
    private static ConformanceRuns runs;
    private static boolean containers;

    @BeforeAll
    static void startLauncher() throws Exception {
        containers = TestEngine.isThere();
        fixture = new EmbeddedClusterFixture(directory, TestEngine.ifThere());
        runs = new ConformanceRuns(fixture, containers);
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
        return new ConformanceTests(runs::run, containers ? NOT_IN_DOCKER : NOT_ON_HOST, outputs, REPORT)
                .ofConfiguredSuite();
    }
}
