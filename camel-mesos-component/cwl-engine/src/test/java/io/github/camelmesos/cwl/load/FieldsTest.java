package io.github.camelmesos.cwl.load;

import static io.github.camelmesos.cwl.load.CwlText.errors;
import static io.github.camelmesos.cwl.load.CwlText.toolText;
import static io.github.camelmesos.cwl.load.CwlText.warnings;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldsTest {

    @Test
    void extension_fields_with_a_declared_prefix_are_allowed() throws Exception {
        String text = "$namespaces: {s: 'https://schema.org/'}\ns:author: {name: x}\nhttps://schema.org/y: 1\n";
        assertThat(warnings(toolText("v1.2", text))).isEmpty();
    }

    @Test
    void a_prefix_that_is_not_declared_is_warned_of() throws Exception {
        assertThat(warnings(toolText("v1.2", "s:author: x\n")))
                .containsExactly("3:1: the prefix of 's:author' is not declared in $namespaces");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "label: [a]           | 3:8: 'label' must be a string, not a list",
                "label: 5             | 3:8: 'label' must be a string, not the number 5",
                "doc: {a: b}          | 3:6: 'doc' must be a string or a list of strings, not a map",
                "stdout: true         | 3:9: 'stdout' must be a string or an expression, not the boolean true",
                "arguments: echo      | 3:12: 'arguments' must be a list, not the string 'echo'",
                "arguments: [1]       | 3:13: 'arguments' must be a list of strings, expressions and bindings, not the number 1",
                "successCodes: [a]    | 3:16: 'successCodes' must be a list of integers, not the string 'a'",
                "baseCommand: [a, 1]  | 3:18: 'baseCommand' must be a string or a list of strings, not the number 1",
                "hints: 5             | 3:8: 'hints' must be a list or a map, not the number 5",
                "hints: [5]           | 3:9: an item of 'hints' must be a map, not the number 5",
                "intent: x            | 3:9: 'intent' must be a list of strings, not the string 'x'",
            })
    void values_of_a_wrong_kind_are_reported(String line, String message) {
        assertThat(errors(toolText("v1.2", line + "\n"))).containsExactly(message);
    }

    @Test
    void a_missing_field_may_be_a_misspelt_one() {
        assertThat(errors("cwlVersion: v1.2\nclass: CommandLineTool\ninput: []\noutputs: []\n"))
                .containsExactly("3:1: unknown field 'input' in CommandLineTool (did you mean 'inputs'?)");
    }

    @Test
    void a_field_of_a_later_version_is_reported_as_such() {
        assertThat(errors(toolText("v1.1", "intent: ['http://x/y']\n")))
                .containsExactly("3:1: 'intent' is a field of cwlVersion v1.2; this CommandLineTool is v1.1"
                        + " (write cwlVersion: v1.2)");
    }

    @Test
    void null_is_as_good_as_nothing() throws Exception {
        assertThat(warnings(toolText("v1.2", "label: null\nstdout: ~\narguments:\nrequirements:\n")))
                .isEmpty();
    }
}
