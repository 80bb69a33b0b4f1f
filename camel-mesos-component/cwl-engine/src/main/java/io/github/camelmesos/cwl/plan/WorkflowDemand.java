package io.github.camelmesos.cwl.plan;

import io.github.camelmesos.cwl.model.LinkSource;
import io.github.camelmesos.cwl.model.Requirements;
import io.github.camelmesos.cwl.model.Step;
import io.github.camelmesos.cwl.model.StepInput;
import io.github.camelmesos.cwl.model.Workflow;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What a workflow asks for: the demands of its steps, put together along its links. */
final class WorkflowDemand {

    private final String prefix;
    private final Workflow workflow;
    private final Requirements effective;
    private final PlanContext context;
    /** By source: a workflow input or {@code step/output}. */
    private final Map<String, Known> known = new HashMap<>();

    private final List<Set<Integer>> predecessors = new ArrayList<>();
    private final Demand[] demands;

    WorkflowDemand(
            String name, Workflow workflow, Requirements effective, Map<String, Known> inputs, PlanContext context) {
        this.prefix = name.isEmpty() ? "" : name + "/";
        this.workflow = workflow;
        this.effective = effective;
        this.context = context;
        this.demands = new Demand[workflow.steps().size()];
        known.putAll(inputs);
    }

    Demand demand() {
        findPredecessors();
        int[] before = new int[demands.length];
        int[] lengths = new int[demands.length];
        int last = -1;
        for (int index : inOrder()) {
            Step step = workflow.steps().get(index);
            demands[index] = StepDemand.of(prefix + step.id(), step, effective, linked(step), context);
            demands[index].outputs().forEach((output, value) -> known.put(step.id() + "/" + output, value));
            before[index] = -1;
            for (int predecessor : predecessors.get(index)) {
                before[index] = longer(before[index], predecessor, lengths);
            }
            lengths[index] = (before[index] < 0 ? 0 : lengths[before[index]])
                    + demands[index].path().size();
            last = longer(last, index, lengths);
        }
        return total(path(last, before));
    }

    private static int longer(int a, int b, int[] lengths) {
        return a < 0 || lengths[b] > lengths[a] ? b : a;
    }

    private List<String> path(int last, int[] before) {
        Deque<List<String>> parts = new ArrayDeque<>();
        for (int index = last; index >= 0; index = before[index]) {
            parts.push(demands[index].path());
        }
        return parts.stream().flatMap(List::stream).toList();
    }

    private Demand total(List<String> path) {
        BiggestJob biggest = BiggestJob.NONE;
        int steps = 0;
        boolean widthKnown = true;
        long[] widths = new long[demands.length];
        long[] milliCpus = new long[demands.length];
        for (int i = 0; i < demands.length; i++) {
            biggest = biggest.max(demands[i].biggest());
            steps += demands[i].steps();
            widthKnown &= demands[i].widthKnown();
            widths[i] = demands[i].width();
            milliCpus[i] = demands[i].milliCpus();
        }
        return new Demand(
                biggest,
                steps,
                Antichain.weight(widths, predecessors),
                widthKnown,
                Antichain.weight(milliCpus, predecessors),
                path,
                outputs());
    }

    private Map<String, Known> outputs() {
        Map<String, Known> outputs = new LinkedHashMap<>();
        workflow.outputs()
                .forEach(output ->
                        outputs.put(output.id(), output.source().map(this::link).orElse(Known.NOTHING)));
        return outputs;
    }

    private Map<String, Known> linked(Step step) {
        Map<String, Known> inputs = new LinkedHashMap<>();
        for (StepInput input : step.in()) {
            Known value = input.source().map(this::link).orElse(new Known.Value(null));
            boolean nothing = value instanceof Known.Value v && v.value() == null;
            inputs.put(input.id(), nothing && input.hasDefault() ? context.ofDefault(input.defaultValue()) : value);
        }
        return inputs;
    }

    private Known link(LinkSource source) {
        List<Known> sources = source.sources().stream()
                .map(name -> known.getOrDefault(name, Known.NOTHING))
                .toList();
        return Known.link(source, sources);
    }

    private void findPredecessors() {
        Map<String, Integer> byId = new HashMap<>();
        for (Step step : workflow.steps()) {
            byId.put(step.id(), byId.size());
        }
        for (Step step : workflow.steps()) {
            Set<Integer> before = new TreeSet<>();
            for (StepInput input : step.in()) {
                for (String source : input.source().map(LinkSource::sources).orElse(List.of())) {
                    int slash = source.indexOf('/');
                    if (slash > 0) {
                        before.add(byId.get(source.substring(0, slash)));
                    }
                }
            }
            predecessors.add(before);
        }
    }

    /** Each step after those it waits for. */
    private List<Integer> inOrder() {
        int[] missing = predecessors.stream().mapToInt(Set::size).toArray();
        Map<Integer, List<Integer>> followers = new HashMap<>();
        Deque<Integer> ready = new ArrayDeque<>();
        for (int i = 0; i < missing.length; i++) {
            if (missing[i] == 0) {
                ready.add(i);
            }
            for (int before : predecessors.get(i)) {
                followers.computeIfAbsent(before, any -> new ArrayList<>()).add(i);
            }
        }
        List<Integer> order = new ArrayList<>();
        while (!ready.isEmpty()) {
            int next = ready.poll();
            order.add(next);
            for (int follower : followers.getOrDefault(next, List.of())) {
                if (--missing[follower] == 0) {
                    ready.add(follower);
                }
            }
        }
        return order;
    }
}
