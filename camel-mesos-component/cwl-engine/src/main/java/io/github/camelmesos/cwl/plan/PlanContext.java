package io.github.camelmesos.cwl.plan;

import io.github.camelmesos.cwl.expression.ExpressionEvaluator;
import java.util.Collection;
import java.util.LinkedHashSet;

/**
 * What is the same all through a plan.
 *
 * @param notes what the reader of the plan should know; said once each
 */
record PlanContext(ExpressionEvaluator evaluator, Collection<String> notes) {

    PlanContext(ExpressionEvaluator evaluator) {
        this(evaluator, new LinkedHashSet<>());
    }

    void note(String text) {
        notes.add(text);
    }
}
