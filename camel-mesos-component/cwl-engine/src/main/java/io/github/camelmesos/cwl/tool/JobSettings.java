package io.github.camelmesos.cwl.tool;

import io.github.camelmesos.cwl.expression.ExpressionContext;
import io.github.camelmesos.cwl.expression.ExpressionEvaluator;
import io.github.camelmesos.cwl.expression.ExpressionException;
import io.github.camelmesos.cwl.model.CwlVersion;
import io.github.camelmesos.cwl.model.Expression;
import io.github.camelmesos.cwl.model.Requirement.EnvVarRequirement;
import io.github.camelmesos.cwl.model.Requirement.EnvironmentDef;
import io.github.camelmesos.cwl.model.Requirement.NetworkAccess;
import io.github.camelmesos.cwl.model.Requirement.ToolTimeLimit;
import io.github.camelmesos.cwl.model.Requirement.WorkReuse;
import io.github.camelmesos.cwl.model.Requirements;
import io.github.camelmesos.cwl.value.FileOrDirectory;
import io.github.camelmesos.cwl.value.JsonText;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Evaluates what else a tool says of its job: environment, standard streams, time limit, network, reuse.
 *
 * @param scope its inputs have paths
 */
record JobSettings(Requirements effective, ExpressionEvaluator expressions, ExpressionContext scope) {

    /** Variables of EnvVarRequirement, in document order. */
    Map<String, String> environment() throws ExpressionException, ToolException {
        Map<String, String> variables = new LinkedHashMap<>();
        Optional<EnvVarRequirement> requirement = effective.find(EnvVarRequirement.class);
        if (requirement.isPresent()) {
            for (EnvironmentDef def : requirement.get().envDef()) {
                Object value = expressions.evaluate(def.envValue(), scope);
                variables.put(def.envName(), text(value));
            }
        }
        return variables;
    }

    private static String text(Object value) {
        if (value instanceof FileOrDirectory object) {
            return object.path().orElse(object.basename());
        }
        return value instanceof String string ? string : JsonText.compact(value);
    }

    /** The path of the file a job reads as its standard input. */
    Optional<String> stdin(Optional<Expression> field) throws ExpressionException, ToolException {
        if (field.isEmpty()) {
            return Optional.empty();
        }
        Object value = expressions.evaluate(field.get(), scope);
        if (value == null) {
            return Optional.empty();
        }
        if (value instanceof String || value instanceof FileOrDirectory) {
            return Optional.of(text(value));
        }
        throw new ToolException(field.get().position(), "stdin must be a path, not " + JsonText.compact(value));
    }

    /** The name of the file that takes a standard stream, relative to the output directory. */
    Optional<String> output(String stream, Optional<Expression> field) throws ExpressionException, ToolException {
        if (field.isEmpty()) {
            return Optional.empty();
        }
        Object value = expressions.evaluate(field.get(), scope);
        if (value instanceof String name && !name.isEmpty() && !name.startsWith("/")) {
            Path relative = Path.of(name).normalize();
            if (!relative.toString().isEmpty() && !relative.startsWith("..")) {
                return Optional.of(relative.toString());
            }
        }
        throw new ToolException(
                field.get().position(),
                stream + " must be the name of a file in the output directory, not " + JsonText.compact(value));
    }

    /** The limit of ToolTimeLimit; 0 is none. */
    Optional<Duration> timeLimit() throws ExpressionException, ToolException {
        Optional<Expression> field = effective.find(ToolTimeLimit.class).map(ToolTimeLimit::timelimit);
        if (field.isEmpty()) {
            return Optional.empty();
        }
        Object value = expressions.evaluate(field.get(), scope);
        if (value instanceof Number seconds && seconds.doubleValue() >= 0) {
            Duration limit = Duration.ofMillis(Math.round(seconds.doubleValue() * 1_000));
            return limit.isZero() ? Optional.empty() : Optional.of(limit);
        }
        throw new ToolException(
                field.get().position(),
                "timelimit must be a number of seconds, not negative; it is " + JsonText.compact(value));
    }

    /** Whether the job may use the network: in v1.0 always, later if it asks to. */
    boolean network() throws ExpressionException, ToolException {
        Optional<Expression> field = effective.find(NetworkAccess.class).map(NetworkAccess::networkAccess);
        return field.isEmpty() ? !scope.version().atLeast(CwlVersion.V1_1) : truth("networkAccess", field.get());
    }

    /** Whether what the job leaves may be used again. */
    boolean reuse() throws ExpressionException, ToolException {
        Optional<Expression> field = effective.find(WorkReuse.class).map(WorkReuse::enableReuse);
        return field.isEmpty() || truth("enableReuse", field.get());
    }

    private boolean truth(String name, Expression field) throws ExpressionException, ToolException {
        Object value = expressions.evaluate(field, scope);
        if (value instanceof Boolean truth) {
            return truth;
        }
        throw new ToolException(field.position(), name + " must be true or false, not " + JsonText.compact(value));
    }
}
