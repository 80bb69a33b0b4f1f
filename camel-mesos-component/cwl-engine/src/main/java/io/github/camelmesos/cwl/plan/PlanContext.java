package io.github.camelmesos.cwl.plan;

import io.github.camelmesos.cwl.expression.ExpressionEvaluator;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.function.UnaryOperator;

/**
 * What is the same all through a plan.
 *
 * @param files adds what there is to know of the files of a default
 * @param notes what the reader of the plan should know; said once each
 */
record PlanContext(ExpressionEvaluator evaluator, UnaryOperator<Object> files, Collection<String> notes) {

    PlanContext(ExpressionEvaluator evaluator, UnaryOperator<Object> files) {
        this(evaluator, files, new LinkedHashSet<>());
    }

    Known ofDefault(Object value) {
        return new Known.Value(files.apply(value));
    }

    void note(String text) {
        notes.add(text);
    }
}
