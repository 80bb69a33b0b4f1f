package io.github.camelmesos.cwl.features;

import static io.github.camelmesos.cwl.load.CwlText.errors;
import static io.github.camelmesos.cwl.load.CwlText.load;
import static io.github.camelmesos.cwl.load.CwlText.warnings;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeatureCheckerTest {

    private static final String TOOL = "run: {class: CommandLineTool, inputs: {a: string}, outputs: {o: stdout}}";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "s: {in: {a: xs}, out: [], scatter: a, %s} | the step scatters, but ScatterFeatureRequirement | ScatterFeatureRequirement",
                "s: {in: {a: {source: [x, x], pickValue: first_non_null}}, out: [], %s} | 'a' has several sources, but MultipleInputFeatureRequirement | MultipleInputFeatureRequirement",
                "s: {in: {a: {source: x, valueFrom: y}}, out: [], %s} | the input 'a' has a valueFrom, but StepInputExpressionRequirement | StepInputExpressionRequirement",
                "s: {in: {}, out: [], run: {class: Workflow, inputs: [], outputs: [], steps: []}} | the step runs a workflow, but SubworkflowFeatureRequirement | SubworkflowFeatureRequirement",
            })
    void a_feature_needs_its_requirement(String step, String message, String requirement) throws Exception {
        String text = step.formatted(TOOL);
        assertThat(errors(workflow("", text)))
                .singleElement()
                .asString()
                .contains(message + " is not among the requirements")
                .endsWith("(add '" + requirement + ": {}' to the workflow's requirements)");
        assertThat(load(workflow("requirements: {" + requirement + ": {}}\n", text)))
                .isNotNull();
        assertThat(load(workflow("hints: {" + requirement + ": {}}\n", text))).isNotNull();
        String own = text.replaceFirst("s: \\{", "s: {requirements: {" + requirement + ": {}}, ");
        assertThat(load(workflow("", own))).isNotNull();
    }

    @Test
    void outputs_with_several_sources_need_a_requirement_too() {
        assertThat(errors(workflow("", "s: {in: {a: x}, out: [o], " + TOOL + "}")
                        .replace("outputs: []", "outputs: {o: {type: 'string[]', outputSource: [x, x]}}")))
                .singleElement()
                .asString()
                .contains("'o' has several sources");
    }

    @Test
    void a_requirement_is_inherited_by_what_a_step_runs() throws Exception {
        String inner = "s: {in: {a: x}, out: [], run: {class: ExpressionTool, inputs: {a: string}, outputs: [],"
                + " expression: '${ return {}; }'}}";
        assertThat(load(workflow("requirements: {InlineJavascriptRequirement: {}}\n", inner)))
                .isNotNull();
        assertThat(errors(workflow("", inner)))
                .singleElement()
                .asString()
                .contains("${ return {}; } is JavaScript, which needs InlineJavascriptRequirement");
    }

    @Test
    void a_process_is_judged_by_each_place_it_runs_in() {
        String text = """
                cwlVersion: v1.2
                $graph:
                - {id: js, class: ExpressionTool, inputs: [], outputs: [], expression: '$(1 + 1)'}
                - id: main
                  class: Workflow
                  inputs: []
                  outputs: []
                  steps:
                    good: {in: [], out: [], run: '#js', requirements: {InlineJavascriptRequirement: {}}}
                    bad: {in: [], out: [], run: '#js'}
                """;
        assertThat(errors(text)).singleElement().asString().startsWith("3:72: $(1 + 1) is JavaScript, which needs");
    }

    @Test
    void invalid_javascript_is_found_before_anything_runs() {
        assertThat(errors(tool(
                        "requirements: {InlineJavascriptRequirement: {}}\narguments: ['$(1 +)', '${ retrun 1; }']\n")))
                .hasSize(2)
                .allMatch(message -> message.contains("invalid JavaScript in"));
        assertThat(errors(tool("requirements: {InlineJavascriptRequirement: {expressionLib: ['function (']}}\n")))
                .singleElement()
                .asString()
                .contains("invalid JavaScript in expressionLib");
    }

    @Test
    void an_expression_without_end_is_found() {
        assertThat(errors(tool("arguments: ['$(inputs.x']\n")))
                .singleElement()
                .asString()
                .startsWith("5:13: ")
                .contains("has no end");
    }

    @Test
    void parameter_references_and_escaped_dollars_need_no_javascript() throws Exception {
        assertThat(load(tool("arguments: ['a $(inputs[\"b c\"][0].d) \\${x}']\n")))
                .isNotNull();
    }

    @Test
    void expressions_of_a_step_are_those_of_its_workflow() {
        assertThat(errors(workflow("", "s: {in: {a: x}, out: [], when: '$(1 > 0)', " + TOOL + "}")))
                .singleElement()
                .asString()
                .contains("$(1 > 0) is JavaScript, which needs");
    }

    @Test
    void shell_quoting_without_a_shell_is_warned_of() throws Exception {
        String arguments = "arguments: [{valueFrom: '|', shellQuote: false}]\n";
        assertThat(warnings(tool(arguments)))
                .containsExactly("5:42: shellQuote: false has no effect without ShellCommandRequirement");
        assertThat(warnings(tool("requirements: {ShellCommandRequirement: {}}\n" + arguments)))
                .isEmpty();
    }

    @Test
    void a_reference_to_an_input_that_there_is_not_is_warned_of() throws Exception {
        assertThat(warnings("""
                cwlVersion: v1.2
                class: CommandLineTool
                inputs: {reads: File}
                outputs: []
                arguments: [$(inputs.reads.path), $(inputs.read.path)]
                """))
                .containsExactly("5:35: there is no input 'read' for $(inputs.read) (did you mean 'reads'?)");
    }

    @Test
    void an_absolute_entry_name_needs_a_container_that_is_required() throws Exception {
        String listing = "InitialWorkDirRequirement: {listing: [{entryname: /x/y, entry: z}]}";
        String docker = "DockerRequirement: {dockerPull: d}";
        assertThat(errors(tool("requirements: {" + listing + "}\n")))
                .singleElement()
                .asString()
                .contains("an absolute entryname needs a container");
        assertThat(errors(tool("requirements: {" + listing + "}\nhints: {" + docker + "}\n")))
                .hasSize(1);
        assertThat(load(tool("requirements: {" + listing + ", " + docker + "}\n")))
                .isNotNull();
    }

    private static String tool(String fields) {
        return "cwlVersion: v1.2\nclass: CommandLineTool\ninputs: []\noutputs: []\n" + fields;
    }

    private static String workflow(String requirements, String step) {
        return "cwlVersion: v1.2\nclass: Workflow\n" + requirements
                + "inputs: {x: string, xs: 'string[]'}\noutputs: []\nsteps:\n  " + step + "\n";
    }
}
