package io.github.camelmesos.cwl.versions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelmesos.cwl.conformance.ConformanceCase;
import io.github.camelmesos.cwl.conformance.OutputComparison;
import io.github.camelmesos.cwl.local.LocalTarget;
import io.github.camelmesos.cwl.model.CwlVersion;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Each row of {@code versions/table.yaml} as tests, one for each version. */
class VersionDifferencesTest {

    @TempDir
    Path work;

    @TestFactory
    Stream<DynamicContainer> each_version_keeps_its_own_behaviour() throws Exception {
        return VersionDifference.table().stream()
                .map(row -> DynamicContainer.dynamicContainer(
                        row.about(),
                        Stream.of(CwlVersion.values())
                                .map(version -> DynamicTest.dynamicTest(version.text(), () -> check(row, version)))));
    }

    private void check(VersionDifference row, CwlVersion version) throws Exception {
        Object expected = row.results().get(version);
        if (expected instanceof String reason) {
            assertThatThrownBy(() -> run(row.document(), version)).hasMessageContaining(reason);
        } else {
            assertThat(OutputComparison.difference(expected, run(row.document(), version)))
                    .isEmpty();
        }
    }

    private Map<String, Object> run(String document, CwlVersion version) throws Exception {
        String text;
        try (InputStream in = getClass().getResourceAsStream("/versions/" + document)) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        Path folder = Files.createDirectories(work.resolve(version.text()));
        Files.writeString(folder.resolve(document), "cwlVersion: " + version.text() + "\n" + text);
        Files.createDirectories(folder.resolve("folder/inner"));
        Files.writeString(folder.resolve("folder/inner/file"), "text");
        try (LocalTarget target = new LocalTarget()) {
            return target.run(testOf(document, folder), folder.resolve(document + "-out"));
        }
    }

    private static ConformanceCase testOf(String document, Path folder) {
        return new ConformanceCase(
                folder, document, "", document, Optional.empty(), Optional.empty(), false, List.of());
    }
}
