package io.github.camelmesos.benchmarks;

import io.github.camelmesos.cwl.document.Position;
import io.github.camelmesos.cwl.expression.ExpressionContext;
import io.github.camelmesos.cwl.expression.ExpressionEvaluator;
import io.github.camelmesos.cwl.expression.ExpressionException;
import io.github.camelmesos.cwl.expression.RhinoExpressionEvaluator;
import io.github.camelmesos.cwl.model.CwlVersion;
import io.github.camelmesos.cwl.model.Expression;
import io.github.camelmesos.cwl.value.FileValue;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Expressions of each kind, evaluations a second. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class ExpressionBenchmark {

    private static final URI DOCUMENT = URI.create("file:///benchmark.cwl");

    private final ExpressionEvaluator evaluator = new RhinoExpressionEvaluator();
    private final ExpressionContext context = new ExpressionContext(
            Map.of("file", FileValue.at(URI.create("file:///data/reads.fastq"), "reads.fastq"), "count", 12),
            null,
            Map.of("cores", 2),
            Optional.of(List.of("function twice(n) { return 2 * n; }")),
            CwlVersion.V1_2);
    private final Expression reference = expression("$(inputs.file.nameroot)");
    private final Expression interpolation = expression("$(inputs.file.nameroot).$(inputs.count).txt");
    private final Expression javaScript = expression("$(twice(inputs.count) + 1)");
    private final Expression body = expression("${ return {name: inputs.file.basename, n: inputs.count * 2}; }");

    private static Expression expression(String text) {
        return new Expression(text, Position.startOf(DOCUMENT));
    }

    @Benchmark
    public Object parameterReference() throws ExpressionException {
        return evaluator.evaluate(reference, context);
    }

    @Benchmark
    public Object interpolatedString() throws ExpressionException {
        return evaluator.evaluate(interpolation, context);
    }

    @Benchmark
    public Object javaScriptWithALibrary() throws ExpressionException {
        return evaluator.evaluate(javaScript, context);
    }

    @Benchmark
    public Object javaScriptBody() throws ExpressionException {
        return evaluator.evaluate(body, context);
    }
}
