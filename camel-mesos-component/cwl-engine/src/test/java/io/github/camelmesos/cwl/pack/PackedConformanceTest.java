package io.github.camelmesos.cwl.pack;

import io.github.camelmesos.cwl.conformance.ConformanceCase;
import io.github.camelmesos.cwl.conformance.ConformanceReport;
import io.github.camelmesos.cwl.conformance.ConformanceTarget;
import io.github.camelmesos.cwl.conformance.ConformanceTests;
import io.github.camelmesos.cwl.document.FetchPolicy;
import io.github.camelmesos.cwl.document.Fetcher;
import io.github.camelmesos.cwl.local.LocalTarget;
import io.github.camelmesos.cwl.value.JsonText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Every document of the public suite is packed, and what comes out is run, elsewhere: it must do the same. */
class PackedConformanceTest {

    private static final String CONTAINER = "it tests what a container has";

    private static final String VERSIONS = "its documents are of several versions, a packed document is of one";

    private static final Map<String, String> NOT_HERE = Map.of(
            "docker_entrypoint", CONTAINER,
            "dockeroutputdir", CONTAINER,
            "iwd-container-entryname1", CONTAINER,
            "networkaccess", "it reads a page from the Internet",
            "mixed_version_v10_wf", VERSIONS,
            "mixed_version_v12_wf", VERSIONS);

    private static final ConformanceReport REPORT = new ConformanceReport();

    @TempDir
    static Path work;

    @AutoClose
    private static final LocalTarget TARGET = new LocalTarget();

    @TestFactory
    @Execution(ExecutionMode.CONCURRENT)
    Stream<DynamicTest> suite() throws IOException {
        return new ConformanceTests(packing(TARGET), NOT_HERE, work, REPORT).ofConfiguredSuite();
    }

    private static ConformanceTarget packing(ConformanceTarget runner) {
        return (test, outputDirectory) -> {
            Map<String, Object> packed = new DocumentPacker(new Fetcher(FetchPolicy.LOCAL)).pack(test.toolUri());
            Path file = Files.createTempDirectory(work, "packed").resolve("packed.cwl");
            Files.writeString(file, JsonText.pretty(packed));
            return runner.run(ofDocument(test, file), outputDirectory);
        };
    }

    private static ConformanceCase ofDocument(ConformanceCase test, Path document) {
        return new ConformanceCase(
                test.suite(),
                test.id(),
                test.doc(),
                document.toString(),
                test.job(),
                test.output(),
                test.shouldFail(),
                test.tags());
    }
}
