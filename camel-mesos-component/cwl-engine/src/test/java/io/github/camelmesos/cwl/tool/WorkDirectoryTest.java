package io.github.camelmesos.cwl.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelmesos.cwl.job.StagedFile;
import io.github.camelmesos.cwl.job.StagedFile.Mode;
import io.github.camelmesos.cwl.value.DirectoryValue;
import io.github.camelmesos.cwl.value.FileValue;
import io.github.camelmesos.cwl.value.Locations;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkDirectoryTest {

    private static final String JAVASCRIPT = "  InlineJavascriptRequirement: {}\n";

    @TempDir
    private Path directory;

    private ToolFixture fixture;

    @BeforeEach
    void makeFixture() throws Exception {
        fixture = new ToolFixture(directory);
    }

    private ToolJob prepare(String listing, String inputs, Map<String, Object> given) throws Exception {
        return fixture.prepare(
                "baseCommand: t\ninputs: {" + inputs + "}\nrequirements:\n" + JAVASCRIPT
                        + "  InitialWorkDirRequirement:\n    listing:" + listing + "\n",
                given);
    }

    private static String out(ToolJob job, StagedFile file) {
        return file.target().replace(job.job().directories().outInJob() + "/", "");
    }

    private static StagedFile only(ToolJob job) {
        assertThat(job.job().staged()).hasSize(1);
        return job.job().staged().get(0);
    }

    private static List<String> names(ToolJob job) {
        return job.job().staged().stream().map(file -> out(job, file)).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "text | text",
                "'n=$(inputs.n)' | n=3",
                "$(inputs.n) | 3",
                "'${return {b: [1.5, null], a: inputs.n};}' | {\"a\": 3, \"b\": [1.5, null]}",
                "'${return [1, 2];}' | [1, 2]",
                "'\\$(inputs.n)' | $(inputs.n)",
            })
    void entriesThatAreNoFilesAreWritten(String entry, String expected) throws Exception {
        ToolJob job = prepare(" [{entryname: c.txt, entry: " + entry + "}]", "n: int", Map.of("n", 3));
        assertThat(out(job, only(job))).isEqualTo("c.txt");
        assertThat(only(job).mode()).isEqualTo(Mode.READ_ONLY);
        assertThat(only(job).source()).hasContent(expected);
    }

    @Test
    void aLineEndAfterAnExpressionIsPartOfTheText() throws Exception {
        ToolJob job = prepare("""

                      - entryname: c.txt
                        entry: |
                          ${return [1];}
                """, "", Map.of());
        assertThat(only(job).source()).hasContent("[1]\n");
    }

    @Test
    void filesKeepTheirNameOrGetTheEntrys() throws Exception {
        FileValue file = fixture.file("a.txt").withSecondaryFiles(List.of(fixture.file("a.txt.idx")));
        assertThat(names(prepare(" [$(inputs.f)]", "f: File", Map.of("f", file))))
                .containsExactly("a.txt", "a.txt.idx");
        assertThat(names(prepare(" [{entry: $(inputs.f), entryname: sub/b.txt}]", "f: File", Map.of("f", file))))
                .containsExactly("sub/b.txt", "sub/a.txt.idx");
    }

    @Test
    void inputsHaveThePathTheyHaveThere() throws Exception {
        FileValue file = fixture.file("a.txt");
        ToolJob job =
                prepare(" [{entry: $(inputs.f), entryname: b.txt}]", "f: File, g: File", Map.of("f", file, "g", file));
        String expected = job.job().directories().outInJob() + "/b.txt";
        assertThat(only(job).target()).isEqualTo(expected);
        for (String input : List.of("f", "g")) {
            FileValue placed = (FileValue) job.inputs().get(input);
            assertThat(placed.path()).hasValue(expected);
            assertThat(placed.basename()).isEqualTo("b.txt");
        }
    }

    @Test
    void secondaryFilesThatDidNotComeAlongAreBesideThePrimary() throws Exception {
        FileValue file = fixture.file("a.txt").withSecondaryFiles(List.of(fixture.file("a.txt.idx")));
        ToolJob job =
                prepare(" '${var f = inputs.f; delete f.secondaryFiles; return [f];}'", "f: File", Map.of("f", file));
        assertThat(names(job)).containsExactly("a.txt", "a.txt.idx");
    }

    @Test
    void filesInADirectoryThereHaveTheirPathThere() throws Exception {
        fixture.file("d/a");
        DirectoryValue given = new DirectoryValue(
                Optional.of(Locations.ofPath(fixture.data().resolve("d"))), Optional.empty(), "d", Optional.empty());
        ToolJob job = prepare(
                " [{entry: $(inputs.d), entryname: e, writable: true}]",
                "d: {type: Directory, loadListing: deep_listing}",
                Map.of("d", given));
        assertThat(only(job).mode()).isEqualTo(Mode.WRITABLE_COPY);
        DirectoryValue placed = (DirectoryValue) job.inputs().get("d");
        assertThat(placed.listing().orElseThrow().get(0).path())
                .hasValue(job.job().directories().outInJob() + "/e/a");
    }

    @Test
    void nullsAndArraysOfArraysAreUnfolded() throws Exception {
        Map<String, Object> given = Map.of("fs", List.of(fixture.file("a"), fixture.file("b")), "g", fixture.file("g"));
        String inputs = "fs: 'File[]', g: File, none: File?";
        String listing = " [$(inputs.fs), $(inputs.none), {entry: $(null)}, null, '${return [[inputs.g], null];}']";
        assertThat(names(prepare(listing, inputs, given))).containsExactly("a", "b", "g");
        assertThat(names(prepare(" '${return [inputs.g, [inputs.fs]];}'", inputs, given)))
                .containsExactly("g", "a", "b");
        List<String> all = names(prepare(" [{entry: $(inputs.fs)}]", inputs, given));
        assertThat(all).startsWith("a", "b").hasSize(3);
        assertThat(all.get(2)).endsWith("inputs/1/g");
    }

    @Test
    void expressionsMayGiveDirents() throws Exception {
        ToolJob job = prepare(" '${return [{entryname: \"x\", entry: \"text\", writable: true}];}'", "", Map.of());
        assertThat(out(job, only(job))).isEqualTo("x");
        assertThat(only(job).mode()).isEqualTo(Mode.WRITABLE_COPY);
    }

    @Test
    void filesOfTheDocumentItselfAreListed() throws Exception {
        FileValue file = fixture.file("a.txt");
        ToolJob job = prepare(" [{class: File, location: '" + file.location().orElseThrow() + "'}]", "", Map.of());
        assertThat(only(job).source()).isEqualTo(fixture.data().resolve("a.txt"));
    }

    @Test
    void literalDirectoriesAreBuilt() throws Exception {
        ToolJob job = prepare(
                " [{entryname: d, writable: true, entry: '${return {class: \"Directory\", listing: [inputs.f,"
                        + " {class: \"File\", basename: \"l\", contents: \"x\"}]};}'}]",
                "f: File",
                Map.of("f", fixture.file("a")));
        assertThat(names(job)).containsExactly("d", "d/a", "d/l");
        assertThat(job.job().staged())
                .extracting(StagedFile::mode)
                .containsExactly(Mode.EMPTY_DIRECTORY, Mode.WRITABLE_COPY, Mode.WRITABLE_COPY);
    }

    @Test
    void updatesInPlaceAreMadeToTheOriginal() throws Exception {
        ToolJob job = fixture.prepare("""
                baseCommand: t
                inputs: {f: File}
                requirements:
                  InplaceUpdateRequirement: {inplaceUpdate: true}
                  InitialWorkDirRequirement: {listing: [{entry: $(inputs.f), writable: true}]}
                """, Map.of("f", fixture.file("a")));
        assertThat(only(job).mode()).isEqualTo(Mode.IN_PLACE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{entryname: $(inputs.up), entry: x} | is not below the output directory",
                "{entryname: $(inputs.abs), entry: x} | is absolute, which needs a container",
                "{entryname: $(inputs.n), entry: x} | entryname must be a string, not 3",
                "{entryname: a, entry: $(inputs.fs)} | entryname cannot name an array of Files and Directories",
                "{entry: text} | an entry that is text needs an entryname",
                "$(inputs.n) | the listing must give Files, Directories or Dirents, not 3",
            })
    void entriesThatCannotBeAreRefused(String entry, String message) throws Exception {
        Map<String, Object> given = Map.of("n", 3, "up", "a/../../b", "abs", "/abs", "fs", List.of(fixture.file("a")));
        assertThatThrownBy(() -> prepare(" [" + entry + "]", "n: int, up: string, abs: string, fs: 'File[]'", given))
                .isInstanceOf(ToolException.class)
                .hasMessageContaining(message);
    }

    @Test
    void absoluteNamesNeedARequiredContainer() throws Exception {
        fixture.withContainers();
        Map<String, Object> given = Map.of("name", "/etc/x.conf");
        String inputs = "inputs: {name: string}\n";
        String listing = "  InitialWorkDirRequirement: {listing: [{entryname: $(inputs.name), entry: text}]}\n";
        ToolJob job = fixture.prepare(
                "baseCommand: t\n" + inputs + "requirements:\n  DockerRequirement: {dockerPull: x}\n" + listing, given);
        assertThat(only(job).target()).isEqualTo("/etc/x.conf");
        assertThatThrownBy(() -> fixture.prepare(
                        "baseCommand: t\n" + inputs + "hints:\n  DockerRequirement: {dockerPull: x}\nrequirements:\n"
                                + listing,
                        given))
                .hasMessageContaining("which needs a container");
    }

    @Test
    void twoEntriesOfOneNameAreRefused() throws Exception {
        assertThatThrownBy(() -> prepare(" [{entryname: a, entry: x}, {entryname: a, entry: y}]", "", Map.of()))
                .isInstanceOf(ToolException.class)
                .hasMessageMatching("/docs/test.cwl:\\d+:\\d+: two files would be .*");
    }
}
