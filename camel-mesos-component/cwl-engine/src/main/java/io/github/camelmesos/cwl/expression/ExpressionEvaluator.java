package io.github.camelmesos.cwl.expression;

import io.github.camelmesos.cwl.model.Expression;

/**
 * Evaluates parameter references and JavaScript. The only way in the engine to do so. Safe for use by several threads.
 *
 * @see <a href="https://www.commonwl.org/v1.2/CommandLineTool.html#Expressions_(Optional)">Expressions</a>
 */
public interface ExpressionEvaluator {

    /**
     * The value of a field that may be an expression. A literal is returned as it is; a string that is one lone
     * expression, white space around it or not, keeps the type of its result; any other string is interpolated.
     *
     * @throws ExpressionException naming the expression and its place
     */
    Object evaluate(Expression expression, ExpressionContext context) throws ExpressionException;

    /**
     * As {@link #evaluate}, but white space around a lone expression is text: {@code $(inputs.a)} and a line end make
     * a string. This is how the content of a file is read ({@code Dirent.entry}).
     *
     * @throws ExpressionException naming the expression and its place
     */
    Object evaluateContent(Expression expression, ExpressionContext context) throws ExpressionException;
}
