package io.github.camelmesos.cwl.expression;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an expression sees.
 *
 * @param inputs the input object
 * @param self null where the standard gives none
 * @param runtime outdir, tmpdir, cores, ram, outdirSize, tmpdirSize and, after the job, exitCode
 * @param javascript the {@code expressionLib} of InlineJavascriptRequirement; empty: only parameter references
 */
public record ExpressionContext(
        Map<String, Object> inputs, Object self, Map<String, Object> runtime, Optional<List<String>> javascript) {

    public ExpressionContext withSelf(Object value) {
        return new ExpressionContext(inputs, value, runtime, javascript);
    }

    public ExpressionContext withInputs(Map<String, Object> values) {
        return new ExpressionContext(values, self, runtime, javascript);
    }
}
