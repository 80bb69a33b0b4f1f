package io.github.camelmesos.cwl.conformance;

import io.github.camelmesos.cwl.local.LocalTarget;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The public suite on this machine, without Mesos and without containers. */
class ConformanceTest {

    private static final String CONTAINER = "it tests what a container has";

    private static final Map<String, String> NOT_HERE = Map.of(
            "docker_entrypoint", CONTAINER,
            "dockeroutputdir", CONTAINER,
            "iwd-container-entryname1", CONTAINER,
            "networkaccess", "it reads a page from the Internet");

    private static final ConformanceReport REPORT = new ConformanceReport();

    @TempDir
    static Path work;

    @AutoClose
    private static final LocalTarget TARGET = new LocalTarget();

    @AfterAll
    static void printReport() {
        System.out.println(REPORT);
    }

    @TestFactory
    @Execution(ExecutionMode.CONCURRENT)
    Stream<DynamicTest> suite() throws IOException {
        return new ConformanceTests(TARGET, NOT_HERE, work, REPORT).ofConfiguredSuite();
    }
}
