package io.github.camelmesos.cwl.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ValueReaderTest {

    private static final URI BASE = URI.create("file:///docs/job.yml");

    @Test
    void filesAndDirectoriesAreFoundAtAnyDepth() {
        Object value = ValueReader.read(
                Map.of(
                        "list",
                        List.of(Map.of(
                                "class",
                                "File",
                                "location",
                                "a.txt",
                                "secondaryFiles",
                                List.of(Map.of("class", "Directory", "path", "d"))))),
                BASE);
        FileValue file = (FileValue) ((List<?>) ((Map<?, ?>) value).get("list")).get(0);
        assertThat(file.location()).hasValue(URI.create("file:///docs/a.txt"));
        assertThat(file.basename()).isEqualTo("a.txt");
        assertThat(file.path()).isEmpty();
        assertThat(file.secondaryFiles())
                .containsExactly(new DirectoryValue(
                        Optional.of(URI.create("file:///docs/d")), Optional.empty(), "d", Optional.empty()));
    }

    @Test
    void inAJobAPathStaysAPathAndARelativeLocationBecomesOne() {
        FileValue byPath = (FileValue) ValueReader.readInJob(Map.of("class", "File", "path", "/out/x"));
        assertThat(byPath.path()).hasValue("/out/x");
        assertThat(byPath.location()).isEmpty();
        FileValue byLocation = (FileValue) ValueReader.readInJob(Map.of("class", "File", "location", "sub/x"));
        assertThat(byLocation.path()).hasValue("sub/x");
        assertThat(byLocation.basename()).isEqualTo("x");
    }

    @Test
    void literalsWithoutANameGetOneOfTheirContent() {
        FileValue one = (FileValue) ValueReader.read(Map.of("class", "File", "contents", "text"), BASE);
        FileValue same =
                (FileValue) ValueReader.read(Map.of("class", "File", "contents", "text", "location", "_:b1"), BASE);
        assertThat(one.isLiteral()).isTrue();
        assertThat(one.basename()).startsWith("literal-").isEqualTo(same.basename());
        assertThat(same.isLiteral()).isTrue();
    }

    @Test
    void whatIsReadAlreadyIsKept() {
        FileValue file = FileValue.at(URI.create("file:///a"), "a");
        assertThat(ValueReader.read(file, BASE)).isSameAs(file);
    }

    @Test
    void objectsThatAreNoneAreExplained() {
        assertRefused(Map.of("class", "File"), "a File needs a location, a path or contents");
        assertRefused(Map.of("class", "Directory"), "a Directory needs a location, a path or a listing");
        assertRefused(Map.of("class", "File", "path", "a", "basename", "x/y"), "\"x/y\" is no basename");
        assertRefused(Map.of("class", "File", "path", 5), "path of a File must be a string");
        assertRefused(
                Map.of("class", "File", "path", "a", "secondaryFiles", List.of("b")),
                "secondaryFiles must hold File and Directory objects only");
        assertRefused(Map.of("class", "Directory", "listing", "b"), "listing must be a list");
    }

    private static void assertRefused(Map<String, Object> json, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ValueReader.read(json, BASE))
                .withMessageContaining(message);
    }
}
