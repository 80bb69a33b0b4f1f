package io.github.camelmesos.cwl.load;

import static io.github.camelmesos.cwl.load.CwlText.errors;
import static io.github.camelmesos.cwl.load.CwlText.input;
import static io.github.camelmesos.cwl.load.CwlText.tool;
import static io.github.camelmesos.cwl.load.CwlText.toolText;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelmesos.cwl.model.InputPort;
import io.github.camelmesos.cwl.model.LoadListing;
import io.github.camelmesos.cwl.model.OutputPort;
import io.github.camelmesos.cwl.value.DirectoryValue;
import io.github.camelmesos.cwl.value.FileValue;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PortLoaderTest {

    @Test
    void inputs_are_a_map_of_types_a_map_of_ports_or_a_list() throws Exception {
        List<String> ids = List.of("a", "b b");
        assertThat(tool("inputs: {a: string, b b: {type: int}}\n").inputs())
                .extracting(InputPort::id)
                .isEqualTo(ids);
        assertThat(tool("inputs: [{id: a, type: string}, {id: '#main/b b', type: int}]\n")
                        .inputs())
                .extracting(InputPort::id)
                .isEqualTo(ids);
    }

    @Test
    void an_input_is_read_completely() throws Exception {
        InputPort port = input("v1.2", """
                type: [File, Directory]
                label: l
                doc: d
                streamable: true
                loadContents: true
                loadListing: shallow_listing
                format: [http://x/y, $(inputs.f)]
                inputBinding: {position: 2, prefix: -p, separate: false, itemSeparator: ',', valueFrom: $(self), shellQuote: true}
                """);
        assertThat(port.label()).contains("l");
        assertThat(port.doc()).contains("d");
        assertThat(port.files().streamable()).isTrue();
        assertThat(port.files().loadContents()).isTrue();
        assertThat(port.files().loadListing()).contains(LoadListing.SHALLOW_LISTING);
        assertThat(port.files().format()).extracting("source").containsExactly("http://x/y", "$(inputs.f)");
        assertThat(port.binding().orElseThrow().position().orElseThrow().source())
                .isEqualTo(2);
        assertThat(port.binding().orElseThrow().separate()).isFalse();
        assertThat(port.binding().orElseThrow().itemSeparator()).contains(",");
        assertThat(port.position()).hasToString("/docs/test.cwl:4:3");
    }

    @Test
    void a_default_of_null_is_not_the_same_as_no_default() throws Exception {
        assertThat(input("v1.2", "type: string?\ndefault: null\n").hasDefault()).isTrue();
        assertThat(input("v1.2", "type: string?\n").hasDefault()).isFalse();
    }

    @Test
    void files_in_defaults_are_resolved_at_any_depth() throws Exception {
        Object value = input("v1.2", """
                type: Any
                default:
                - {class: File, location: a b.txt, secondaryFiles: [{class: File, path: 'c#.txt'}]}
                - {n: {class: Directory, location: sub/dir}}
                - {class: File, contents: hi, basename: x}
                - 0.00001
                """).defaultValue();
        List<?> list = (List<?>) value;
        FileValue file = (FileValue) list.get(0);
        assertThat(file.location()).contains(URI.create("file:///docs/a%20b.txt"));
        assertThat(file.basename()).isEqualTo("a b.txt");
        assertThat(file.secondaryFiles().get(0).location()).contains(URI.create("file:///docs/c%23.txt"));
        assertThat(((DirectoryValue) ((Map<?, ?>) list.get(1)).get("n")).location())
                .contains(URI.create("file:///docs/sub/dir"));
        assertThat(((FileValue) list.get(2)).contents()).contains("hi");
        assertThat(list.get(3)).isEqualTo(0.00001);
    }

    @Test
    void formats_are_expanded_by_the_namespaces() throws Exception {
        String text =
                "$namespaces: {edam: 'http://edamontology.org/'}\ninputs:\n- {id: x, type: File, format: 'edam:f_1'}\n";
        assertThat(tool(text).inputs().get(0).files().format().get(0).source())
                .isEqualTo("http://edamontology.org/f_1");
    }

    @Test
    void outputs_have_bindings() throws Exception {
        OutputPort port = tool("""
                outputs:
                  o:
                    type: File[]
                    format: $(inputs.x.format)
                    outputBinding:
                      glob: [a, $(inputs.b)]
                      loadContents: true
                      loadListing: deep_listing
                      outputEval: $(self[0])
                """).outputs().get(0);
        assertThat(port.binding().orElseThrow().glob()).extracting("source").containsExactly("a", "$(inputs.b)");
        assertThat(port.binding().orElseThrow().loadContents()).isTrue();
        assertThat(port.binding().orElseThrow().loadListing()).contains(LoadListing.DEEP_LISTING);
        assertThat(port.binding().orElseThrow().outputEval().orElseThrow().source())
                .isEqualTo("$(self[0])");
    }

    @Test
    void ids_are_unique() {
        assertThat(errors(toolText("v1.2", "inputs:\n- {id: a, type: int}\n- {id: '#a', type: int}\n")))
                .containsExactly("5:3: two inputs have the id 'a', first at line 4");
        assertThat(errors(toolText("v1.2", "outputs:\n- {id: a, type: int}\n- {id: a, type: int}\n")))
                .containsExactly("5:3: two outputs have the id 'a', first at line 4");
    }

    @Test
    void what_an_input_must_have() {
        assertThat(errors(toolText("v1.2", "inputs:\n- {type: int}\n- {id: b}\n- c\n")))
                .containsExactly(
                        "4:3: input has no 'id'",
                        "5:3: input has no 'type'",
                        "6:3: an item of 'inputs' must be a map," + " not the string 'c' (write {id: c, ...})");
    }

    @Test
    void only_tools_have_command_lines() throws Exception {
        String port = "class: ExpressionTool\ninputs: {x: {type: int, inputBinding: {position: 1}}}\n"
                + "outputs: []\nexpression: $(null)\n";
        assertThat(CwlText.warnings("cwlVersion: v1.0\n" + port))
                .containsExactly("3:39: this inputBinding has no effect: only a CommandLineTool has a command line");
        assertThat(errors("cwlVersion: v1.2\n" + port))
                .singleElement()
                .asString()
                .startsWith("3:40: unknown field 'position'");
    }

    @Test
    void features_of_later_versions_are_not_there_in_version_1_0() {
        assertThat(errors(toolText("v1.0", """
                inputs:
                - {id: a, type: File, loadContents: true}
                - {id: b, type: Directory, loadListing: deep_listing}
                - {id: c, type: int, inputBinding: {position: $(inputs.a)}}
                """)))
                .hasSize(3)
                .allMatch(message -> message.contains("cwlVersion v1.1; this "));
    }

    @Test
    void words_of_enumerations_are_checked() {
        assertThat(errors(toolText("v1.2", "inputs:\n- {id: a, type: Directory, loadListing: shallow}\n")))
                .containsExactly("4:41: 'loadListing' must be one of no_listing, shallow_listing, deep_listing,"
                        + " not 'shallow'");
    }

    @Test
    void values_keep_nulls() throws Exception {
        assertThat(input("v1.2", "type: Any\ndefault: [null, {a: null}]\n").defaultValue())
                .isEqualTo(Arrays.asList(null, java.util.Collections.singletonMap("a", null)));
    }
}
