package io.github.camelmesos.cwl.expression;

import io.github.camelmesos.cwl.model.Expression;

/** The evaluator: parameter references by itself, JavaScript by Rhino, which is loaded when the first is met. */
public final class RhinoExpressionEvaluator implements ExpressionEvaluator {

    private final ExpressionLimits limits;

    public RhinoExpressionEvaluator() {
        this(ExpressionLimits.DEFAULT);
    }

    public RhinoExpressionEvaluator(ExpressionLimits limits) {
        this.limits = limits;
    }

    @Override
    public Object evaluate(Expression expression, ExpressionContext context) throws ExpressionException {
        throw new UnsupportedOperationException("soon " + limits);
    }

    @Override
    public Object evaluateContent(Expression expression, ExpressionContext context) throws ExpressionException {
        throw new UnsupportedOperationException("soon");
    }
}
