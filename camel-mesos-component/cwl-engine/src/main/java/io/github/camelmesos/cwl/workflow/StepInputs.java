package io.github.camelmesos.cwl.workflow;

import io.github.camelmesos.cwl.document.CwlException;
import io.github.camelmesos.cwl.expression.ExpressionContext;
import io.github.camelmesos.cwl.expression.ExpressionEvaluator;
import io.github.camelmesos.cwl.input.DirectoryListing;
import io.github.camelmesos.cwl.input.FileContents;
import io.github.camelmesos.cwl.job.StagingArea;
import io.github.camelmesos.cwl.model.CwlVersion;
import io.github.camelmesos.cwl.model.InputPort;
import io.github.camelmesos.cwl.model.Requirements;
import io.github.camelmesos.cwl.model.Step;
import io.github.camelmesos.cwl.model.StepInput;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * From the linked inputs of a step, or of an item of its scatter, to the inputs of its process: contents and listings are loaded,
 * {@code valueFrom} and {@code when} evaluated.
 *
 * @param requirements in force around the process
 * @param version of the workflow
 * @param linked values of links, defaults applied, scattered
 */
record StepInputs(
        Step step,
        Requirements requirements,
        CwlVersion version,
        Map<String, Object> linked,
        ExpressionEvaluator evaluator,
        StagingArea staging) {

    /** True when there is nothing to evaluate or read. */
    boolean isPlain() {
        return step.when().isEmpty()
                && step.in().stream()
                        .allMatch(input -> input.valueFrom().isEmpty()
                                && !input.loadContents()
                                && input.loadListing().isEmpty());
    }

    /**
     * The inputs that the process is given.
     *
     * @return empty when the step is skipped
     * @throws CwlException when an expression fails or {@code when} gives no boolean
     * @throws IOException when a file or directory cannot be read
     */
    Optional<Map<String, Object>> evaluate() throws CwlException, IOException {
        Map<String, Object> loaded = loaded();
        ExpressionContext context = ExpressionContext.of(requirements, version, loaded);
        Map<String, Object> values = new LinkedHashMap<>(loaded);
        for (StepInput input : step.in()) {
            if (input.valueFrom().isPresent()) {
                ExpressionContext withSelf = context.withSelf(loaded.get(input.id()));
                values.put(input.id(), evaluator.evaluate(input.valueFrom().get(), withSelf));
            }
        }
        return isWanted(context.withInputs(values)) ? Optional.of(declared(values)) : Optional.empty();
    }

    private Map<String, Object> loaded() throws IOException {
        Map<String, Object> loaded = new LinkedHashMap<>(linked);
        for (StepInput input : step.in()) {
            if (input.loadContents()) {
                loaded.put(input.id(), FileContents.load(loaded.get(input.id()), version, staging));
            }
            if (input.loadListing().isPresent()) {
                Object value = loaded.get(input.id());
                loaded.put(
                        input.id(),
                        DirectoryListing.load(value, input.loadListing().get(), staging));
            }
        }
        return loaded;
    }

    private boolean isWanted(ExpressionContext context) throws CwlException {
        if (step.when().isEmpty()) {
            return true;
        }
        Object wanted = evaluator.evaluate(step.when().get(), context);
        if (wanted instanceof Boolean decision) {
            return decision;
        }
        throw new CwlException(
                step.when().get().position() + ": when must give true or false, not " + ValueSummary.of(wanted));
    }

    /** Only inputs that the process declares are passed to it. */
    Map<String, Object> declared(Map<String, Object> values) {
        Map<String, Object> declared = new LinkedHashMap<>();
        for (InputPort port : step.run().inputs()) {
            if (values.containsKey(port.id())) {
                declared.put(port.id(), values.get(port.id()));
            }
        }
        return declared;
    }
}
