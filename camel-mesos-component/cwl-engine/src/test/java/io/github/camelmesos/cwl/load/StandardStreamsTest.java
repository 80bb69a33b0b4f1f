package io.github.camelmesos.cwl.load;

import static io.github.camelmesos.cwl.load.CwlText.errors;
import static io.github.camelmesos.cwl.load.CwlText.tool;
import static io.github.camelmesos.cwl.load.CwlText.toolText;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelmesos.cwl.model.CommandLineTool;
import io.github.camelmesos.cwl.model.CwlType;
import io.github.camelmesos.cwl.model.OutputPort;
import org.junit.jupiter.api.Test;

class StandardStreamsTest {

    @Test
    void an_output_of_type_stdout_is_the_file_that_stdout_names() throws Exception {
        CommandLineTool tool = tool("stdout: $(inputs.name).txt\noutputs: {o: stdout}\n");
        OutputPort output = tool.outputs().get(0);
        assertThat(output.type()).isEqualTo(CwlType.Primitive.FILE);
        assertThat(output.files().streamable()).isTrue();
        assertThat(output.binding().orElseThrow().glob())
                .containsExactly(tool.stdout().orElseThrow());
    }

    @Test
    void a_stream_without_name_gets_one_that_is_always_the_same() throws Exception {
        CommandLineTool tool = tool("outputs: {o: stdout, e: {type: stderr}}\n");
        assertThat(tool.stdout().orElseThrow().source()).asString().matches("stdout-[0-9a-f-]{36}");
        assertThat(tool.stderr().orElseThrow().source()).asString().matches("stderr-[0-9a-f-]{36}");
        assertThat(tool("outputs: {o: stdout}\n").stdout()).isEqualTo(tool.stdout());
    }

    @Test
    void an_input_of_type_stdin_is_the_standard_input() throws Exception {
        CommandLineTool tool = tool("inputs: {it's in: stdin}\n");
        assertThat(tool.inputs().get(0).type()).isEqualTo(CwlType.Primitive.FILE);
        assertThat(tool.inputs().get(0).files().streamable()).isTrue();
        assertThat(tool.stdin().orElseThrow().source()).isEqualTo("$(inputs['it\\'s in'].path)");
    }

    @Test
    void streams_have_no_bindings_and_are_given_once() {
        assertThat(errors(toolText("v1.2", """
                stdin: x
                inputs: {a: stdin, b: {type: stdin, inputBinding: {}}}
                outputs: {o: {type: stdout, outputBinding: {glob: x}}}
                """)))
                .containsExactly(
                        "4:13: the tool's stdin is given already",
                        "4:30: an input of type stdin cannot have an inputBinding",
                        "5:21: an output of type stdout cannot have an outputBinding");
    }

    @Test
    void type_stdin_is_not_of_version_1_0() {
        assertThat(errors(toolText("v1.0", "inputs: {a: stdin}\n")))
                .containsExactly("3:13: type: stdin came with cwlVersion v1.1; this is v1.0");
    }

    @Test
    void a_stream_is_no_part_of_another_type() {
        assertThat(errors(toolText("v1.2", "outputs: {o: [stdout, 'null']}\n")))
                .singleElement()
                .asString()
                .contains("unknown type 'stdout'");
    }
}
