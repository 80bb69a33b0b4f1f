package io.github.camelmesos.launcher.run;

import io.github.camelmesos.cwl.conformance.ConformanceReport;
import io.github.camelmesos.cwl.conformance.ConformanceSuite;
import io.github.camelmesos.cwl.conformance.ConformanceTests;
import io.github.camelmesos.launcher.StagingSettings;
import io.github.camelmesos.launcher.nfs.NfsStagingSettings;
import io.github.camelmesos.launcher.staging.PathMappings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
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
 * The public conformance suite with agents that see the launcher's files at other paths: what has most to do with files,
 * or with {@code -Dcwl.staging=all} all of it.
 */
class NfsStagingConformanceIT {

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

    @BeforeAll
    static void startLauncher() throws Exception {
        Path suite =
                ConformanceSuite.configured().orElse(directory).toAbsolutePath().normalize();
        Path agent = Files.createDirectory(directory.resolve("agent"));
        PathMappings mappings = new PathMappings(List.of(
                new PathMappings.Mapping(directory, Files.createSymbolicLink(agent.resolve("work"), directory)),
                new PathMappings.Mapping(suite, Files.createSymbolicLink(agent.resolve("data"), suite))));
        fixture = new EmbeddedClusterFixture(
                directory, StagingSettings.overNfs(new NfsStagingSettings(mappings, Duration.ofSeconds(5))));
    }

    @AfterAll
    static void reportAndStop() {
        if (fixture != null) {
            fixture.close();
            System.out.println("With other paths on agents. " + REPORT);
        }
    }

    @TestFactory
    @Execution(ExecutionMode.CONCURRENT)
    Stream<DynamicTest> suite() throws Exception {
        ConformanceRuns runs = new ConformanceRuns(fixture, false);
        boolean all = "all".equals(System.getProperty("cwl.staging"));
        return new ConformanceTests(runs::run, NOT_HERE, directory.resolve("outputs"), REPORT)
                .ofConfiguredSuite(test -> all || !Collections.disjoint(test.tags(), ABOUT_FILES));
    }
}
