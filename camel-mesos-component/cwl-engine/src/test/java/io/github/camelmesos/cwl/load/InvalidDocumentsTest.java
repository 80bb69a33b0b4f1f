package io.github.camelmesos.cwl.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.camelmesos.cwl.document.FetchPolicy;
import io.github.camelmesos.cwl.document.Fetcher;
import io.github.camelmesos.cwl.document.InvalidDocumentException;
import io.github.camelmesos.cwl.document.Problem;
import io.github.camelmesos.cwl.document.References;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Broken documents, each with all the messages that its author should see, in a text file beside it. */
class InvalidDocumentsTest {

    private final Path folder = resources();

    @TestFactory
    Stream<DynamicTest> is_reported_with_place_reason_and_suggestion() throws Exception {
        return documents().stream()
                .map(document -> DynamicTest.dynamicTest(document.getFileName().toString(), () -> check(document)));
    }

    @Test
    void there_are_many() throws Exception {
        assertThat(documents()).hasSizeGreaterThan(80);
    }

    private void check(Path document) throws Exception {
        DocumentLoader loader = new DocumentLoader(new Fetcher(FetchPolicy.LOCAL));
        InvalidDocumentException e =
                catchThrowableOfType(InvalidDocumentException.class, () -> loader.load(References.ofPath(document)));
        assertThat(e).as("what is wrong with " + document).isNotNull();
        String expected = Files.readString(Path.of(document.toString().replace(".cwl", ".txt")));
        assertThat(e.problems().stream().map(this::line).collect(Collectors.joining()))
                .isEqualTo(expected);
    }

    private String line(Problem problem) {
        String kind = problem.severity() == Problem.Severity.UNSUPPORTED ? "unsupported: " : "";
        return kind + problem.toString().replace(folder + "/", "") + "\n";
    }

    private List<Path> documents() throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".cwl"))
                    .sorted()
                    .toList();
        }
    }

    private static Path resources() {
        try {
            return Path.of(InvalidDocumentsTest.class.getResource("/invalid").toURI());
        } catch (java.net.URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
