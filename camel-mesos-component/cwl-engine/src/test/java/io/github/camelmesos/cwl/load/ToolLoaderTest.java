package io.github.camelmesos.cwl.load;

import static io.github.camelmesos.cwl.load.CwlText.errors;
import static io.github.camelmesos.cwl.load.CwlText.load;
import static io.github.camelmesos.cwl.load.CwlText.tool;
import static io.github.camelmesos.cwl.load.CwlText.toolText;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelmesos.cwl.model.CommandLineTool;
import io.github.camelmesos.cwl.model.ExpressionTool;
import java.util.List;
import org.junit.jupiter.api.Test;

class ToolLoaderTest {

    @Test
    void a_command_with_its_arguments_in_one_string_is_warned_of() throws Exception {
        assertThat(CwlText.warnings(CwlText.toolText("v1.2", "baseCommand: echo  hello\n")))
                .containsExactly("3:14: baseCommand is the name of one program, which has a space in it: 'echo  hello'"
                        + " (for a program with arguments write [echo, hello])");
        for (String fine : List.of("[echo, hello you]", "echo", "/opt/my tools/run")) {
            assertThat(CwlText.warnings(CwlText.toolText("v1.2", "baseCommand: " + fine + "\n")))
                    .isEmpty();
        }
    }

    @Test
    void reads_all_that_only_tools_have() throws Exception {
        CommandLineTool tool = tool("""
                baseCommand: [sort, -r]
                arguments: [plain, $(inputs.x), {valueFrom: v, prefix: -p, position: 3}]
                stdin: in.txt
                stdout: $(inputs.x)
                stderr: err.txt
                successCodes: [0, 3]
                temporaryFailCodes: [4]
                permanentFailCodes: [5]
                intent: ['http://x/sorting']
                """);
        assertThat(tool.baseCommand()).containsExactly("sort", "-r");
        assertThat(tool.arguments())
                .extracting(a -> a.binding().valueFrom().orElseThrow().source())
                .containsExactly("plain", "$(inputs.x)", "v");
        assertThat(tool.arguments().get(2).binding().prefix()).contains("-p");
        assertThat(tool.stdin().orElseThrow().source()).isEqualTo("in.txt");
        assertThat(tool.stdout().orElseThrow().position()).hasToString("/docs/test.cwl:6:9");
        assertThat(tool.stderr().orElseThrow().source()).isEqualTo("err.txt");
        assertThat(tool.successCodes()).containsExactly(0, 3);
        assertThat(tool.temporaryFailCodes()).containsExactly(4);
        assertThat(tool.permanentFailCodes()).containsExactly(5);
        assertThat(tool.header().intent()).containsExactly("http://x/sorting");
    }

    @Test
    void a_command_may_be_one_word_or_none() throws Exception {
        assertThat(tool("baseCommand: echo\n").baseCommand()).containsExactly("echo");
        assertThat(tool("").baseCommand()).isEmpty();
    }

    @Test
    void an_argument_with_fields_has_a_value() {
        assertThat(errors(toolText("v1.2", "arguments: [{prefix: -x}]\n")))
                .containsExactly("3:13: an argument has no 'valueFrom'");
    }

    @Test
    void an_expression_tool_has_an_expression() throws Exception {
        String text = "cwlVersion: v1.0\nclass: ExpressionTool\ninputs: []\noutputs: []\n";
        assertThat(((ExpressionTool) load(text + "expression: $(inputs)\n").process())
                        .expression()
                        .source())
                .isEqualTo("$(inputs)");
        assertThat(errors(text)).containsExactly("1:1: ExpressionTool has no 'expression'");
    }

    @Test
    void fields_of_tools_are_not_those_of_expression_tools() {
        assertThat(errors(
                        "cwlVersion: v1.0\nclass: ExpressionTool\ninputs: []\noutputs: []\nexpression: a\nstdout: x\n"))
                .singleElement()
                .asString()
                .startsWith("6:1: unknown field 'stdout' in ExpressionTool");
    }
}
