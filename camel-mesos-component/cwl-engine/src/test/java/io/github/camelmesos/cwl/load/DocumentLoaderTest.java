package io.github.camelmesos.cwl.load;

import static io.github.camelmesos.cwl.load.CwlText.errors;
import static io.github.camelmesos.cwl.load.CwlText.load;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.camelmesos.cwl.document.FetchPolicy;
import io.github.camelmesos.cwl.document.Fetcher;
import io.github.camelmesos.cwl.document.InvalidDocumentException;
import io.github.camelmesos.cwl.document.References;
import io.github.camelmesos.cwl.model.CwlProcess;
import io.github.camelmesos.cwl.model.CwlVersion;
import io.github.camelmesos.cwl.model.Operation;
import io.github.camelmesos.cwl.model.Workflow;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentLoaderTest {

    private static final String TOOL = "class: CommandLineTool\ninputs: []\noutputs: []\n";

    private final DocumentLoader loader = new DocumentLoader(new Fetcher(FetchPolicy.LOCAL));

    @TempDir
    Path folder;

    @Test
    void a_document_is_its_only_process() throws Exception {
        LoadedProcess loaded = load("""
                cwlVersion: v1.1
                $namespaces: {edam: 'http://edamontology.org/'}
                $schemas: [EDAM.owl]
                label: A tool
                doc: [two, lines]
                """ + TOOL);
        assertThat(loaded.process().cwlVersion()).isEqualTo(CwlVersion.V1_1);
        assertThat(loaded.process().id()).isEqualTo("file:///docs/test.cwl");
        assertThat(loaded.process().header().label()).contains("A tool");
        assertThat(loaded.process().header().doc()).contains("two\nlines");
        assertThat(loaded.process().position()).hasToString("/docs/test.cwl:1:1");
        assertThat(loaded.schemas()).containsExactly(URI.create("file:///docs/EDAM.owl"));
        assertThat(loaded.namespaces()).containsEntry("edam", "http://edamontology.org/");
        assertThat(loaded.warnings()).isEmpty();
    }

    @Test
    void a_graph_starts_at_main_or_where_the_fragment_says() throws Exception {
        write("two.cwl", "cwlVersion: v1.2\n$graph:\n- {id: a, " + flow() + "}\n- {id: '#main', " + flow() + "}\n");
        write("one.cwl", "cwlVersion: v1.2\n$graph:\n- {id: a, " + flow() + "}\n");
        assertThat(process("two.cwl").id()).endsWith("two.cwl#main");
        assertThat(process("two.cwl#a").id()).endsWith("two.cwl#a");
        assertThat(process("one.cwl#a").id()).endsWith("one.cwl#a");
        assertThatThrownBy(() -> process("one.cwl"))
                .hasMessageContaining("one.cwl is a graph of processes, and none is #main (name one of #a)");
    }

    @Test
    void all_processes_of_a_graph_are_checked_and_have_ids_of_their_own() throws Exception {
        write(
                "g.cwl",
                "cwlVersion: v1.2\n$graph:\n- {id: main, " + flow() + "}\n- {id: b, " + flow()
                        + ", stdot: x}\n- {id: '#main', " + flow() + "}\n");
        assertThatThrownBy(() -> process("g.cwl"))
                .hasMessageContaining("4:60: unknown field 'stdot'")
                .hasMessageContaining("5:3: two objects of the document have the id 'main', first at line 3");
    }

    @Test
    void a_document_may_be_called_by_any_form_of_its_uri() throws Exception {
        write(
                "wf ü.cwl",
                "cwlVersion: v1.2\n$graph:\n- {id: main, class: Workflow, inputs: [], outputs: [], steps:"
                        + " {s: {in: [], out: [], run: '#tool'}}}\n- {id: tool, " + flow() + "}\n");
        URI odd = URI.create("file:" + folder.resolve("wf%20ü.cwl"));
        assertThat(loader.load(odd).process().id()).isEqualTo(References.ofPath(folder.resolve("wf ü.cwl")) + "#main");
    }

    @Test
    void a_graph_without_main_asks_which_is_meant() throws Exception {
        write("g.cwl", "cwlVersion: v1.2\n$graph:\n- {id: a, " + flow() + "}\n- {id: b, " + flow() + "}\n");
        assertThatThrownBy(() -> process("g.cwl")).hasMessageContaining("name one of #a, #b");
        assertThatThrownBy(() -> process("g.cwl#c"))
                .hasMessageContaining("there is no process '#c'")
                .hasMessageContaining("did you mean 'a'?");
    }

    @Test
    void a_step_runs_another_file_another_process_of_its_file_or_one_of_its_own() throws Exception {
        write("sub dir/täl.cwl", "cwlVersion: v1.0\n" + TOOL);
        write("wf.cwl", """
                cwlVersion: v1.2
                $graph:
                - id: main
                  class: Workflow
                  inputs: []
                  outputs: []
                  steps:
                    file: {in: [], out: [], run: sub dir/täl.cwl}
                    other: {in: [], out: [], run: '#tool'}
                    own: {in: [], out: [], run: {class: ExpressionTool, inputs: [], outputs: [], expression: '$(null)'}}
                - {id: tool, class: CommandLineTool, inputs: [], outputs: []}
                """);
        Workflow workflow = (Workflow) process("wf.cwl");
        assertThat(workflow.steps())
                .extracting(step -> step.run().id())
                .containsExactly(
                        References.ofPath(folder.resolve("sub dir/täl.cwl")).toString(),
                        References.ofPath(folder.resolve("wf.cwl")) + "#tool",
                        References.ofPath(folder.resolve("wf.cwl")) + "#main/own/run");
        assertThat(workflow.steps())
                .extracting(step -> step.run().cwlVersion())
                .containsExactly(CwlVersion.V1_0, CwlVersion.V1_2, CwlVersion.V1_2);
    }

    @Test
    void a_file_without_version_has_that_of_the_workflow_around() throws Exception {
        write("tool.cwl", TOOL);
        write("wf.cwl", workflowRunning("v1.1", "tool.cwl"));
        assertThat(((Workflow) process("wf.cwl")).steps().get(0).run().cwlVersion())
                .isEqualTo(CwlVersion.V1_1);
        assertThatThrownBy(() -> process("tool.cwl")).hasMessageContaining("the document has no 'cwlVersion'");
    }

    @Test
    void a_process_that_many_steps_run_is_loaded_once() throws Exception {
        write("tool.cwl", TOOL);
        write("wf.cwl", workflowRunning("v1.2", "tool.cwl") + "  t: {in: [], out: [], run: ./tool.cwl}\n");
        Workflow workflow = (Workflow) process("wf.cwl");
        assertThat(workflow.steps().get(1).run())
                .isSameAs(workflow.steps().get(0).run());
    }

    @Test
    void a_workflow_cannot_run_itself() throws Exception {
        write("a.cwl", workflowRunning("v1.2", "b.cwl"));
        write("b.cwl", workflowRunning("v1.2", "a.cwl"));
        assertThatThrownBy(() -> process("a.cwl")).hasMessageContaining("runs itself: a.cwl → b.cwl → a.cwl");
    }

    @Test
    void workflows_inside_workflows_end_somewhere() throws Exception {
        for (int i = 0; i < 150; i++) {
            write(
                    "w" + i + ".cwl",
                    workflowRunning("v1.2", "w" + (i + 1) + ".cwl")
                            .replace("steps:", "requirements: {SubworkflowFeatureRequirement: {}}\nsteps:"));
        }
        assertThatThrownBy(() -> process("w0.cwl"))
                .hasMessageContaining("workflows run inside each other more than 100 deep");
    }

    @Test
    void a_file_that_a_step_runs_must_be_there() throws Exception {
        write("wf.cwl", workflowRunning("v1.2", "none.cwl"));
        assertThatThrownBy(() -> process("wf.cwl"))
                .isInstanceOf(InvalidDocumentException.class)
                .hasMessageContaining("wf.cwl:6:29: run: no such file: " + folder.resolve("none.cwl"));
        assertThatThrownBy(() -> process("none.cwl")).isInstanceOf(IOException.class);
    }

    @Test
    void an_imported_process_is_relative_to_its_own_file() throws Exception {
        write("sub/tool.cwl", "cwlVersion: v1.0\n" + TOOL.replace("inputs: []", """
                inputs:
                  f: {type: File, default: {class: File, location: data.txt}}"""));
        write("wf.cwl", workflowRunning("v1.2", "{$import: sub/tool.cwl}"));
        CwlProcess tool = ((Workflow) process("wf.cwl")).steps().get(0).run();
        assertThat(tool.id())
                .isEqualTo(References.ofPath(folder.resolve("sub/tool.cwl")).toString());
        assertThat(tool.cwlVersion()).isEqualTo(CwlVersion.V1_0);
        assertThat(tool.inputs().get(0).defaultValue().toString())
                .contains(References.ofPath(folder.resolve("sub/data.txt")).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"draft-2", "draft-3", "v1.2.0-dev5", "v1.3", "v2.0"})
    void other_versions_are_unsupported(String version) {
        InvalidDocumentException e = catchThrowableOfType(
                InvalidDocumentException.class, () -> load("cwlVersion: " + version + "\n" + TOOL));
        assertThat(e.isUnsupported()).isTrue();
        assertThat(e.getMessage())
                .isEqualTo("/docs/test.cwl:1:13: cwlVersion " + version + " is not supported; v1.0, v1.1 and v1.2 are");
    }

    @ParameterizedTest
    @CsvSource({"1.2, v1.2", "V1.1, v1.1", "1.0, v1.0"})
    void a_version_without_its_v_is_wrong(String version, String right) {
        assertThat(errors("cwlVersion: " + version + "\n" + TOOL))
                .singleElement()
                .asString()
                .contains("'cwlVersion' must be v1.0, v1.1 or v1.2")
                .contains("(write cwlVersion: " + right + ")");
    }

    @Test
    void a_class_is_a_kind_of_process() {
        assertThat(errors("cwlVersion: v1.2\nclass: CommandLineTol\ninputs: []\noutputs: []\n"))
                .containsExactly("2:8: 'class' must be a kind of process, not the string 'CommandLineTol'"
                        + " (did you mean 'CommandLineTool'?)");
        assertThat(errors("cwlVersion: v1.2\ninputs: []\n"))
                .singleElement()
                .asString()
                .contains("has no 'class'");
    }

    @Test
    void what_is_no_process_at_all_is_refused() {
        assertThat(errors("just text"))
                .containsExactly("1:1: the document is not a process but the string 'just text'");
        assertThat(errors("")).singleElement().asString().contains("not a process but null");
    }

    @Test
    void operations_came_with_version_1_2() throws Exception {
        String operation = "class: Operation\ninputs: {a: string}\noutputs: {b: File}\nintent: ['http://x/y']\n";
        assertThat(load("cwlVersion: v1.2\n" + operation).process()).isInstanceOf(Operation.class);
        assertThat(errors("cwlVersion: v1.1\n" + operation))
                .containsExactly("2:8: Operation came with cwlVersion v1.2");
    }

    @Test
    void all_problems_are_found_at_once() {
        assertThat(errors("""
                cwlVersion: v1.2
                class: CommandLineTool
                baseComand: echo
                inputs:
                  a: strng
                  b: {type: string, defalt: x}
                outputs:
                  o: {type: File, outputBinding: {glob: 3}}
                """))
                .containsExactly(
                        "3:1: unknown field 'baseComand' in CommandLineTool (did you mean 'baseCommand'?)",
                        "5:6: unknown type 'strng' (did you mean 'string'?)",
                        "6:21: unknown field 'defalt' in input (did you mean 'default'?)",
                        "8:41: 'glob' must be a string or a list of strings, not the number 3");
    }

    private static String flow() {
        return "class: CommandLineTool, inputs: [], outputs: []";
    }

    private static String workflowRunning(String version, String run) {
        return "cwlVersion: " + version + "\nclass: Workflow\ninputs: []\noutputs: []\nsteps:\n"
                + "  s: {in: [], out: [], run: " + run + "}\n";
    }

    private CwlProcess process(String reference) throws Exception {
        return loader.load(References.resolve(References.ofPath(folder.resolve("x")), reference))
                .process();
    }

    private void write(String name, String text) throws Exception {
        Files.createDirectories(folder.resolve(name).getParent());
        Files.writeString(folder.resolve(name), text);
    }
}
