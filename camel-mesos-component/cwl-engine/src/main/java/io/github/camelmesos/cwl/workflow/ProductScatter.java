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

/** A scatter of lists that do not depend on each other, so that the items can be counted and found by arithmetic. */
final class ProductScatter implements Scatter {

    private final Step step;
    private final Map<String, Object> inputs;
    private final List<List<?>> lists;
    /** How many items there are along each axis; dotproduct has one axis. */
    private final int[] axes;

    private final int size;

    private ProductScatter(Step step, Map<String, Object> inputs, List<List<?>> lists, int[] axes, int size) {
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
    static ProductScatter of(Step step, Map<String, Object> inputs) throws CwlException {
        List<List<?>> lists = new ArrayList<>();
        for (String id : step.scatter()) {
            lists.add(Scatter.list(id, inputs.get(id)));
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
        return new ProductScatter(step, inputs, lists, axes, (int) size);
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

    @Override
    public int size() {
        return size;
    }

    @Override
    public Map<String, Object> item(int index) {
        Map<String, Object> item = new LinkedHashMap<>(inputs);
        int[] place = place(index);
        for (int i = 0; i < lists.size(); i++) {
            item.put(step.scatter().get(i), lists.get(i).get(place[axes.length == 1 ? 0 : i]));
        }
        return item;
    }

    @Override
    public String label(int index) {
        if (step.scatterMethod() != ScatterMethod.NESTED_CROSSPRODUCT) {
            return Integer.toString(index);
        }
        StringBuilder label = new StringBuilder();
        for (int i : place(index)) {
            label.append(label.isEmpty() ? "" : "/").append(i);
        }
        return label.toString();
    }

    @Override
    public List<Object> gather(Object[] values) {
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
