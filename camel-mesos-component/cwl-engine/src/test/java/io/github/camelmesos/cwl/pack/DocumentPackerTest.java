package io.github.camelmesos.cwl.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelmesos.cwl.document.FetchPolicy;
import io.github.camelmesos.cwl.document.Fetcher;
import io.github.camelmesos.cwl.document.InvalidDocumentException;
import io.github.camelmesos.cwl.document.References;
import io.github.camelmesos.cwl.load.DocumentLoader;
import io.github.camelmesos.cwl.model.CwlProcess;
import io.github.camelmesos.cwl.model.CwlType.RecordType;
import io.github.camelmesos.cwl.model.Workflow;
import io.github.camelmesos.cwl.value.FileValue;
import io.github.camelmesos.cwl.value.JsonText;
import io.github.camelmesos.cwl.value.YamlText;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentPackerTest {

    private static final URI ELSEWHERE = URI.create("file:///elsewhere/packed.cwl");
    private static final String ECHO = """
            cwlVersion: v1.2
            class: CommandLineTool
            baseCommand: echo
            inputs: {x: {type: Any?, inputBinding: {}}}
            outputs: {o: stdout}
            """;

    @TempDir
    Path folder;

    private final Fetcher fetcher = new Fetcher(FetchPolicy.LOCAL);

    @Test
    void toolsOfTheSameNameInDifferentFoldersAreDifferentProcesses() throws Exception {
        write("a/echo.cwl", ECHO);
        write("b/echo.cwl", ECHO.replace("echo", "printf"));
        Path workflow = write("main.cwl", """
                cwlVersion: v1.2
                class: Workflow
                inputs: []
                outputs: []
                steps:
                  one: {in: [], out: [o], run: a/echo.cwl}
                  two: {in: {x: one/o}, out: [o], run: b/echo.cwl}
                  three: {in: {x: two/o}, out: [o], run: a/echo.cwl}
                """);

        Map<String, Object> packed = pack(workflow);

        assertThat(ids(packed)).containsExactly("#main", "#echo.cwl", "#echo.cwl_2");
        Workflow loaded = load(packed);
        assertThat(loaded.steps()).extracting(step -> step.run().shortName()).containsExactly("echo", "echo", "echo");
        assertThat(loaded.steps().get(1).run())
                .isNotEqualTo(loaded.steps().get(0).run());
        assertThat(loaded.steps().get(2).run()).isSameAs(loaded.steps().get(0).run());
    }

    @Test
    void bindingsOfANamedTypeAreLeftOutWhereTheyMeanNothing() throws Exception {
        write("pair.yml", """
                name: pair
                type: record
                fields:
                - {name: left, type: int, inputBinding: {prefix: -l}}
                - {name: right, type: int, outputBinding: {outputEval: $(inputs.given.right)}, inputBinding: {prefix: -r}}
                """);
        write("tool.cwl", """
                cwlVersion: v1.2
                class: CommandLineTool
                baseCommand: echo
                requirements: {SchemaDefRequirement: {types: [{$import: pair.yml}]}}
                inputs: {given: pair.yml#pair}
                outputs: {made: {type: pair.yml#pair, outputBinding: {outputEval: $(inputs.given)}}}
                """);
        Path workflow = write("main.cwl", """
                cwlVersion: v1.2
                class: Workflow
                requirements: {SchemaDefRequirement: {types: [{$import: pair.yml}]}}
                inputs: {given: pair.yml#pair}
                outputs: {made: {type: pair.yml#pair, outputSource: step/made}}
                steps:
                  step: {in: {given: given}, out: [made], run: tool.cwl}
                """);

        Map<String, Object> packed = pack(workflow);

        CwlProcess tool = load(packed).steps().get(0).run();
        RecordType given = (RecordType) tool.inputs().get(0).type();
        assertThat(given.fields()).allMatch(field -> field.binding().isPresent());
        assertThat(JsonText.pretty(packed)).containsOnlyOnce("-l").containsOnlyOnce("-r");
    }

    @Test
    void importedTypesOfTheSameNameStandWhereTheyAreUsed() throws Exception {
        write(
                "one.yml",
                "- {name: kind, type: enum, symbols: [a, b]}\n- {name: pair, type: record, fields: {left: kind, right: 'kind[]?'}}\n");
        write("two.yml", "name: kind\ntype: enum\nsymbols: [c]\n");
        write("tool.cwl", """
                cwlVersion: v1.2
                class: CommandLineTool
                baseCommand: echo
                requirements: {SchemaDefRequirement: {types: [{$import: two.yml}]}, ShellCommandRequirement: {}}
                inputs: {k: two.yml#kind}
                outputs: []
                """);
        Path workflow = write("main.cwl", """
                cwlVersion: v1.2
                class: Workflow
                requirements:
                - class: SchemaDefRequirement
                  types: [{$import: one.yml}]
                inputs: {p: one.yml#pair, k: 'one.yml#kind?'}
                outputs: []
                steps:
                  s: {in: {k: {default: c}}, out: [], run: tool.cwl}
                """);

        Map<String, Object> packed = pack(workflow);

        assertThat(JsonText.pretty(packed)).doesNotContain("SchemaDef", "$import", ".yml");
        Workflow loaded = load(packed);
        assertThat(loaded.input("k").orElseThrow().type().toString()).isEqualTo("null | enum");
        assertThat(loaded.input("p").orElseThrow().type().toString()).isEqualTo("record");
        assertThat(JsonText.compact(((List<?>) packed.get("$graph")).get(0)))
                .contains(
                        "{\"name\": \"right\", \"type\": [\"null\", {\"items\": {\"symbols\": [\"a\", \"b\"], \"type\": \"enum\"}, \"type\": \"array\"}]}");
        assertThat(JsonText.compact(((List<?>) packed.get("$graph")).get(1))).contains("\"symbols\": [\"c\"]");
    }

    @Test
    void defaultFilesAreNamedByAbsoluteLocationsAndIncludedTextIsInTheDocument() throws Exception {
        write("lib.js", "function f() { return 1; }");
        write("data/in put.txt", "text");
        Path tool = write("tool.cwl", """
                cwlVersion: v1.2
                class: CommandLineTool
                baseCommand: cat
                requirements:
                  InlineJavascriptRequirement: {expressionLib: [{$include: lib.js}]}
                  InitialWorkDirRequirement:
                    listing: [{class: File, location: data/in%20put.txt}, {entryname: x, entry: text}]
                inputs:
                  f:
                    type: File
                    default: {class: File, path: data/in put.txt, secondaryFiles: [{class: Directory, location: data}]}
                outputs: []
                """);

        Map<String, Object> packed = pack(tool);

        String place = References.ofPath(folder.resolve("data/in put.txt")).toString();
        assertThat(JsonText.compact(packed))
                .contains("function f()", "{\"class\": \"File\", \"location\": \"" + place + "\"}");
        FileValue file = (FileValue) new DocumentLoader(fetcher)
                .load(ELSEWHERE, JsonText.pretty(packed))
                .process()
                .inputs()
                .get(0)
                .defaultValue();
        assertThat(file.location()).contains(URI.create(place));
        assertThat(file.secondaryFiles().get(0).location()).contains(References.ofPath(folder.resolve("data")));
    }

    @Test
    void archivesOfImagesAreNamedByAbsoluteLocations() throws Exception {
        Path tool = write("tool.cwl", ECHO + """
                hints:
                  DockerRequirement: {dockerImageId: mine, dockerLoad: images/mine.tar}
                """);

        assertThat(JsonText.compact(pack(tool)))
                .contains("\"dockerLoad\": \"" + References.ofPath(folder.resolve("images/mine.tar")) + "\"");
    }

    @Test
    void extensionFieldsBesideAGraphStayThere() throws Exception {
        Path graph = write("graph.cwl", """
                cwlVersion: v1.2
                $namespaces: {s: "https://schema.org/"}
                s:license: https://spdx.org/licenses/MIT
                s:author: [{class: s:Person, s:name: Ann}]
                $graph:
                - {id: main, class: CommandLineTool, baseCommand: echo, inputs: [], outputs: [], s:version: "1"}
                """);

        Map<String, Object> packed = pack(graph);

        assertThat(packed)
                .containsEntry("s:license", "https://spdx.org/licenses/MIT")
                .containsKey("s:author");
        assertThat(new DocumentLoader(fetcher)
                        .load(ELSEWHERE, JsonText.pretty(packed))
                        .warnings())
                .isEmpty();
    }

    @Test
    void prefixesThatMeanDifferentThingsAreWrittenOut() throws Exception {
        write(
                "tool.cwl",
                ECHO.replace("inputs:", "$namespaces: {p: 'http://tool/'}\ninputs:")
                                .replace("type: Any?", "type: File?, format: p:x")
                        + "p:author: me\n");
        Path workflow = write("main.cwl", """
                cwlVersion: v1.2
                class: Workflow
                $namespaces: {p: "http://main/", q: "http://q/"}
                $schemas: [types.ttl]
                p:author: me
                inputs: {f: {type: File?, format: p:x}}
                outputs: []
                steps:
                  s: {in: {x: f}, out: [], run: tool.cwl}
                """);
        write("types.ttl", "<http://main/x> <http://www.w3.org/2000/01/rdf-schema#subClassOf> <http://tool/x> .");

        Map<String, Object> packed = pack(workflow);

        assertThat(packed.get("$namespaces")).isEqualTo(Map.of("p", "http://main/", "q", "http://q/"));
        assertThat(packed.get("$schemas"))
                .isEqualTo(
                        List.of(References.ofPath(folder.resolve("types.ttl")).toString()));
        List<?> graph = (List<?>) packed.get("$graph");
        assertThat(JsonText.compact(graph.get(0))).contains("\"p:author\"", "\"format\": \"p:x\"");
        assertThat(JsonText.compact(graph.get(1))).contains("\"http://tool/author\"", "\"format\": \"http://tool/x\"");
    }

    @Test
    void processesOfSeveralVersionsAreNotPacked() throws Exception {
        Path old = write("old.cwl", ECHO.replace("v1.2", "v1.0"));
        Path workflow = write("main.cwl", """
                cwlVersion: v1.2
                class: Workflow
                inputs: []
                outputs: []
                steps:
                  s: {in: [], out: [], run: old.cwl}
                """);

        assertThatThrownBy(() -> pack(workflow))
                .hasMessage(
                        old + ":1:1: a packed document has one cwlVersion: this process is v1.0, the main one v1.2");
    }

    @Test
    void oneProcessOfAGraphBecomesMainAndBringsWhatItNeeds() throws Exception {
        Path graph = write("graph.cwl", """
                cwlVersion: v1.2
                $graph:
                - {id: main, class: CommandLineTool, baseCommand: echo, inputs: {x: Any?}, outputs: {o: stdout}}
                - {id: unused, class: CommandLineTool, baseCommand: echo, inputs: [], outputs: []}
                - id: other
                  class: Workflow
                  requirements: {ScatterFeatureRequirement: {}}
                  inputs: [{id: "#other/list", type: "Any[]"}]
                  outputs: [{id: "#other/r", type: "File[]", outputSource: "#other/main/o"}]
                  steps:
                  - id: "#other/main"
                    run: "#main"
                    scatter: "#other/main/x"
                    in: [{id: "#other/main/x", source: "#other/list"}]
                    out: [{id: "#other/main/o"}]
                """);

        Map<String, Object> packed =
                new DocumentPacker(fetcher).pack(References.resolve(References.ofPath(graph), "#other"));

        assertThat(ids(packed)).containsExactly("#main", "#main_2");
        Workflow loaded = load(packed);
        assertThat(loaded.steps().get(0).scatter()).containsExactly("x");
        assertThat(loaded.outputs().get(0).source().orElseThrow().sources()).containsExactly("main/o");
    }

    @Test
    void aPackedDocumentCanBePackedAgainAlsoFromYaml() throws Exception {
        write("echo.cwl", ECHO);
        Path workflow = write("main.cwl", """
                cwlVersion: v1.2
                class: Workflow
                inputs: {n: int}
                outputs: {r: {type: File, outputSource: s/o}}
                steps: {s: {in: {x: n}, out: [o], run: echo.cwl}}
                """);
        Map<String, Object> once = pack(workflow);

        Map<String, Object> twice = pack(write("once.cwl", YamlText.block(once)));

        assertThat(twice).isEqualTo(once);
    }

    @Test
    void aDocumentThatIsWrongIsNotPacked() throws IOException {
        Path workflow = write(
                "main.cwl",
                "cwlVersion: v1.2\nclass: Workflow\ninputs: []\noutputs: []\nsteps: {s: {in: [], out: [], run: none.cwl}}\n");

        assertThatThrownBy(() -> pack(workflow))
                .isInstanceOf(InvalidDocumentException.class)
                .hasMessageContaining("none.cwl");
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private Map<String, Object> pack(Path document) throws Exception {
        return new DocumentPacker(fetcher).pack(References.ofPath(document));
    }

    private Workflow load(Map<String, Object> packed) throws Exception {
        return (Workflow) new DocumentLoader(fetcher)
                .load(ELSEWHERE, JsonText.pretty(packed))
                .process();
    }

    private static List<String> ids(Map<String, Object> packed) {
        return ((List<?>) packed.get("$graph"))
                .stream()
                        .map(process -> (String) ((Map<?, ?>) process).get("id"))
                        .toList();
    }
}
