package io.github.camelmesos.cwl.typecheck;

import static io.github.camelmesos.cwl.load.CwlText.errors;
import static io.github.camelmesos.cwl.load.CwlText.warnings;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkCheckerTest {

    /** The step is in line 12; {@code %1$s} is its {@code in}, {@code %2$s} the type of its process's input. */
    private static final String WORKFLOW = """
            cwlVersion: v1.2
            class: Workflow
            requirements:
              ScatterFeatureRequirement: {}
              MultipleInputFeatureRequirement: {}
              StepInputExpressionRequirement: {}
            inputs:
              {i: int, s: string, sopt: string?, sdef: {type: string?, default: d}, ss: 'string[]', sss: {type: {type: array, items: 'string[]'}},
               f: File, any: Any, sopts: {type: {type: array, items: string?}}}
            outputs: []
            steps:
              t: {%1$s, out: [], run: {class: CommandLineTool, outputs: {o: string}, inputs: [{id: a, type: %2$s}]}}
            """;

    @ParameterizedTest(name = "{0} into {1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "in: {a: s}; string",
                "in: {a: i}; double",
                "in: {a: any}; File",
                "in: {a: sdef}; string",
                "in: {a: {source: sopt, default: x}}; string",
                "in: {a: {source: i, valueFrom: x}}; string",
                "in: {a: ss}, scatter: a; string",
                "in: {a: sss}, scatter: [a, a], scatterMethod: nested_crossproduct; string",
                "in: {a: {source: [s, s]}}; '''string[]'''",
                "in: {a: {source: [s]}}; string",
                "in: {a: {source: s, linkMerge: merge_nested}}; '''string[]'''",
                "in: {a: {source: [ss, ss]}}; {type: array, items: 'string[]'}",
                "in: {a: {source: [ss, s], linkMerge: merge_flattened}}; '''string[]'''",
                "in: {a: {source: [ss, ss], linkMerge: merge_flattened}}, scatter: a; string",
                "in: {a: {source: [sopt, s], pickValue: first_non_null}}; string",
                "in: {a: {source: [sopt, s], pickValue: the_only_non_null}}; string",
                "in: {a: {source: [sopt, s], pickValue: all_non_null}}; '''string[]'''",
                "in: {a: {source: sopts, pickValue: all_non_null}}; '''string[]'''",
                "in: {a: {default: x}}; string",
                "in: {}; string?",
                "in: {a: s, extra: f}; string",
            })
    void links_that_fit(String in, String type) throws Exception {
        assertThat(warnings(WORKFLOW.formatted(in, type))).isEmpty();
    }

    @ParameterizedTest(name = "{0} into {1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "in: {a: i}; string; 12:15: 'a' of the step 't' takes string, but 'i' gives int",
                "in: {a: ss}; string; 12:15: 'a' of the step 't' takes string, but 'ss' gives string[] (to run the step for each item, scatter over it)",
                "in: {a: s}; '''string[]'''; 12:15: 'a' of the step 't' takes string[], but 's' gives string (linkMerge: merge_nested makes an array of it)",
                "in: {a: s}, scatter: a; string; 12:15: 'a' of the step 't', scattered, takes string[], but 's' gives string (do not scatter over it, or give it an array)",
                "in: {a: {source: s, valueFrom: x}}, scatter: a; int; 12:24: 'a' of the step 't', scattered, takes Any[], but 's' gives string (do not scatter over it, or give it an array)",
                "in: {a: {source: [s, s]}}; string; 12:24: 'a' of the step 't' takes string, but 's', 's' give string[]",
                "in: {a: {source: [ss, s], linkMerge: merge_flattened}}; string; 12:24: 'a' of the step 't' takes string, but 'ss', 's' give string[]",
                "in: {a: {source: [ss, ss]}}; '''string[]'''; 12:24: 'a' of the step 't' takes string[], but 'ss', 'ss' give string[][] (linkMerge: merge_flattened joins the arrays)",
                "in: {a: {source: [sopt, s], pickValue: all_non_null}}; string; 12:24: 'a' of the step 't' takes string, but 'sopt', 's' give string[]",
                "in: {a: {default: 5}}; string; 12:12: the default of 'a' does not fit: the number 5 is no string (write it in quotes: \"5\")",
                "in: {}; string; 12:3: the step 't' gives nothing to the required input 'a' of what it runs (add 'a' to 'in')",
                "in: {aa: s}; string; 12:3: the step 't' gives nothing to the required input 'a' of what it runs (is 'aa' in 'in' meant to be it?)",
                "in: {a: {}}; string; 12:3: the step 't' gives nothing to the required input 'a' of what it runs (add 'a' to 'in')",
            })
    void links_that_never_fit_are_errors(String in, String type, String message) {
        assertThat(errors(WORKFLOW.formatted(in, type))).containsExactly(message);
    }

    @ParameterizedTest(name = "{0} into {1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "in: {a: sopt}; string; 12:15: 'a' of the step 't' takes string, and 'sopt' may be null",
                "in: {a: s}; {type: enum, symbols: [x]}; 12:15: 'a' of the step 't' takes enum, and not all that 's' gives fits: string",
            })
    void links_that_may_not_fit_are_warned_of(String in, String type, String message) throws Exception {
        assertThat(warnings(WORKFLOW.formatted(in, type))).containsExactly(message);
    }

    @Test
    void a_step_with_a_condition_may_be_given_null() throws Exception {
        assertThat(warnings(WORKFLOW.formatted("when: $(inputs.a), in: {a: sopt}", "string")))
                .isEmpty();
    }

    @Test
    void a_skipped_step_gives_null() throws Exception {
        String step = "when: $(inputs.a), in: {a: s}";
        assertThat(warnings(withOutput(step, "string", "outputSource: t/o")))
                .containsExactly("10:45: the output 'out' takes string, and 't/o' may be null");
        assertThat(warnings(withOutput(step, "string?", "outputSource: t/o"))).isEmpty();
        assertThat(warnings(withOutput(step, "string", "outputSource: t/o, pickValue: first_non_null")))
                .isEmpty();
    }

    @Test
    void a_scattered_step_gives_arrays() throws Exception {
        assertThat(warnings(withOutput("in: {a: ss}, scatter: a", "'string[]'", "outputSource: t/o")))
                .isEmpty();
        assertThat(errors(withOutput("in: {a: ss}, scatter: a", "string", "outputSource: t/o")))
                .containsExactly("10:45: the output 'out' takes string, but 't/o' gives string[]");
        String nested = "in: {a: ss, b: ss}, scatter: [a, b], scatterMethod: ";
        assertThat(warnings(withOutput(
                        nested + "nested_crossproduct", "{type: array, items: 'string[]'}", "outputSource: t/o")))
                .isEmpty();
        assertThat(warnings(withOutput(nested + "flat_crossproduct", "'string[]'", "outputSource: t/o")))
                .isEmpty();
    }

    @Test
    void an_output_that_nothing_flows_into_is_warned_of() throws Exception {
        assertThat(warnings(withOutput("in: {a: s}", "string", "label: l")))
                .containsExactly("10:11: the output 'out' has no outputSource, and will be null");
        assertThat(warnings(withOutput("in: {a: s}", "string?", "label: l"))).isEmpty();
    }

    @Test
    void defaults_of_inputs_are_checked_too() {
        assertThat(
                        errors(
                                "cwlVersion: v1.2\nclass: CommandLineTool\noutputs: []\ninputs: {a: {type: int, default: x}}\n"))
                .containsExactly("4:10: the default of 'a' does not fit: the string \"x\" is no int");
    }

    private static String withOutput(String step, String type, String source) {
        return WORKFLOW.formatted(step + " ", "string")
                .replace("out: []", "out: [o]")
                .replace("outputs: []", "outputs: {out: {type: " + type + ", " + source + "}}");
    }
}
