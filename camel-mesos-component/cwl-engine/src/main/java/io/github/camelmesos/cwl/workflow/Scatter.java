package io.github.camelmesos.cwl.workflow;

import io.github.camelmesos.cwl.document.CwlException;
import io.github.camelmesos.cwl.model.Step;
import io.github.camelmesos.cwl.model.Step.ScatterMethod;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The items of a scattered step. They are numbered and made one at a time, so that a wide scatter takes no room before it runs.
 *
 * @see <a href="https://www.commonwl.org/v1.2/Workflow.html#WorkflowStep">scatter</a>
 */
final class Scatter {

    private final Step step;
    private final Map<String, Object> inputs;
    private final List<List<?>> lists;
    /** How many items there are along each axis; dotproduct has one axis. */
    private final int[] axes;

    private final int size;

    private Scatter(Step step, Map<String, Object> inputs, List<List<?>> lists, int[] axes, int size) {
        this.step = step;
        this.inputs = inputs;
        this.lists = lists;
        this.axes = axes;
        this.size = size;
    }

    /**
     * @param inputs the step's inputs, links resolved, {@code valueFrom} not yet applied
     * @throws CwlException when a scattered input is no list, or lists differ in length where they must not
     */
    static Scatter of(Step step, Map<String, Object> inputs) throws CwlException {
        if (Set.copyOf(step.scatter()).size() < step.scatter().size()) {
            throw new CwlException("an input is scattered twice in " + step.scatter()
                    + ", which is not supported: scatter a subworkflow that scatters");
        }
        List<List<?>> lists = new ArrayList<>();
        for (String id : step.scatter()) {
            if (!(inputs.get(id) instanceof List<?> list)) {
                throw new CwlException(
                        "input " + id + " is scattered but is no array: " + ValueSummary.of(inputs.get(id)));
            }
            lists.add(list);
        }
        int[] axes = lists.stream().mapToInt(List::size).toArray();
        if (step.scatterMethod() == ScatterMethod.DOTPRODUCT) {
            axes = new int[] {commonLength(step, axes)};
        }
        long size = 1;
        for (int axis : axes) {
            size *= axis;
            if (size > Integer.MAX_VALUE - 8) {
                throw new CwlException("the scatter has too many items: " + Arrays.toString(axes) + " multiplied");
            }
        }
        return new Scatter(step, inputs, lists, axes, (int) size);
    }

    private static int commonLength(Step step, int[] lengths) throws CwlException {
        for (int length : lengths) {
            if (length != lengths[0]) {
                throw new CwlException("dotproduct needs arrays of one length, but " + step.scatter()
                        + " have the lengths " + Arrays.toString(lengths));
            }
        }
        return lengths[0];
    }

    /** How many items there are. */
    int size() {
        return size;
    }

    /** The inputs of an item. */
    Map<String, Object> item(int index) {
        Map<String, Object> item = new LinkedHashMap<>(inputs);
        int[] place = place(index);
        for (int i = 0; i < lists.size(); i++) {
            item.put(step.scatter().get(i), lists.get(i).get(place[axes.length == 1 ? 0 : i]));
        }
        return item;
    }

    /** The index as it is shown: one number, or one for each level of a nested crossproduct. */
    String label(int index) {
        if (step.scatterMethod() != ScatterMethod.NESTED_CROSSPRODUCT) {
            return Integer.toString(index);
        }
        StringBuilder label = new StringBuilder();
        for (int i : place(index)) {
            label.append(label.isEmpty() ? "" : "/").append(i);
        }
        return label.toString();
    }

    /** The output of the step: one value for each item, as a flat list or as lists in lists. */
    List<Object> gather(Object[] values) {
        if (step.scatterMethod() != ScatterMethod.NESTED_CROSSPRODUCT) {
            return Collections.unmodifiableList(Arrays.asList(values));
        }
        return nest(values, 0, 0, size);
    }

    private List<Object> nest(Object[] values, int axis, int from, int length) {
        if (axis == axes.length - 1) {
            return Collections.unmodifiableList(Arrays.asList(Arrays.copyOfRange(values, from, from + length)));
        }
        List<Object> nested = new ArrayList<>(axes[axis]);
        int each = axes[axis] == 0 ? 0 : length / axes[axis];
        for (int i = 0; i < axes[axis]; i++) {
            nested.add(nest(values, axis + 1, from + i * each, each));
        }
        return Collections.unmodifiableList(nested);
    }

    /** The last axis moves fastest. */
    private int[] place(int index) {
        int[] place = new int[axes.length];
        int rest = index;
        for (int i = axes.length - 1; i >= 0; i--) {
            place[i] = rest % axes[i];
            rest /= axes[i];
        }
        return place;
    }
}
