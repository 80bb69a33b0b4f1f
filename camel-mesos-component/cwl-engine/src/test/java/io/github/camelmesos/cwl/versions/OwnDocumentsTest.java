package io.github.camelmesos.cwl.versions;

import io.github.camelmesos.cwl.conformance.ConformanceReport;
import io.github.camelmesos.cwl.conformance.ConformanceTests;
import io.github.camelmesos.cwl.local.LocalTarget;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Documents of our own for each version, as suites in {@code src/test/resources/standard}: what is the same in all
 * versions is written for v1.0, a later version has what came with it.
 */
class OwnDocumentsTest {

    @TempDir
    static Path work;

    @AutoClose
    private static final LocalTarget TARGET = new LocalTarget();

    @TestFactory
    Stream<DynamicContainer> give_what_the_standard_says() {
        return Stream.of("v1.0", "v1.1", "v1.2")
                .map(version -> DynamicContainer.dynamicContainer(version, documents(version)));
    }

    private static Stream<DynamicTest> documents(String version) {
        try {
            Path suite = Path.of(
                    OwnDocumentsTest.class.getResource("/standard/" + version).toURI());
            return new ConformanceTests(TARGET, Map.of(), work.resolve(version), new ConformanceReport()).of(suite);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
