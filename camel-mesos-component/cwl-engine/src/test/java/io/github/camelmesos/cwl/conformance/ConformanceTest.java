package io.github.camelmesos.cwl.conformance;

import static org.junit.jupiter.api.Assumptions.abort;

import io.github.camelmesos.cwl.local.LocalTarget;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The public suite on this machine, without Mesos and without containers. */
class ConformanceTest {

    private static final ConformanceReport REPORT = new ConformanceReport();

    @TempDir
    static Path work;

    private static LocalTarget target;

    @BeforeAll
    static void startTarget() {
        target = new LocalTarget();
    }

    @AfterAll
    static void printReport() {
        target.close();
        System.out.println(REPORT);
    }

    @TestFactory
    Stream<DynamicTest> suite() throws IOException {
        Optional<Path> suite = ConformanceSuite.configured();
        if (suite.isEmpty()) {
            return abort("no conformance suite at " + System.getProperty(ConformanceSuite.PROPERTY) + ": set -D"
                    + ConformanceSuite.PROPERTY + "=DIRECTORY");
        }
        return ConformanceTests.of(suite.get(), target, work, REPORT);
    }
}
