package io.github.camelmesos.cwl.expression;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelmesos.cwl.model.CwlVersion;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionSyntaxTest {

    private final ExpressionSyntax syntax = new ExpressionSyntax();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain",
                "$(inputs.x)",
                "a $(self[0]['b']) c",
                "$(1 + 1)",
                "${ return 1; }",
                "${ var f = (x) => x; return [1].map(f); }",
                "$({'a': 1})",
                "\\${not one}",
                "$(\"a)b\")"
            })
    void code_that_can_be_read(String source) {
        assertThat(error(source)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"$(1 +)", "x ${ retrun 1; } y", "${ if (x) { return 1; } else else }", "$(var x = 1)"})
    void code_that_cannot(String source) {
        assertThat(error(source).orElseThrow()).startsWith("invalid JavaScript in $");
    }

    @Test
    void only_references_are_allowed_without_javascript() {
        assertThat(syntax.error("$(inputs.x) $(1)", CwlVersion.V1_0, false).orElseThrow())
                .startsWith("$(1) is JavaScript");
        assertThat(syntax.error("$(inputs.x)", CwlVersion.V1_0, false)).isEmpty();
    }

    @Test
    void an_expression_has_an_end() {
        assertThat(error("$(inputs.x").orElseThrow()).contains("to mean it as text, write \\$");
    }

    @Test
    void the_line_of_an_error_is_named() {
        assertThat(error("${\n var a = 1;\n return a b;\n}").orElseThrow()).contains("line 3");
        assertThat(syntax.libraryError("function f() {").orElseThrow())
                .startsWith("invalid JavaScript in expressionLib");
        assertThat(syntax.libraryError("function f() {}")).isEmpty();
    }

    @Test
    void what_the_language_does_not_have_is_named() {
        String language = "; the standard's JavaScript is ECMAScript 5.1, which has no ";
        assertThat(error("${ return Math.max(...[1, 2]); }").orElseThrow()).endsWith(language + "'...'");
        assertThat(error("${ class A {} return 1; }").orElseThrow()).endsWith(language + "'class'");
        assertThat(error("${ for (const x of [1]) {} return 1; }").orElseThrow())
                .endsWith(language + "'for (const'");
        assertThat(error("${ return 'and so on...' +; }").orElseThrow()).doesNotContain(language);
    }

    @Test
    void a_misspelt_beginning_of_a_reference_is_named() {
        assertThat(syntax.error("$(input.x)", CwlVersion.V1_2, false).orElseThrow())
                .endsWith("did you mean 'inputs'?");
        assertThat(syntax.error("$(other.x)", CwlVersion.V1_2, false).orElseThrow())
                .endsWith("to mean it as text, write \\$");
    }

    private Optional<String> error(String source) {
        return syntax.error(source, CwlVersion.V1_2, true);
    }
}
