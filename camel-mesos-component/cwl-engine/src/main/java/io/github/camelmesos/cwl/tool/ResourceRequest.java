package io.github.camelmesos.cwl.tool;

import io.github.camelmesos.cwl.expression.ExpressionContext;
import io.github.camelmesos.cwl.expression.ExpressionEvaluator;
import io.github.camelmesos.cwl.expression.ExpressionException;
import io.github.camelmesos.cwl.job.JobResources;
import io.github.camelmesos.cwl.model.CwlVersion;
import io.github.camelmesos.cwl.model.Expression;
import io.github.camelmesos.cwl.model.Requirement.ResourceRequirement;
import io.github.camelmesos.cwl.model.Requirements;
import io.github.camelmesos.cwl.value.PlainNumber;
import java.util.Map;
import java.util.Optional;

/**
 * Evaluates ResourceRequirement: the least a tool asks for is what it gets.
 *
 * @see <a href="https://www.commonwl.org/v1.2/CommandLineTool.html#ResourceRequirement">ResourceRequirement</a>
 */
public final class ResourceRequest {

    private static final double DEFAULT_CORES = 1;
    private static final double DEFAULT_RAM = 256;
    /** v1.0 names no default; this is what its reference implementation gives. */
    private static final double OLD_DEFAULT_RAM = 1024;

    private static final double DEFAULT_DISK = 1024;

    private static final ResourceRequirement NOTHING = new ResourceRequirement(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    private final ExpressionEvaluator expressions;
    private final ExpressionContext scope;

    private ResourceRequest(ExpressionEvaluator expressions, ExpressionContext scope) {
        this.expressions = expressions;
        this.scope = scope;
    }

    /**
     * What a process asks for, defaults where it says nothing.
     *
     * @param scope inputs for the expressions of the requirement; its version decides on the defaults
     * @throws ToolException for a negative number, no number, or a maximum below the minimum
     * @throws ExpressionException when an expression fails
     */
    public static JobResources of(Requirements effective, ExpressionEvaluator expressions, ExpressionContext scope)
            throws ToolException, ExpressionException {
        ResourceRequirement asked = effective.find(ResourceRequirement.class).orElse(NOTHING);
        ResourceRequest request = new ResourceRequest(expressions, scope);
        double ram = scope.version().atLeast(CwlVersion.V1_1) ? DEFAULT_RAM : OLD_DEFAULT_RAM;
        return new JobResources(
                request.least("cores", asked.coresMin(), asked.coresMax(), DEFAULT_CORES),
                whole(request.least("ram", asked.ramMin(), asked.ramMax(), ram)),
                whole(request.least("tmpdir", asked.tmpdirMin(), asked.tmpdirMax(), DEFAULT_DISK)),
                whole(request.least("outdir", asked.outdirMin(), asked.outdirMax(), DEFAULT_DISK)));
    }

    /** The part of {@code runtime} that tells a tool what it was given, in whole numbers. */
    static Map<String, Object> runtime(JobResources given) {
        return Map.of(
                "cores", whole(given.cpus()),
                "ram", given.memoryMiB(),
                "tmpdirSize", given.tmpdirMiB(),
                "outdirSize", given.outdirMiB());
    }

    private double least(String name, Optional<Expression> min, Optional<Expression> max, double fallback)
            throws ToolException, ExpressionException {
        Optional<Double> least = number(name + "Min", min);
        Optional<Double> most = number(name + "Max", max);
        if (least.isPresent() && most.isPresent() && most.get() < least.get()) {
            throw new ToolException(
                    max.orElseThrow().position(),
                    name + "Max " + PlainNumber.text(most.get()) + " is less than " + name + "Min "
                            + PlainNumber.text(least.get()));
        }
        return least.or(() -> most).orElse(fallback);
    }

    private Optional<Double> number(String name, Optional<Expression> field) throws ToolException, ExpressionException {
        if (field.isEmpty()) {
            return Optional.empty();
        }
        Object value = expressions.evaluate(field.get(), scope);
        if (value == null) {
            return Optional.empty();
        }
        if (!(value instanceof Number number) || number.doubleValue() < 0) {
            throw new ToolException(field.get().position(), name + " must be a number, not negative; it is " + value);
        }
        return Optional.of(number.doubleValue());
    }

    private static long whole(double amount) {
        return (long) Math.ceil(amount);
    }
}
