package io.github.camelmesos.cwl.expression;

import io.github.camelmesos.cwl.expression.Template.Part;
import io.github.camelmesos.cwl.expression.Template.Reference;
import io.github.camelmesos.cwl.expression.Template.Script;
import io.github.camelmesos.cwl.expression.Template.Text;
import io.github.camelmesos.cwl.expression.javascript.JavaScriptException;
import io.github.camelmesos.cwl.expression.javascript.JavaScriptSandbox;
import io.github.camelmesos.cwl.model.CwlVersion;
import io.github.camelmesos.cwl.model.Expression;
import io.github.camelmesos.cwl.value.JsonText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The evaluator: parameter references by itself, JavaScript by Rhino, which is loaded when the first is met. A
 * reference that leads nowhere is given to JavaScript where that is allowed, which knows more properties than CWL.
 *
 * <p>As other engines do, white space around the whole of a string with expressions in it is not part of the string.
 */
public final class RhinoExpressionEvaluator implements ExpressionEvaluator {

    private final ExpressionLimits limits;
    private final TemplateCache templates = new TemplateCache();
    private volatile JavaScriptSandbox sandbox;

    public RhinoExpressionEvaluator() {
        this(ExpressionLimits.DEFAULT);
    }

    public RhinoExpressionEvaluator(ExpressionLimits limits) {
        this.limits = limits;
    }

    @Override
    public Object evaluate(Expression expression, ExpressionContext context) throws ExpressionException {
        return evaluate(expression, context, true);
    }

    @Override
    public Object evaluateContent(Expression expression, ExpressionContext context) throws ExpressionException {
        return evaluate(expression, context, false);
    }

    private Object evaluate(Expression expression, ExpressionContext context, boolean strip)
            throws ExpressionException {
        if (!(expression.source() instanceof String source) || !TemplateScanner.isTemplate(source)) {
            return expression.source();
        }
        Template template;
        try {
            template = templates.get(
                    strip ? source.strip() : source, context.version().atLeast(CwlVersion.V1_2));
        } catch (IllegalArgumentException e) {
            throw new ExpressionException(expression.position(), e.getMessage() + "; to mean it as text, write \\$", e);
        }
        if (template.isLone()) {
            return value(template.parts().get(0), expression, context);
        }
        StringBuilder text = new StringBuilder();
        for (Part part : template.parts()) {
            Object value = part instanceof Text literal ? literal.text() : value(part, expression, context);
            text.append(value instanceof String string ? string : JsonText.compact(value));
        }
        return text.toString();
    }

    private Object value(Part part, Expression expression, ExpressionContext context) throws ExpressionException {
        if (part instanceof Reference reference) {
            try {
                return ReferenceResolver.resolve(reference, context);
            } catch (IllegalArgumentException e) {
                if (context.javascript().isEmpty()) {
                    throw failure(expression, reference.code(), e.getMessage(), context, e);
                }
                return run(new Script(reference.code()), expression, context);
            }
        }
        if (context.javascript().isEmpty()) {
            String code = ((Script) part).code();
            String message =
                    "is no parameter reference; JavaScript needs InlineJavascriptRequirement, text a \\ before it";
            throw failure(expression, code, message, context, null);
        }
        return run((Script) part, expression, context);
    }

    private Object run(Script script, Expression expression, ExpressionContext context) throws ExpressionException {
        Map<String, Object> globals = new LinkedHashMap<>();
        globals.put("inputs", context.inputs());
        globals.put("self", context.self());
        globals.put("runtime", context.runtime());
        List<String> libraries = context.javascript().orElseThrow();
        try {
            return sandbox().evaluate(script.inner(), script.isBody(), libraries, globals);
        } catch (JavaScriptException e) {
            throw failure(expression, script.code(), e.getMessage(), context, e);
        }
    }

    private JavaScriptSandbox sandbox() {
        if (sandbox == null) {
            synchronized (this) {
                if (sandbox == null) {
                    sandbox = new JavaScriptSandbox(limits);
                }
            }
        }
        return sandbox;
    }

    private static ExpressionException failure(
            Expression expression, String code, String message, ExpressionContext context, Throwable cause) {
        String inputs = context.inputs().isEmpty()
                ? "none"
                : String.join(", ", context.inputs().keySet());
        return new ExpressionException(
                expression.position(),
                "expression " + ExpressionText.shorten(code) + " failed: " + message + "; inputs: " + inputs,
                cause);
    }
}
