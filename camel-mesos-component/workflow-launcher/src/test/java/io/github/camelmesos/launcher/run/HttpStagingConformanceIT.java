package io.github.camelmesos.launcher.run;

import io.github.camelmesos.cwl.conformance.ConformanceReport;
import io.github.camelmesos.cwl.conformance.ConformanceTests;
import io.github.camelmesos.launcher.StagingSettings;
import io.github.camelmesos.launcher.container.TestEngine;
import io.github.camelmesos.launcher.http.HttpStagingSettings;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * The public conformance suite with agents that get their files over HTTP, and bring them back so, in containers where there is a
 * Docker engine with the images: what has most to do with files,
 * or with {@code -Dcwl.staging=all} all of it.
 */
class HttpStagingConformanceIT {

    private static final ConformanceReport REPORT = new ConformanceReport();

    private static final String NEEDS_CONTAINER = "it tests what a container has";
    private static final Set<String> ABOUT_FILES =
            Set.of("initial_work_dir", "inplace_update", "load_listing", "required");

    private static final Map<String, String> NOT_HERE = Map.of(
            "docker_entrypoint", NEEDS_CONTAINER,
            "dockeroutputdir", NEEDS_CONTAINER,
            "iwd-container-entryname1", NEEDS_CONTAINER,
            "networkaccess", "it reads a page from the Internet");

    @TempDir
    static Path directory;

    private static EmbeddedClusterFixture fixture;
    private static boolean containers;

    @BeforeAll
    static void startLauncher() throws Exception {
        containers = TestEngine.isThere();
        fixture = new EmbeddedClusterFixture(
                directory,
                TestEngine.ifThere(),
                StagingSettings.overHttp(HttpStagingSettings.DEFAULT.in(directory.resolve("agent"))));
    }

    @AfterAll
    static void reportAndStop() {
        if (fixture != null) {
            fixture.close();
            System.out.println(
                    "With staging over HTTP, " + (containers ? "jobs in Docker" : "no containers") + ". " + REPORT);
        }
    }

    @TestFactory
    @Execution(ExecutionMode.CONCURRENT)
    Stream<DynamicTest> suite() throws Exception {
        ConformanceRuns runs = new ConformanceRuns(fixture, containers);
        boolean all = "all".equals(System.getProperty("cwl.staging"));
        return new ConformanceTests(runs::run, NOT_HERE, directory.resolve("outputs"), REPORT)
                .ofConfiguredSuite(test -> all || !Collections.disjoint(test.tags(), ABOUT_FILES));
    }
}
