package io.github.camelmesos.cwl.load;

import static io.github.camelmesos.cwl.load.CwlText.errors;
import static io.github.camelmesos.cwl.load.CwlText.workflow;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelmesos.cwl.model.LinkSource;
import io.github.camelmesos.cwl.model.LinkSource.LinkMerge;
import io.github.camelmesos.cwl.model.LinkSource.PickValue;
import io.github.camelmesos.cwl.model.Step;
import io.github.camelmesos.cwl.model.Step.ScatterMethod;
import io.github.camelmesos.cwl.model.StepInput;
import io.github.camelmesos.cwl.model.Workflow;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkflowLoaderTest {

    /** Its steps start in line 12. */
    private static final String HEAD = """
            cwlVersion: v1.2
            class: Workflow
            requirements:
              ScatterFeatureRequirement: {}
              MultipleInputFeatureRequirement: {}
              StepInputExpressionRequirement: {}
              SubworkflowFeatureRequirement: {}
              InlineJavascriptRequirement: {}
            inputs: {x: string, xs: 'string[]', n: int}
            outputs: {}
            steps:
            """;

    private static final String RUN =
            "run: {class: CommandLineTool, inputs: {a: string, b: 'string?'}, outputs: {o: stdout}}";

    @Test
    void links_are_named_in_every_form() throws Exception {
        Workflow workflow = workflow("""
                cwlVersion: v1.2
                $graph:
                - class: Workflow
                  id: '#main'
                  inputs: [{id: '#main/x', type: string}]
                  outputs:
                  - {id: '#main/out', type: File, outputSource: '#main/two/o'}
                  steps:
                  - {id: '#main/one', in: [{id: '#main/one/a', source: '#main/x'}], out: ['#main/one/o'], run: '#tool'}
                  - {id: two, in: {a: x}, out: [{id: o}], run: '#tool'}
                  - {id: three, in: {a: {source: main/x}}, out: [], run: '#tool'}
                - {id: '#tool', class: CommandLineTool, inputs: {a: string}, outputs: {o: stdout}}
                """);
        assertThat(workflow.inputs().get(0).id()).isEqualTo("x");
        assertThat(workflow.steps()).extracting(Step::id).containsExactly("one", "two", "three");
        assertThat(workflow.steps()).allSatisfy(step -> {
            assertThat(step.in().get(0).id()).isEqualTo("a");
            assertThat(step.in().get(0).source().orElseThrow().sources()).containsExactly("x");
        });
        assertThat(workflow.steps().get(0).out()).containsExactly("o");
        assertThat(workflow.outputs().get(0).source().orElseThrow().sources()).containsExactly("two/o");
    }

    @Test
    void a_step_is_read_completely() throws Exception {
        Step step = step("""
                s:
                  label: l
                  doc: d
                  in:
                    a: {source: [x, x], linkMerge: merge_flattened, pickValue: first_non_null, label: i}
                    b: {default: d, valueFrom: $(self)}
                    extra: {source: xs, loadContents: true, loadListing: no_listing}
                  out: [o]
                  scatter: [b, extra]
                  scatterMethod: flat_crossproduct
                  when: $(inputs.n > 1)
                  hints: {ResourceRequirement: {coresMin: 2}}
                """.replace("default: d", "default: [d]"));
        StepInput a = step.in().get(0);
        assertThat(step.label()).contains("l");
        assertThat(step.doc()).contains("d");
        assertThat(a.source())
                .contains(new LinkSource(
                        List.of("x", "x"),
                        true,
                        Optional.of(LinkMerge.MERGE_FLATTENED),
                        Optional.of(PickValue.FIRST_NON_NULL),
                        a.source().orElseThrow().position()));
        assertThat(step.in().get(1).hasDefault()).isTrue();
        assertThat(step.in().get(1).defaultValue()).isEqualTo(List.of("d"));
        assertThat(step.in().get(1).valueFrom().orElseThrow().source()).isEqualTo("$(self)");
        assertThat(step.in().get(2).loadContents()).isTrue();
        assertThat(step.in().get(2).loadListing()).isPresent();
        assertThat(step.scatter()).containsExactly("b", "extra");
        assertThat(step.scatterMethod()).isEqualTo(ScatterMethod.FLAT_CROSSPRODUCT);
        assertThat(step.when().orElseThrow().source()).isEqualTo("$(inputs.n > 1)");
        assertThat(step.requirements().hints()).hasSize(1);
        assertThat(step.position()).hasToString("/docs/test.cwl:12:3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"in: {a: xs}", "in: [{id: a, source: xs}]", "in: {a: {source: xs}}", "in: {a: {source: [xs]}}"})
    void step_inputs_come_in_every_form(String in) throws Exception {
        StepInput input = step("s: {" + in + ", out: [], scatter: a}\n").in().get(0);
        assertThat(input.source().orElseThrow().sources()).containsExactly("xs");
        assertThat(input.source().orElseThrow().isList()).isEqualTo(in.contains("[xs]"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "[a]", "s/a", "'#s/a'"})
    void scatter_names_an_input_of_the_step(String scatter) throws Exception {
        assertThat(step("s: {in: {a: xs}, out: [], scatter: " + scatter + "}\n").scatter())
                .containsExactly("a");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "in: {a: y}, out: []                       | 12:15: 'source' names 'y', which is no input of the workflow and no output of a step (did you mean 'x'?)",
                "in: {a: '#x/y'}, out: []                  | 12:15: 'source' names '#x/y', which is no input of the workflow and no output of a step (there is: n, x, xs)",
                "in: {a: 5}, out: []                       | 12:15: 'source' must be the name of a workflow input or of a step's output, not the number 5",
                "in: {a: xs}, out: [], scatter: c          | 12:38: 'scatter' names 'c', which is no input of the step (did you mean 'a'?)",
                "in: {a: xs, b: xs}, out: [], scatter: [a, b] | 12:45: a scatter over several inputs needs a 'scatterMethod' (one of dotproduct, nested_crossproduct, flat_crossproduct)",
                "in: {a: xs}, out: [], scatter: a, scatterMethod: dot | 12:56: 'scatterMethod' must be one of dotproduct, nested_crossproduct, flat_crossproduct, not 'dot'",
                "in: {a: x}, out: [p]                      | 12:25: 'out' names 'p', which is no output of the process that the step runs (did you mean 'o'?)",
                "in: {a: x}, out: o                        | 12:24: 'out' must be a list, not the string 'o' (write out: [o])",
                "in: {a: x}                                | 12:3: step has no 'out' (out: [] where it has no outputs)",
                "in: {a: x}, out: [{}]                     | 12:25: step output has no 'id'",
                "in: [{id: a, source: x}, {id: a, source: x}], out: [] | 12:32: the step has two inputs 'a', first at line 12",
                "in: {a: x}, out: [], when: true           | 12:34: 'when' must be an expression, not the boolean true",
                "in: {a: {sorce: x, default: y}}, out: []  | 12:16: unknown field 'sorce' in step input (did you mean 'source'?)",
                "in: {a: x}, out: [], runs: x              | 12:28: unknown field 'runs' in step",
                "in: {a: {source: x, pickValue: any}}, out: [] | 12:38: 'pickValue' must be one of first_non_null, the_only_non_null, all_non_null, not 'any'",
            })
    void what_is_wrong_in_a_step_is_reported(String step, String message) {
        assertThat(errors(HEAD + "  s: {" + step + ", " + RUN + "}\n")).anyMatch(error -> error.startsWith(message));
    }

    @Test
    void the_outputs_of_a_step_are_those_it_exposes() {
        assertThat(errors(
                        HEAD + "  s: {in: {a: x}, out: [], " + RUN + "}\n  t: {in: {a: s/o}, out: [], " + RUN + "}\n"))
                .containsExactly(
                        "13:15: 'source' names 's/o', which is no input of the workflow and no output of a step"
                                + " (the step 's' has out: [])");
    }

    @Test
    void a_step_runs_something() {
        assertThat(errors(HEAD + "  s: {in: [], out: []}\n")).containsExactly("12:3: step has no 'run'");
        assertThat(errors(HEAD + "  s: {in: [], out: [], run: 5}\n"))
                .containsExactly("12:29: 'run' must be a process or a reference to one, not the number 5");
        assertThat(errors(HEAD + "  s: {in: [], out: [], run: '#nothing'}\n"))
                .singleElement()
                .asString()
                .contains("there is no process '#nothing'");
    }

    @Test
    void step_ids_are_unique() {
        String step = "in: {a: x}, out: [], " + RUN + "}\n";
        String text = HEAD.replace("steps:\n", "steps:\n- {id: s, " + step + "- {id: s, " + step);
        assertThat(errors(text)).containsExactly("13:3: two steps have the id 's', first at line 12");
    }

    @Test
    void steps_cannot_wait_for_each_other() {
        assertThat(errors(HEAD
                        + "  a: {in: {a: c/o}, out: [o], " + RUN + "}\n"
                        + "  b: {in: {a: a/o}, out: [o], " + RUN + "}\n"
                        + "  c: {in: {a: b/o}, out: [o], " + RUN + "}\n"
                        + "  d: {in: {a: c/o}, out: [o], " + RUN + "}\n"))
                .anyMatch(m -> m.endsWith("steps wait for each other: a → b → c → a"));
        assertThat(errors(HEAD + "  a: {in: {a: a/o}, out: [o], " + RUN + "}\n"))
                .anyMatch(m -> m.endsWith("steps wait for each other: a → a"));
    }

    @Test
    void a_long_chain_of_steps_is_no_cycle() throws Exception {
        StringBuilder text = new StringBuilder(HEAD.replace("cwlVersion: v1.2", "cwlVersion: v1.2\nid: main"));
        String run = "run: {class: ExpressionTool, inputs: {a: Any}, outputs: {o: Any}, expression: $(inputs)}";
        for (int i = 3000; i > 0; i--) {
            String source = i == 1 ? "x" : "s" + (i - 1) + "/o";
            text.append("  s" + i + ": {in: {a: " + source + "}, out: [o], " + run + "}\n");
        }
        assertThat(workflow(text.toString()).steps()).hasSize(3000);
    }

    @Test
    void features_of_version_1_2_are_not_there_before() {
        String step = "  s: {in: {a: {source: x, pickValue: first_non_null}}, out: [], when: $(true), " + RUN + "}\n";
        assertThat(errors(HEAD.replace("v1.2", "v1.1") + step))
                .hasSize(2)
                .allMatch(message -> message.contains("is a field of cwlVersion v1.2"));
        String loading = "  s: {in: {a: {source: x, loadContents: true, label: l}}, out: [], " + RUN + "}\n";
        assertThat(errors(HEAD.replace("v1.2", "v1.0") + loading)).hasSize(2);
    }

    private static Step step(String text) throws Exception {
        String withRun = text.startsWith("s: {")
                ? text.substring(0, text.length() - 2) + ", " + RUN + "}\n"
                : text + "  " + RUN + "\n";
        return workflow(HEAD + withRun.indent(2)).steps().get(0);
    }
}
