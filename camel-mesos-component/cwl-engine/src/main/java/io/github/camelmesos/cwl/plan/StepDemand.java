package io.github.camelmesos.cwl.plan;

import io.github.camelmesos.cwl.document.CwlException;
import io.github.camelmesos.cwl.expression.ExpressionContext;
import io.github.camelmesos.cwl.model.Requirements;
import io.github.camelmesos.cwl.model.Step;
import io.github.camelmesos.cwl.model.Step.ScatterMethod;
import io.github.camelmesos.cwl.model.StepInput;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a step asks for: its process, as often as it is scattered. */
final class StepDemand {

    /** Items of a scatter that are looked at one by one; the others are taken to be like them. */
    private static final int SAMPLE = 100;

    private final String name;
    private final Step step;
    private final Requirements inStep;
    private final PlanContext context;

    private StepDemand(String name, Step step, Requirements inStep, PlanContext context) {
        this.name = name;
        this.step = step;
        this.inStep = inStep;
        this.context = context;
    }

    /** @param linked what is known of the step's inputs, defaults applied */
    static Demand of(String name, Step step, Requirements outer, Map<String, Known> linked, PlanContext context) {
        StepDemand demand = new StepDemand(name, step, step.requirements().within(outer), context);
        return step.scatter().isEmpty() ? demand.once(linked) : demand.scattered(linked);
    }

    private Demand once(Map<String, Known> linked) {
        Requirements effective = step.run().requirements().within(inStep);
        return ProcessDemand.of(name, step.run(), effective, evaluated(linked), context);
    }

    private Demand scattered(Map<String, Known> linked) {
        long items = items(linked);
        if (items < 0) {
            context.note(
                    name + ": the length of its scatter is known only when the steps before it have run; counted as 1");
        }
        Demand sum = null;
        long sample = Math.max(1, Math.min(SAMPLE, items));
        for (int i = 0; i < sample; i++) {
            Demand item = once(item(linked, i));
            sum = sum == null ? item : sum(sum, item);
        }
        long factor = items < 0 ? 1 : items;
        boolean widthKnown = items >= 0 && sum.widthKnown();
        return new Demand(
                sum.biggest(),
                sum.steps(),
                scale(sum.width(), factor, sample),
                widthKnown,
                scale(sum.milliCpus(), factor, sample),
                sum.path(),
                gathered(items));
    }

    private static long scale(long sum, long items, long sample) {
        return Math.floorDiv(Math.multiplyExact(sum, items) + sample - 1, sample);
    }

    private static Demand sum(Demand a, Demand b) {
        return new Demand(
                a.biggest().max(b.biggest()),
                a.steps(),
                a.width() + b.width(),
                a.widthKnown() && b.widthKnown(),
                a.milliCpus() + b.milliCpus(),
                b.path().size() > a.path().size() ? b.path() : a.path(),
                Map.of());
    }

    /** How many items the scatter has; -1 where that is not known. */
    private long items(Map<String, Known> linked) {
        long product = 1;
        for (String input : step.scatter()) {
            int length = linked.getOrDefault(input, Known.NOTHING).length();
            if (length < 0) {
                return -1;
            }
            if (step.scatterMethod() == ScatterMethod.DOTPRODUCT) {
                return length;
            }
            product = Math.min(Integer.MAX_VALUE, product * length);
        }
        return product;
    }

    private Map<String, Known> item(Map<String, Known> linked, int index) {
        Map<String, Known> item = new LinkedHashMap<>(linked);
        for (String input : step.scatter()) {
            Known array = linked.getOrDefault(input, Known.NOTHING);
            int length = array.length();
            item.put(input, length > 0 ? array.element(index % length) : Known.NOTHING);
        }
        return item;
    }

    private Map<String, Known> gathered(long items) {
        Map<String, Known> outputs = new LinkedHashMap<>();
        boolean flat = step.scatterMethod() != ScatterMethod.NESTED_CROSSPRODUCT
                || step.scatter().size() == 1;
        step.out()
                .forEach(output ->
                        outputs.put(output, flat && items >= 0 ? new Known.Items((int) items) : Known.NOTHING));
        return outputs;
    }

    /** {@code valueFrom} of what is known; where an expression needs more, its input is not known. */
    private Map<String, Known> evaluated(Map<String, Known> linked) {
        if (step.in().stream().allMatch(input -> input.valueFrom().isEmpty())) {
            return linked;
        }
        Map<String, Object> values = new LinkedHashMap<>();
        linked.forEach((id, known) -> {
            if (known instanceof Known.Value value) {
                values.put(id, value.value());
            }
        });
        boolean all = values.size() == linked.size();
        ExpressionContext scope = ExpressionContext.of(inStep, step.run().cwlVersion(), values);
        Map<String, Known> evaluated = new LinkedHashMap<>(linked);
        for (StepInput input : step.in()) {
            if (input.valueFrom().isPresent()) {
                evaluated.put(
                        input.id(), all ? evaluate(input, scope.withSelf(values.get(input.id()))) : Known.NOTHING);
            }
        }
        return evaluated;
    }

    private Known evaluate(StepInput input, ExpressionContext scope) {
        try {
            return new Known.Value(
                    context.evaluator().evaluate(input.valueFrom().get(), scope));
        } catch (CwlException e) {
            context.note(name + ": the value of " + input.id() + " is known only when it runs");
            return Known.NOTHING;
        }
    }
}
