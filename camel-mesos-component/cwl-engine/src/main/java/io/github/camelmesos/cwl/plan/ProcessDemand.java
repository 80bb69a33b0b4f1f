package io.github.camelmesos.cwl.plan;

import io.github.camelmesos.cwl.document.CwlException;
import io.github.camelmesos.cwl.expression.ExpressionContext;
import io.github.camelmesos.cwl.model.CommandLineTool;
import io.github.camelmesos.cwl.model.CwlProcess;
import io.github.camelmesos.cwl.model.ExpressionTool;
import io.github.camelmesos.cwl.model.InputPort;
import io.github.camelmesos.cwl.model.Requirement.ResourceRequirement;
import io.github.camelmesos.cwl.model.Requirements;
import io.github.camelmesos.cwl.model.Workflow;
import io.github.camelmesos.cwl.tool.ResourceRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What a process asks for, given what is known of its inputs. */
final class ProcessDemand {

    private ProcessDemand() {}

    /**
     * @param name step names, {@code /} between
     * @param effective requirements in force, the process' own included
     */
    static Demand of(
            String name, CwlProcess process, Requirements effective, Map<String, Known> given, PlanContext context) {
        Map<String, Known> inputs = withDefaults(process, given, context);
        if (process instanceof CommandLineTool) {
            return job(name, process, effective, inputs, context);
        }
        if (process instanceof ExpressionTool) {
            return Demand.ofExpression(name);
        }
        if (process instanceof Workflow workflow) {
            return new WorkflowDemand(name, workflow, effective, inputs, context).demand();
        }
        return Demand.ofExpression(name);
    }

    private static Map<String, Known> withDefaults(CwlProcess process, Map<String, Known> given, PlanContext context) {
        Map<String, Known> inputs = new LinkedHashMap<>();
        for (InputPort port : process.inputs()) {
            Known known = given.getOrDefault(port.id(), new Known.Value(null));
            boolean nothing = known instanceof Known.Value value && value.value() == null;
            inputs.put(port.id(), nothing && port.hasDefault() ? context.ofDefault(port.defaultValue()) : known);
        }
        return inputs;
    }

    private static Demand job(
            String name, CwlProcess tool, Requirements effective, Map<String, Known> inputs, PlanContext context) {
        Map<String, Object> values = new LinkedHashMap<>();
        inputs.forEach((id, known) -> {
            if (known instanceof Known.Value value) {
                values.put(id, value.value());
            }
        });
        boolean guess = inputs.entrySet().stream()
                .anyMatch(input -> !(input.getValue() instanceof Known.Value) && mentions(effective, input.getKey()));
        ExpressionContext scope = ExpressionContext.of(effective, tool.cwlVersion(), values);
        try {
            if (!guess) {
                return Demand.ofJob(name, ResourceRequest.of(effective, context.evaluator(), scope));
            }
            context.note(name + ": what it asks for depends on outputs of earlier steps; the defaults are an estimate");
        } catch (CwlException e) {
            context.note(name + ": what it asks for cannot be told before it runs; the defaults are an estimate");
        }
        try {
            return Demand.ofEstimate(name, ResourceRequest.of(Requirements.NONE, context.evaluator(), scope));
        } catch (CwlException e) {
            throw new IllegalStateException("without a requirement there is nothing to fail", e);
        }
    }

    private static boolean mentions(Requirements effective, String input) {
        return effective.find(ResourceRequirement.class).stream()
                .flatMap(asked -> Stream.of(
                        asked.coresMin(),
                        asked.coresMax(),
                        asked.ramMin(),
                        asked.ramMax(),
                        asked.tmpdirMin(),
                        asked.tmpdirMax(),
                        asked.outdirMin(),
                        asked.outdirMax()))
                .flatMap(Optional::stream)
                .map(expression -> Objects.toString(expression.source()))
                .anyMatch(text -> List.of(text.split("\\W+")).contains(input));
    }
}
