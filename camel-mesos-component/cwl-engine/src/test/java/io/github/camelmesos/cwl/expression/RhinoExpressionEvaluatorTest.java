package io.github.camelmesos.cwl.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelmesos.cwl.document.Position;
import io.github.camelmesos.cwl.model.CwlVersion;
import io.github.camelmesos.cwl.model.Expression;
import io.github.camelmesos.cwl.value.DirectoryValue;
import io.github.camelmesos.cwl.value.FileValue;
import java.math.BigInteger;
import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RhinoExpressionEvaluatorTest {

    private static final Position POSITION = new Position(URI.create("file:///doc/tool.cwl"), 7, 3);
    private static final BigInteger HUGE = BigInteger.TEN.pow(42);

    private final RhinoExpressionEvaluator evaluator = new RhinoExpressionEvaluator();
    private final FileValue file = FileValue.at(URI.create("file:///data/reads.fq.gz"), "reads.fq.gz")
            .withPath("/in/1/reads.fq.gz")
            .withSize(5);
    private final Map<String, Object> inputs = inputs();

    private Map<String, Object> inputs() {
        Map<String, Object> bar = new LinkedHashMap<>();
        bar.put("baz", "zab1");
        bar.put("b az", 2);
        bar.put("b'az", true);
        bar.put("b\"az", null);
        bar.put("buz", List.of("a", "b", "c"));
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("bar", bar);
        values.put("file", file);
        values.put("huge", HUGE);
        values.put("größe", 3);
        values.put("nothing", null);
        return values;
    }

    private Object reference(String source) throws ExpressionException {
        return evaluator.evaluate(new Expression(source, POSITION), context(Optional.empty(), CwlVersion.V1_2));
    }

    private Object javascript(String source, String... libraries) throws ExpressionException {
        return evaluator.evaluate(
                new Expression(source, POSITION), context(Optional.of(List.of(libraries)), CwlVersion.V1_2));
    }

    private ExpressionContext context(Optional<List<String>> libraries, CwlVersion version) {
        return new ExpressionContext(inputs, List.of(file), Map.of("cores", 2), libraries, version);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            nullValues = "NULL",
            value = {
                "$(inputs.bar.baz) | zab1",
                "$(inputs['bar'].baz) | zab1",
                "$(inputs[\"bar\"]['baz']) | zab1",
                "$(inputs.bar['b az']) | 2",
                "$(inputs.bar['b\\'az']) | true",
                "$(inputs.bar[\"b'az\"]) | true",
                "$(inputs.bar['b\"az']) | NULL",
                "-$(inputs.bar.baz) | -zab1",
                "$(inputs.bar['b\"az']) $(inputs.bar.baz) | null zab1",
                "$(inputs.bar.buz[1]) | b",
                "$(inputs.bar.buz.length) | 3",
                "$(inputs.bar.buz[1][0]) | b",
                "$(inputs.größe) | 3",
                "$(null) | NULL",
                "$(runtime.cores) | 2",
                "$(self[0].basename) | reads.fq.gz",
                "$(inputs.file.nameroot)$(inputs.file.nameext) | reads.fq.gz",
                "$(inputs.file.dirname) | /in/1",
                "$(inputs.file.size) | 5",
                "no expression $ here | no expression $ here",
            })
    void parameterReferencesAreFollowedWithoutJavaScript(String source, String expected) throws Exception {
        Object value = reference(source);
        assertThat(value == null ? null : value.toString()).isEqualTo(expected);
    }

    @Test
    void aReferenceGivesTheValueItselfWhiteSpaceAroundItOrNot() throws Exception {
        assertThat(reference("  $(inputs.file)\n")).isSameAs(file);
        assertThat(reference("$(inputs.huge)")).isSameAs(HUGE);
        assertThat(reference("$(inputs)")).isSameAs(inputs);
    }

    @Test
    void objectsAreInterpolatedAsJsonWithSortedKeysAndPlainNumbers() throws Exception {
        inputs.clear();
        inputs.put("b", List.of(1.0e-5, "x\"y"));
        inputs.put("a", HUGE);
        assertThat(reference("v=$(inputs)"))
                .isEqualTo("v={\"a\": 1000000000000000000000000000000000000000000, \"b\": [0.00001, \"x\\\"y\"]}");
    }

    @Test
    void contentKeepsTheWhiteSpaceAroundAnExpression() throws Exception {
        Expression entry = new Expression("$(inputs.bar.baz)\n", POSITION);
        assertThat(evaluator.evaluateContent(entry, context(Optional.empty(), CwlVersion.V1_2)))
                .isEqualTo("zab1\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "x \\$(inputs.bar.baz) | x $(inputs.bar.baz)",
                "x \\${return 1;} | x ${return 1;}",
                "x \\\\$(inputs.bar.baz) | x \\zab1",
                "x \\\\\\$(inputs.bar.baz) | x \\$(inputs.bar.baz)",
                "x \\n $(inputs.bar.baz) | x \\n zab1",
                "\\\\ only backslashes | \\\\ only backslashes",
            })
    void backslashesEscapeExpressionsAndThemselves(String source, String expected) throws Exception {
        assertThat(reference(source)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "x \\$(inputs.bar.baz) | x $(inputs.bar.baz)",
                "x \\n $(inputs.bar.baz) | x n zab1",
                "x \\\\$(inputs.bar.baz) | x \\zab1",
            })
    void beforeVersion12ABackslashEscapesAnyCharacter(String source, String expected) throws Exception {
        Expression expression = new Expression(source, POSITION);
        assertThat(evaluator.evaluate(expression, context(Optional.empty(), CwlVersion.V1_1)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "$(null.something) | null is null: it has no field \"something\"",
                "$(inputs.missing) | inputs has no field \"missing\"",
                "$(inputs.bar.baz.length) | inputs.bar.baz is a string: it has no field \"length\"",
                "$(inputs.bar.buz[9]) | inputs.bar.buz has 3 elements, none at [9]",
                "$(inputs.bar[0]) | inputs.bar is an object, not an array",
                "$(1 + 1) | needs InlineJavascriptRequirement",
                "${return 1;} | needs InlineJavascriptRequirement",
                "$(inputs.my-name) | needs InlineJavascriptRequirement",
                "$(inputs.bar | has no end; to mean it as text, write \\$",
            })
    void whatIsNoParameterReferenceIsExplained(String source, String message) {
        assertThatThrownBy(() -> reference(source))
                .isInstanceOf(ExpressionException.class)
                .hasMessageStartingWith("/doc/tool.cwl:7:3: ")
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "$(1 + 1) | 2",
                "${ return inputs.bar.baz + ')}'; } | zab1)}",
                "$(\"a \")$('string') | a string",
                "$(inputs.file.basename.split('.')[0]) | reads",
                "$(inputs.bar.baz.length) | 4",
                "$(/[)]/.test(')') ? 'yes' : 'no') | yes",
                "$(`a${inputs.bar['b az']}`) | a2",
                "$([1, 2, 3].map(x => x * 2).join('-')) | 2-4-6",
                "$(6 / 2 / 1) | 3",
                "$(0.1 + 0.2) | 0.30000000000000004",
                "$(Math.pow(2, 53)) | 9007199254740992",
                "$(1e20) | 100000000000000000000",
            })
    void javaScriptIsEvaluated(String source, String expected) throws Exception {
        assertThat(javascript(source)).hasToString(expected);
    }

    @Test
    void commentsAndQuotesInJavaScriptHideBrackets() throws Exception {
        assertThat(javascript("${\n // don't } close\n /* nor ) here */ return \"}\"; }"))
                .isEqualTo("}");
    }

    @Test
    void resultsAreCwlValues() throws Exception {
        assertThat(javascript("$(undefined)")).isNull();
        assertThat(javascript("$(2.0)")).isEqualTo(2);
        assertThat(javascript("$(4147483647)")).isEqualTo(4147483647L);
        assertThat(javascript("${ return [1, 'a', null, undefined, {x: true, y: undefined}]; }"))
                .isEqualTo(Arrays.asList(1, "a", null, null, Map.of("x", true)));
        assertThat(javascript("$(new Date(0))")).isEqualTo("1970-01-01T00:00:00.000Z");
        assertThat(javascript("$(self[0])")).isEqualTo(file);
    }

    @Test
    void filesOfJavaScriptBecomeFiles() throws Exception {
        assertThat(javascript("$({class: 'File', basename: 'a', contents: 'text'})"))
                .isInstanceOfSatisfying(
                        FileValue.class, f -> assertThat(f.isLiteral()).isTrue());
        assertThat(javascript("${ var f = inputs.file; f.basename = 'new'; return f; }"))
                .isEqualTo(file.withBasename("new"));
        assertThat(javascript("$({class: 'Directory', basename: 'd', listing: [inputs.file]})"))
                .isEqualTo(new DirectoryValue(Optional.empty(), Optional.empty(), "d", Optional.of(List.of(file))));
        assertThat(javascript("$({class: 'File', path: '/out/x.txt'})"))
                .isInstanceOfSatisfying(
                        FileValue.class, f -> assertThat(f.path()).hasValue("/out/x.txt"));
    }

    @Test
    void numbersThatJavaScriptDoesNotTouchKeepTheirDigits() throws Exception {
        assertThat(javascript("${ return [inputs.huge]; }")).isEqualTo(List.of(HUGE));
        assertThat(javascript("$(inputs.huge + 1)")).isEqualTo(1e42);
        assertThat(javascript("$(typeof inputs.huge)")).isEqualTo("number");
    }

    @Test
    void librariesRunBeforeEachExpressionAndSeeTheInputs() throws Exception {
        String library = "var calls = 0; function baz() { calls++; return inputs.bar.baz + calls; }";
        assertThat(javascript("$(baz())", library)).isEqualTo("zab11");
        assertThat(javascript("$(baz())", library)).isEqualTo("zab11");
    }

    @Test
    void nothingLeaksFromOneEvaluationToTheNext() throws Exception {
        javascript("${ inputs.bar.baz = 'changed'; self.push(1); return 1; }");
        assertThat(javascript("$(inputs.bar.baz + self.length)")).isEqualTo("zab11");
        assertThat(javascript("$(typeof leaked)", "var leaked = 1;")).isEqualTo("number");
        assertThat(javascript("$(typeof leaked)")).isEqualTo("undefined");
    }

    @Test
    void librariesMadeForBrowsersFindNoSelfThatIsNull() throws Exception {
        String library =
                "var root = typeof self == 'object' && self.self === self && self || Function('return this')();"
                        + " (function() { root.shout = function(text) { return text + '!'; }; }());";
        ExpressionContext context = context(Optional.of(List.of(library)), CwlVersion.V1_2);
        Expression expression = new Expression("$(shout('x' + self))", POSITION);
        assertThat(new RhinoExpressionEvaluator().evaluate(expression, context.withSelf(null)))
                .isEqualTo("xnull!");
    }

    @Test
    void librariesMayExtendStandardObjectsForTheirOwnEvaluation() throws Exception {
        assertThat(javascript("$('ab'.twice())", "String.prototype.twice = function() { return this + this; };"))
                .isEqualTo("abab");
        assertThat(javascript("$(typeof 'ab'.twice)")).isEqualTo("undefined");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "$(nope) | ReferenceError: \"nope\" is not defined",
                "$(inputs.bar.nope.deeper) | TypeError",
                "${ leaked = 1; return 1; } | leaked",
                "$(1 +) | syntax error",
                "${ return function() {}; } | a function is no value",
                "${ var a = []; a.push(a); return a; } | nested",
                "${ throw new Error('my own'); } | my own",
                "$({class: 'File'}) | a File needs a location, a path or contents",
            })
    void failuresShowExpressionPlaceAndInputs(String source, String message) {
        assertThatThrownBy(() -> javascript(source))
                .isInstanceOf(ExpressionException.class)
                .hasMessageStartingWith("/doc/tool.cwl:7:3: expression " + source.substring(0, 5))
                .hasMessageContaining(message)
                .hasMessageContaining("inputs: bar, file, huge, größe, nothing");
    }

    @Test
    void failuresNameTheLineOfALongExpression() {
        assertThatThrownBy(() -> javascript("${\n  var a = 1;\n  return a.b.c;\n}"))
                .hasMessageContaining("line 3 of the expression");
        assertThatThrownBy(() -> javascript("$(f())", "\nfunction f() { return x; }"))
                .hasMessageContaining("line 2 of the expressionLib");
    }
}
