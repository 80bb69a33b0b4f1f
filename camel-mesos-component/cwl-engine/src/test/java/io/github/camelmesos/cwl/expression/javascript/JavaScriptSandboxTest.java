package io.github.camelmesos.cwl.expression.javascript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.camelmesos.cwl.expression.ExpressionLimits;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class JavaScriptSandboxTest {

    private static final JavaScriptSandbox SANDBOX = new JavaScriptSandbox(ExpressionLimits.DEFAULT);
    private static final JavaScriptSandbox STRICT =
            new JavaScriptSandbox(new ExpressionLimits(Duration.ofMillis(200), 128));

    private static Object body(String code, String... libraries) throws JavaScriptException {
        return SANDBOX.evaluate(code, true, List.of(libraries), Map.of("inputs", Map.of("x", 1)));
    }

    private static Object strict(String code) throws JavaScriptException {
        return STRICT.evaluate(code, true, List.of(), Map.of("inputs", Map.of("x", 1)));
    }

    static Stream<String> hostile() throws IOException {
        try (InputStream in = JavaScriptSandboxTest.class.getResourceAsStream("hostile.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void hostileCodeIsStoppedAndLeavesTheSandboxAsItWas(String code) throws Exception {
        assertThatThrownBy(() -> strict(code))
                .isInstanceOf(JavaScriptException.class)
                .hasMessageNotContainingAny("\n");
        // On a busy machine even this may take longer than the limit at first.
        await().pollDelay(Duration.ZERO)
                .ignoreExceptionsInstanceOf(JavaScriptException.class)
                .untilAsserted(
                        () -> assertThat(strict("return [].concat([inputs.x], 'a'.repeat(2), [Math.abs(-3)]).join();"))
                                .isEqualTo("1,aa,3"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            nullValues = "NULL",
            value = {
                "return (function(){}).constructor('return typeof java + typeof Packages')(); | undefinedundefined",
                "return typeof this.constructor.constructor('return this')().process; | undefined",
                "return Object.keys(new Array(4294967295)).length; | 0",
                "return parseFloat('1'.repeat(10000000)); | NULL",
                "new RegExp('(a?){50000}'.repeat(3)).test('a'.repeat(1000)); | NULL",
            })
    void whatOnlyLooksHostileIsEvaluated(String code, String expected) throws Exception {
        Object value = body(code);
        assertThat(value == null ? null : value.toString()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "return [1, [2, [3]]].flat(); | [1, 2, [3]]",
                "return [1, [2, [3]]].flat(2); | [1, 2, 3]",
                "return [1, 2].flatMap(function(x) { return [x, [x]]; }); | [1, [1], 2, [2]]",
                "return [1].concat([2, 3], 4, [[5]]); | [1, 2, 3, 4, [5]]",
                "return [3, 1, 2, 10].sort(); | [1, 10, 2, 3]",
                "return ['b', undefined, 'a'].sort(); | [a, b, null]",
                "return [3, 1, 2].sort(function(a, b) { return b - a; }); | [3, 2, 1]",
                "return [0, ...[1, 2], 3]; | [0, 1, 2, 3]",
                "return Array.from(new Set([1, 1, 2])); | [1, 2]",
                "return Array.from({length: 3}, function(v, i) { return i * i; }); | [0, 1, 4]",
                "return Object.fromEntries([['a', 1], ['b', 2]]); | {a=1, b=2}",
                "return Array.from(new Map([[1, 2]]).entries()); | [[1, 2]]",
                "return [] instanceof Array && [].constructor === Array && new Error('x') instanceof Error; | true",
                "try { null.x; } catch (e) { return e instanceof TypeError && e.constructor === TypeError; } | true",
                "return Math.max.apply(null, [1, 2, 3]) + Math.min.call(null, 4, 5) + Math.max.bind(null, 7)(1); | 14",
                "return ['1', '', '2'].map(Number).filter(Boolean).map(String).join('+'); | 1+2",
                "return Array.prototype.map.call('abc', function(c) { return c + c; }).join(''); | aabbcc",
                "return 'aXbX'.replace(/X/g, function(m, i) { return i; }) + 'abc'.match(/b/)[0]; | a1b3b",
                "return Number.MAX_SAFE_INTEGER + (255).toString(16) + Math.PI.toFixed(2); | 9007199254740991ff3.14",
                "return typeof Symbol.iterator + typeof Promise + typeof BigInt; | symbolundefinedundefined",
                "return JSON.stringify(JSON.parse('{\"a\": [1, null, \"x\"]}')); | {\"a\":[1,null,\"x\"]}",
                "return JSON.stringify({b: undefined, d: new Date(0), n: NaN}); | {\"d\":\"1970-01-01T00:00:00.000Z\",\"n\":null}",
                "return JSON.stringify({a: 1, b: [{a: 2}]}, ['a']); | {\"a\":1}",
                "return JSON.stringify([1, {}], null, 1).split('\\n').join('/'); | [/ 1,/ {}/]",
                "return {toJSON: function() { return 5; }}; | 5",
                "let f = ({a, b: [c]}) => `${a}-${c}`; return f({a: 1, b: [2]}); | 1-2",
            })
    void theLanguageIsAsExpected(String code, String expected) throws Exception {
        assertThat(body(code)).hasToString(expected);
    }

    @Test
    void limitsAreNamed() {
        assertThatThrownBy(() -> strict("while (true) {}")).hasMessage("it ran longer than 200 ms");
        JavaScriptSandbox small = new JavaScriptSandbox(new ExpressionLimits(Duration.ofMinutes(1), 128));
        assertThatThrownBy(() -> small.evaluate(
                        "var a = []; while (true) { a.push('x'.repeat(100000)); }", true, List.of(), Map.of()))
                .hasMessage("it allocated more than 128 MiB");
        assertThatThrownBy(() -> body("new Array(5000000).forEach(Math.abs);"))
                .hasMessage("it goes through 5000000 elements; the most is 4000000");
    }

    @Test
    void changesOfStandardObjectsAreSeenByTheirOwnEvaluationOnly() throws Exception {
        assertThat(body("Math.abs = 1; Object.prototype.evil = 2; return Math.abs + ({}).evil;"))
                .isEqualTo(3);
        assertThat(body("return typeof Math.abs + ({}).evil;")).isEqualTo("functionundefined");
        assertThat(body("return twice('x');", "function twice(s) { return s + s; }"))
                .isEqualTo("xx");
        assertThat(body("return typeof twice;")).isEqualTo("undefined");
    }

    @Test
    void evaluationsOfManyThreadsDoNotMeet() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<Object>> results = new ArrayList<>();
            IntStream.range(0, 400)
                    .forEach(i -> results.add(threads.submit(() -> SANDBOX.evaluate(
                            "[n, n + 1].map(function(x) { return x * 2; }).concat(k(n)).join('-')",
                            false,
                            List.of("var seen; function k(x) { seen = x; return seen; }"),
                            Map.of("n", i)))));
            for (int i = 0; i < results.size(); i++) {
                assertThat(results.get(i).get(30, TimeUnit.SECONDS)).isEqualTo(2 * i + "-" + (2 * i + 2) + "-" + i);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void anInterruptEndsAnEvaluation() {
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> body("while (true) {}")).hasMessage("it was interrupted");
            assertThat(Thread.currentThread().isInterrupted()).isTrue();
        } finally {
            Thread.interrupted();
        }
    }
}
