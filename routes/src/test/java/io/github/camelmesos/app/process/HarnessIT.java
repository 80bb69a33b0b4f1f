package io.github.camelmesos.app.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelmesos.app.process.Application.Running;
import io.github.camelmesos.cwl.conformance.ConformanceCase;
import io.github.camelmesos.cwl.conformance.ConformanceReport;
import io.github.camelmesos.cwl.conformance.ConformanceTests;
import io.github.camelmesos.cwl.value.JsonText;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
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
 * The start script as the tool of the public harness: {@code cwltest} calls it with {@code --outdir=DIR --quiet}, the
 * document and the job order, each a URI where they are not below its own directory, and reads what it prints and its
 * exit code. The tests of some tags, by default of what is required and of resources, which here are planned for each test by
 * itself; {@code -Dcwl.tags=all} runs all of the suite.
 *
 * @see <a href="https://github.com/common-workflow-language/cwltest">cwltest</a>
 */
class HarnessIT {

    private static final ConformanceReport REPORT = new ConformanceReport();
    private static final List<String> TAGS =
            List.of(System.getProperty("cwl.tags", "required,resource").split(","));
    private static final String NEEDS_CONTAINER = "it tests what a container has";

    /** None of them is required. */
    private static final Map<String, String> NOT_HERE = Map.of(
            "docker_entrypoint", NEEDS_CONTAINER,
            "dockeroutputdir", NEEDS_CONTAINER,
            "iwd-container-entryname1", NEEDS_CONTAINER,
            "networkaccess", "it reads a page from the Internet");

    @TempDir
    static Path directory;

    private static Application application;

    @BeforeAll
    static void makeApplication() throws IOException {
        application = new Application(directory);
    }

    @AfterAll
    static void report() {
        System.out.println("Called as by cwltest, no containers. " + REPORT);
    }

    @TestFactory
    @Execution(ExecutionMode.CONCURRENT)
    Stream<DynamicTest> suite() throws Exception {
        return new ConformanceTests(HarnessIT::run, NOT_HERE, directory.resolve("outputs"), REPORT)
                .ofConfiguredSuite(test -> TAGS.contains("all") || !Collections.disjoint(TAGS, test.tags()));
    }

    private static Map<String, Object> run(ConformanceCase test, Path outputs) throws Exception {
        List<String> command = new ArrayList<>(List.of("--no-container", "--outdir=" + outputs, "--quiet"));
        command.add(test.toolUri().toString());
        test.jobUri().map(URI::toString).ifPresent(command::add);
        Running run = application.run(command.toArray(String[]::new));
        if (run.exitCode() != 0) {
            assertThat(run.out()).as("output of a run that failed").isEmpty();
            throw new IOException("exit code " + run.exitCode() + ": " + run.err());
        }
        return Files.size(run.outFile()) == 0 ? Map.of() : outputs(run);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> outputs(Running run) throws IOException {
        return (Map<String, Object>) JsonText.read(run.outFile());
    }
}
