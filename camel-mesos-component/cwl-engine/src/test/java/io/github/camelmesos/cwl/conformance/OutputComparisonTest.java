package io.github.camelmesos.cwl.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputComparisonTest {

    private static final String SUM = "sha1$2aae6c35c94fcfb415dbe95f408b9ce91ee846ed";

    @TempDir
    Path directory;

    private Map<String, Object> file;

    @BeforeEach
    void writeFile() throws IOException {
        Path path = Files.writeString(directory.resolve("a b.txt"), "hello world");
        file = new HashMap<>(Map.of(
                "class",
                "File",
                "location",
                path.toUri().toString(),
                "basename",
                "a b.txt",
                "size",
                11,
                "checksum",
                SUM));
    }

    @Test
    void anyMatchesEverythingAndNumbersMatchByValue() {
        assertThat(OutputComparison.difference(Map.of("a", "Any", "b", 1), Map.of("a", 3, "b", 1.0)))
                .isEmpty();
    }

    @Test
    void aMissingAnAdditionalAndADifferentValueAreDifferences() {
        assertThat(OutputComparison.difference(Map.of("a", 1), Map.of())).isPresent();
        assertThat(OutputComparison.difference(Map.of(), Map.of("a", 1))).isPresent();
        assertThat(OutputComparison.difference(Map.of("a", List.of(1, 2)), Map.of("a", List.of(1))))
                .isPresent();
        assertThat(OutputComparison.difference(Map.of("a", List.of(1, 2)), Map.of("a", List.of(1, 3))))
                .contains("outputs.a[1] is 3, not 2");
    }

    @Test
    void anAdditionalNullIsNoDifference() {
        Map<String, Object> actual = new HashMap<>();
        actual.put("a", null);

        assertThat(OutputComparison.difference(Map.of(), actual)).isEmpty();
    }

    @Test
    void aFileMatchesByTheEndOfItsLocation() {
        assertThat(OutputComparison.difference(expected("a b.txt"), file)).isEmpty();
        assertThat(OutputComparison.difference(expected("a%20b.txt"), file)).isEmpty();
        assertThat(OutputComparison.difference(expected("b.txt"), file)).isPresent();
        assertThat(OutputComparison.difference(expected("Any"), file)).isEmpty();
    }

    @Test
    void whatIsDeclaredOfAFileMustBeTrue() {
        file.put("size", 12);

        assertThat(OutputComparison.difference(Map.of("class", "File"), file))
                .hasValueSatisfying(text -> assertThat(text).contains("but the file has 11"));
    }

    @Test
    void aListingMatchesInAnyOrder() {
        Map<String, Object> actual = Map.of(
                "class", "Directory", "location", directory.toUri().toString(), "listing", List.of(other(), file));

        assertThat(OutputComparison.difference(
                        Map.of(
                                "class",
                                "Directory",
                                "listing",
                                List.of(expected("a b.txt"), Map.of("class", "Directory"))),
                        actual))
                .isEmpty();
        assertThat(OutputComparison.difference(
                        Map.of("class", "Directory", "listing", List.of(expected("c.txt"))), actual))
                .isPresent();
    }

    private Map<String, Object> other() {
        return Map.of("class", "Directory", "location", directory.toUri().toString());
    }

    private static Map<String, Object> expected(String location) {
        return Map.of("class", "File", "location", location, "size", 11, "checksum", SUM);
    }
}
