package io.github.camelmesos.cwl.expression;

import io.github.camelmesos.cwl.document.Position;
import io.github.camelmesos.cwl.model.CwlVersion;
import io.github.camelmesos.cwl.model.Expression;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Evaluates a string with x being 7. Used through a class loader of its own. */
public final class EvaluationProbe implements Callable<Object> {

    private final String source;

    public EvaluationProbe(String source) {
        this.source = source;
    }

    @Override
    public Object call() throws ExpressionException {
        return new RhinoExpressionEvaluator()
                .evaluate(
                        new Expression(source, Position.startOf(URI.create("file:///x.cwl"))),
                        new ExpressionContext(Map.of("x", 7), null, Map.of(), Optional.of(List.of()), CwlVersion.V1_2));
    }
}
