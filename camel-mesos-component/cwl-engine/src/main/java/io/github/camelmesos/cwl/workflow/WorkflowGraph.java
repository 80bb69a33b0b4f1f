package io.github.camelmesos.cwl.workflow;

import io.github.camelmesos.cwl.model.LinkSource;
import io.github.camelmesos.cwl.model.Step;
import io.github.camelmesos.cwl.model.StepInput;
import io.github.camelmesos.cwl.model.Workflow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A workflow's links, by number: each workflow input and step output has a slot, each slot knows the steps that read it. Made once
 * for a workflow and used by all its invocations.
 */
final class WorkflowGraph {

    private final Workflow workflow;
    private final Map<String, Integer> slots = new HashMap<>();
    private final List<List<Integer>> readers = new ArrayList<>();
    private final int[] sourceCounts;

    WorkflowGraph(Workflow workflow) {
        this.workflow = workflow;
        workflow.inputs().forEach(input -> addSlot(input.id()));
        for (Step step : workflow.steps()) {
            step.out().forEach(output -> addSlot(step.id() + "/" + output));
        }
        sourceCounts = new int[workflow.steps().size()];
        for (int step = 0; step < sourceCounts.length; step++) {
            Set<Integer> sources = sourcesOf(workflow.steps().get(step));
            sourceCounts[step] = sources.size();
            for (int slot : sources) {
                readers.get(slot).add(step);
            }
        }
    }

    private void addSlot(String source) {
        slots.put(source, readers.size());
        readers.add(new ArrayList<>());
    }

    private Set<Integer> sourcesOf(Step step) {
        Set<Integer> sources = new TreeSet<>();
        for (StepInput input : step.in()) {
            input.source().map(LinkSource::sources).orElse(List.of()).forEach(source -> sources.add(slot(source)));
        }
        return sources;
    }

    Workflow workflow() {
        return workflow;
    }

    /** How many slots there are. */
    int slotCount() {
        return readers.size();
    }

    /** The slot of a workflow input or of {@code step/output}. */
    int slot(String source) {
        Integer slot = slots.get(source);
        if (slot == null) {
            throw new IllegalArgumentException("no input or step output " + source + " in " + workflow.id()
                    + "; a validated document has none such");
        }
        return slot;
    }

    /** The steps that wait for a slot. */
    List<Integer> readers(int slot) {
        return readers.get(slot);
    }

    /** For each step, how many slots it waits for. A copy. */
    int[] sourceCounts() {
        return sourceCounts.clone();
    }
}
