package io.github.camelmesos.app.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelmesos.app.process.Application.Running;
import io.github.camelmesos.cwl.value.JsonText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every example does what it says. */
class ExamplesIT {

    private static final Path EXAMPLES = Path.of(System.getProperty("camelmesos.home"), "cwl-examples");

    @TempDir
    Path directory;

    @TestFactory
    Stream<DynamicTest> examples() throws IOException {
        try (Stream<Path> folders = Files.list(EXAMPLES)) {
            return folders.filter(Files::isDirectory).sorted().toList().stream()
                    .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> check(folder)));
        }
    }

    private void check(Path example) throws Exception {
        Application application = new Application(directory.resolve(example.getFileName()));
        Running run = application.run(
                "run",
                "--quiet",
                example.resolve("workflow.cwl").toString(),
                example.resolve("job.yml").toString());

        Path error = example.resolve("expected-error.txt");
        if (Files.exists(error)) {
            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.err()).contains(Files.readString(error).strip());
        } else {
            assertThat(run.exitCode()).as(run.err()).isZero();
            assertContains(JsonText.read(run.outFile()), JsonText.read(example.resolve("expected.json")));
        }
        assertThat(application.processes()).isEmpty();
        assertThat(application.leftFiles()).isEmpty();
    }

    /** What is expected says nothing of where files are. */
    private static void assertContains(Object actual, Object expected) {
        if (expected instanceof Map<?, ?> fields) {
            assertThat(actual).isInstanceOf(Map.class);
            fields.forEach((name, value) -> assertContains(((Map<?, ?>) actual).get(name), value));
        } else if (expected instanceof List<?> items) {
            assertThat(actual).asInstanceOf(InstanceOfAssertFactories.LIST).hasSameSizeAs(items);
            for (int i = 0; i < items.size(); i++) {
                assertContains(((List<?>) actual).get(i), items.get(i));
            }
        } else {
            assertThat(actual).isEqualTo(expected);
        }
    }
}
