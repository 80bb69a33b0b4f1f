package io.github.camelmesos.cwl.expression;

import io.github.camelmesos.cwl.model.CwlVersion;
import io.github.camelmesos.cwl.model.Requirement.InlineJavascriptRequirement;
import io.github.camelmesos.cwl.model.Requirements;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an expression sees, and how it is read.
 *
 * @param inputs the input object
 * @param self null where the standard gives none
 * @param runtime outdir, tmpdir, cores, ram, outdirSize, tmpdirSize and, after the job, exitCode
 * @param javascript the {@code expressionLib} of InlineJavascriptRequirement; empty: only parameter references
 * @param version of the process the expression stands in: v1.2 changed how backslashes are read
 */
public record ExpressionContext(
        Map<String, Object> inputs,
        Object self,
        Map<String, Object> runtime,
        Optional<List<String>> javascript,
        CwlVersion version) {

    /** What expressions of a process see before there is a self or a runtime. */
    public static ExpressionContext of(Requirements effective, CwlVersion version, Map<String, Object> inputs) {
        return new ExpressionContext(
                inputs,
                null,
                Map.of(),
                effective.find(InlineJavascriptRequirement.class).map(InlineJavascriptRequirement::expressionLib),
                version);
    }

    public ExpressionContext withSelf(Object value) {
        return new ExpressionContext(inputs, value, runtime, javascript, version);
    }

    public ExpressionContext withInputs(Map<String, Object> values) {
        return new ExpressionContext(values, self, runtime, javascript, version);
    }

    public ExpressionContext withRuntime(Map<String, Object> values) {
        return new ExpressionContext(inputs, self, values, javascript, version);
    }
}
