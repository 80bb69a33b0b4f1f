package io.github.camelmesos.cwl.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelmesos.cwl.document.CwlException;
import io.github.camelmesos.cwl.document.Position;
import io.github.camelmesos.cwl.expression.RhinoExpressionEvaluator;
import io.github.camelmesos.cwl.load.CwlText;
import io.github.camelmesos.cwl.local.LocalStagingArea;
import io.github.camelmesos.cwl.model.CwlProcess;
import io.github.camelmesos.cwl.value.DirectoryValue;
import io.github.camelmesos.cwl.value.FileOrDirectory;
import io.github.camelmesos.cwl.value.FileValue;
import io.github.camelmesos.cwl.value.Locations;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputObjectTest {

    private static final String JAVASCRIPT = "requirements: {InlineJavascriptRequirement: {}}\n";

    private final RhinoExpressionEvaluator evaluator = new RhinoExpressionEvaluator();

    @TempDir
    private Path directory;

    private Map<String, Object> prepare(String version, String fields, Map<String, Object> given, boolean ofJobOrder)
            throws Exception {
        CwlProcess process = CwlText.load("cwlVersion: " + version + "\nclass: CommandLineTool\noutputs: []\n" + fields)
                .process();
        InputContext context = new InputContext(evaluator, new LocalStagingArea(directory), Ontology.NONE, ofJobOrder);
        return InputObject.prepare(process, process.requirements(), given, context);
    }

    private Map<String, Object> prepare(String fields, Map<String, Object> given) throws Exception {
        return prepare("v1.2", fields, given, true);
    }

    private FileValue file(String name) throws IOException {
        Path path = directory.resolve(name);
        Files.createDirectories(path.getParent());
        Files.writeString(path, name);
        return FileValue.at(Locations.ofPath(path), path.getFileName().toString());
    }

    private static List<String> names(FileValue file) {
        return file.secondaryFiles().stream().map(FileOrDirectory::basename).toList();
    }

    @Test
    void defaultsStandInForWhatIsNotGivenOrNull() throws Exception {
        String fields = "inputs: {a: {type: int, default: 5}, b: {type: string?, default: x}, c: string?}\n";
        Map<String, Object> given = new LinkedHashMap<>();
        given.put("b", null);
        assertThat(prepare(fields, given))
                .containsEntry("a", 5)
                .containsEntry("b", "x")
                .containsEntry("c", null);
        assertThat(prepare("inputs: {a: {type: boolean, default: true}}\n", Map.of("a", false)))
                .containsEntry("a", false);
    }

    @Test
    void inputsThatAreNotDeclaredAreLeftOut() throws Exception {
        assertThat(prepare("inputs: {a: int}\n", Map.of("a", 1, "other", 2))).containsOnlyKeys("a");
    }

    @Test
    void whatDoesNotFitIsNamedWithItsPlace() {
        assertThatThrownBy(() -> prepare("inputs: {a: int}\n", Map.of()))
                .isInstanceOf(InputException.class)
                .hasMessage("/docs/test.cwl:4:10: input a needs a value of type int and was given none");
        assertThatThrownBy(() -> prepare("inputs: {a: 'int[]'}\n", Map.of("a", List.of(1, "x"))))
                .hasMessage("/docs/test.cwl:4:10: input a: [1]: the string \"x\" is no int");
        assertThatThrownBy(() -> prepare("inputs: {a: Any}\n", Map.of()))
                .hasMessageContaining("needs a value of type Any");
    }

    @Test
    void whatIsGivenInAJobOrderIsNamedWithItsPlaceThere() throws Exception {
        CwlProcess tool = CwlText.load(
                        "cwlVersion: v1.2\nclass: CommandLineTool\noutputs: []\ninputs: {f: File, g: File}\n")
                .process();
        Map<String, Position> places = Map.of("f", new Position(URI.create("file:///docs/job.yml"), 7, 1));
        InputContext context =
                new InputContext(evaluator, new LocalStagingArea(directory), Ontology.NONE, true, places);
        FileValue gone = FileValue.at(Locations.ofPath(directory.resolve("gone")), "gone");
        assertThatThrownBy(() ->
                        InputObject.prepare(tool, tool.requirements(), Map.of("f", gone, "g", file("a.txt")), context))
                .hasMessage("/docs/job.yml:7:1: input f: " + directory.resolve("gone") + " does not exist");
        assertThatThrownBy(() ->
                        InputObject.prepare(tool, tool.requirements(), Map.of("f", file("a.txt"), "g", gone), context))
                .hasMessageStartingWith("/docs/test.cwl:4:19: input g: ");
    }

    @Test
    void allFilesThatAreNotThereAreReportedAtOnce() {
        FileValue gone = FileValue.at(Locations.ofPath(directory.resolve("gone")), "gone");
        FileValue away = FileValue.at(Locations.ofPath(directory.resolve("away")), "away");
        assertThatThrownBy(() -> prepare("inputs: {f: File, n: int, g: File}\n", Map.of("f", gone, "n", 1, "g", away)))
                .isInstanceOf(InputException.class)
                .hasMessage("/docs/test.cwl:4:10: input f: " + directory.resolve("gone") + " does not exist\n"
                        + "/docs/test.cwl:4:27: input g: " + directory.resolve("away") + " does not exist");
    }

    @Test
    void aDirectoryOfTheWebWithoutAListingIsRefusedWithWhatWouldBeRight() {
        DirectoryValue remote = new DirectoryValue(
                Optional.of(URI.create("https://example.org/d")), Optional.empty(), "d", Optional.empty());
        assertThatThrownBy(() -> prepare("inputs: {d: Directory}\n", Map.of("d", remote)))
                .hasMessage("/docs/test.cwl:4:10: input d: the directory https://example.org/d is not on this machine,"
                        + " and there is no way to ask what is in it: give it a 'listing'");
    }

    @Test
    void filesGetTheirSizeAndMustExist() throws Exception {
        FileValue file = file("a.txt");
        assertThat(prepare("inputs: {f: File}\n", Map.of("f", file))).containsEntry("f", file.withSize(5));
        assertThat(prepare("inputs: {f: Any}\n", Map.of("f", List.of(Map.of("x", file)))))
                .containsEntry("f", List.of(Map.of("x", file.withSize(5))));
        FileValue gone = FileValue.at(Locations.ofPath(directory.resolve("gone")), "gone");
        assertThatThrownBy(() -> prepare("inputs: {f: File}\n", Map.of("f", gone)))
                .hasMessageContaining("input f: ")
                .hasMessageContaining("gone does not exist");
        FileValue folder = FileValue.at(Locations.ofPath(directory), "d");
        assertThatThrownBy(() -> prepare("inputs: {f: File}\n", Map.of("f", folder)))
                .hasMessageContaining("is a directory, given as a File");
    }

    @Test
    void aSizeThatAnEarlierStepFoundIsKept() throws Exception {
        FileValue file = file("a.txt").withSize(99);
        assertThat(prepare("v1.2", "inputs: {f: File}\n", Map.of("f", file), false))
                .containsEntry("f", file);
        assertThat(prepare("inputs: {f: File}\n", Map.of("f", file))).containsEntry("f", file.withSize(5));
    }

    @Test
    void secondaryFilesOfAJobOrderAreFoundBesideTheFile() throws Exception {
        FileValue file = file("a.bam");
        file("a.bam.bai");
        file("a.txt");
        Files.createDirectory(directory.resolve("a.bam_dir"));
        String fields = "inputs: {f: {type: File, secondaryFiles: [.bai, ^.txt, _dir, '.gone?']}}\n";
        FileValue found = (FileValue) prepare(fields, Map.of("f", file)).get("f");
        assertThat(names(found)).containsExactly("a.bam.bai", "a.txt", "a.bam_dir");
        assertThat(found.secondaryFiles().get(2)).isInstanceOf(DirectoryValue.class);
    }

    @Test
    void secondaryFilesOfAStepCameWithTheFile() throws Exception {
        FileValue file = file("a.bam");
        FileValue index = file("a.bam.bai").withSize(9);
        String fields = "inputs: {f: {type: File, secondaryFiles: .bai}}\n";
        assertThatThrownBy(() -> prepare("v1.2", fields, Map.of("f", file), false))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("input f: a.bam lacks its secondary file a.bam.bai");
        FileValue together = file.withSecondaryFiles(List.of(index));
        Map<String, Object> prepared = prepare("v1.2", fields, Map.of("f", together), false);
        assertThat(names((FileValue) prepared.get("f"))).containsExactly("a.bam.bai");
    }

    @Test
    void secondaryFilesMayBeExpressionsForArraysAndRecordFields() throws Exception {
        FileValue a = file("a.x");
        file("a.idx");
        FileValue other = file("other");
        String fields = JAVASCRIPT + """
                inputs:
                  wish: boolean?
                  other: File
                  r:
                    type:
                      type: record
                      fields:
                        fs:
                          type: File[]
                          secondaryFiles:
                            - $(self.nameroot).idx
                            - ${ return [null, inputs.other]; }
                            - {pattern: .never, required: $(inputs.wish)}
                """;
        Map<String, Object> given = Map.of("r", Map.of("fs", List.of(a)), "other", other);
        Map<?, ?> prepared = (Map<?, ?>) prepare(fields, given).get("r");
        assertThat(names((FileValue) ((List<?>) prepared.get("fs")).get(0))).containsExactly("a.idx", "other");
        Map<String, Object> wishing = new LinkedHashMap<>(given);
        wishing.put("wish", true);
        assertThatThrownBy(() -> prepare(fields, wishing))
                .hasMessageContaining("input r.fs[0]: a.x lacks its secondary file a.x.never");
    }

    @Test
    void secondaryFilesOfDefaultsAreLookedUpInsideWorkflowsToo() throws Exception {
        FileValue file = file("a.bam");
        file("a.bam.bai");
        String fields = "inputs: {f: {type: File, secondaryFiles: .bai, default: {class: File, location: '"
                + file.location().orElseThrow() + "'}}}\n";
        assertThat(names((FileValue) prepare("v1.2", fields, Map.of(), false).get("f")))
                .containsExactly("a.bam.bai");
    }

    @Test
    void formatsAreChecked() throws Exception {
        FileValue file = file("a").withFormat("http://x/one");
        String one = "inputs: {f: {type: File, format: 'http://x/one'}}\n";
        String twoOrThree = "inputs: {f: {type: 'File[]', format: ['http://x/two', 'http://x/three']}}\n";
        assertThat(prepare(one, Map.of("f", file))).containsKey("f");
        assertThatThrownBy(() -> prepare(twoOrThree, Map.of("f", List.of(file))))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("input f[0]: a has format http://x/one; allowed: [http://x/two, http://x/three]");
        assertThatThrownBy(() -> prepare(one, Map.of("f", file("b")))).hasMessageContaining("b has no format");
        CwlProcess process = CwlText.load("cwlVersion: v1.2\nclass: CommandLineTool\noutputs: []\n" + twoOrThree)
                .process();
        Ontology oneIsTwo = (actual, required) -> actual.endsWith("one") && required.endsWith("two");
        InputContext context = new InputContext(evaluator, new LocalStagingArea(directory), oneIsTwo, true);
        assertThat(InputObject.prepare(process, process.requirements(), Map.of("f", List.of(file)), context))
                .containsKey("f");
    }

    @Test
    void contentsAreLoadedWhereAskedFor() throws Exception {
        FileValue file = file("a.txt");
        Map<String, Object> given = Map.of("f", file, "g", file, "h", file);
        Map<String, Object> prepared = prepare(
                "inputs: {f: {type: File, loadContents: true}, g: File,"
                        + " h: {type: File, inputBinding: {loadContents: true}}}\n",
                given);
        assertThat(((FileValue) prepared.get("f")).contents()).hasValue("a.txt");
        assertThat(((FileValue) prepared.get("g")).contents()).isEmpty();
        assertThat(((FileValue) prepared.get("h")).contents()).hasValue("a.txt");
    }

    @Test
    void listingsAreLoadedAsFarAsAskedFor() throws Exception {
        file("d/a");
        file("d/sub/b");
        DirectoryValue given = new DirectoryValue(
                Optional.of(Locations.ofPath(directory.resolve("d"))), Optional.empty(), "d", Optional.empty());
        assertThat(listing("v1.2", "inputs: {d: Directory}\n", given)).isEmpty();
        assertThat(listing("v1.0", "inputs: {d: Directory}\n", given)).containsExactly("a", "sub", "sub/b");
        assertThat(listing("v1.2", "inputs: {d: {type: Directory, loadListing: shallow_listing}}\n", given))
                .containsExactly("a", "sub");
        String deep = "requirements: {LoadListingRequirement: {loadListing: deep_listing}}\n";
        assertThat(listing("v1.1", deep + "inputs: {d: Directory}\n", given)).containsExactly("a", "sub", "sub/b");
        assertThat(listing("v1.1", deep + "inputs: {d: {type: Directory, loadListing: no_listing}}\n", given))
                .isEmpty();
    }

    @Test
    void literalDirectoriesKeepTheirListingWithSizes() throws Exception {
        DirectoryValue literal = new DirectoryValue(
                Optional.empty(),
                Optional.empty(),
                "d",
                Optional.of(List.of(file("a.txt"), FileValue.literal("b", "xyz"))));
        DirectoryValue prepared = (DirectoryValue)
                prepare("inputs: {d: Directory}\n", Map.of("d", literal)).get("d");
        assertThat(prepared.listing().orElseThrow())
                .extracting(entry -> ((FileValue) entry).size().orElseThrow())
                .containsExactly(5L, 3L);
    }

    @Test
    void aDirectoryOfTheWebIsWhatItsListingSays() throws Exception {
        DirectoryValue remote = new DirectoryValue(
                Optional.of(URI.create("http://h/d/")), Optional.empty(), "d", Optional.of(List.of(file("a.txt"))));
        String fields = "inputs: {d: Directory}\n";

        DirectoryValue prepared =
                (DirectoryValue) prepare(fields, Map.of("d", remote)).get("d");

        assertThat(prepared.isLiteral()).isTrue();
        assertThat(names(prepared, "")).containsExactly("a.txt");
        assertThatThrownBy(() -> prepare(fields, Map.of("d", remote.withoutListing())))
                .hasMessageContaining("http://h/d/ is not on this machine")
                .hasMessageContaining("give it a 'listing'");
    }

    @Test
    void recordFieldsThatAreNotGivenAreNull() throws Exception {
        String fields = "inputs: {r: {type: {type: record, fields: {a: int, b: string?}}}}\n";
        Map<?, ?> prepared =
                (Map<?, ?>) prepare(fields, Map.of("r", Map.of("a", 1))).get("r");
        assertThat(new ArrayList<Object>(prepared.keySet())).isEqualTo(List.of("a", "b"));
        assertThat(prepared.get("b")).isNull();
    }

    private List<String> listing(String version, String fields, DirectoryValue given) throws Exception {
        return names(
                ((DirectoryValue)
                        prepare(version, fields, Map.of("d", given), true).get("d")),
                "");
    }

    private static List<String> names(DirectoryValue directory, String parent) {
        List<String> names = new ArrayList<>();
        for (FileOrDirectory entry : directory.listing().orElse(List.of())) {
            names.add(parent + entry.basename());
            if (entry instanceof DirectoryValue inner) {
                names.addAll(names(inner, parent + entry.basename() + "/"));
            }
        }
        return names;
    }

    @Test
    void failingExpressionsAreErrors() throws Exception {
        FileValue file = file("a");
        assertThatThrownBy(() ->
                        prepare("inputs: {f: {type: File, secondaryFiles: $(self.nothing)}}\n", Map.of("f", file)))
                .isInstanceOf(CwlException.class)
                .hasMessageContaining("$(self.nothing)");
    }
}
