package io.github.camelmesos.cwl.workflow;

import io.github.camelmesos.cwl.document.CwlException;
import io.github.camelmesos.cwl.model.Step;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The items of a scattered step. They are numbered and made one at a time, so that a wide scatter takes no room before
 * it runs.
 *
 * @see <a href="https://www.commonwl.org/v1.2/Workflow.html#WorkflowStep">scatter</a>
 */
interface Scatter {

    /**
     * @param inputs the step's inputs, links resolved, {@code valueFrom} not yet applied
     * @throws CwlException when a scattered input is no list, or lists differ in length where they must not
     */
    static Scatter of(Step step, Map<String, Object> inputs) throws CwlException {
        boolean repeated = Set.copyOf(step.scatter()).size() < step.scatter().size();
        return repeated ? new RepeatedScatter(step, inputs) : ProductScatter.of(step, inputs);
    }

    /** A scattered input's list. */
    static List<?> list(String id, Object value) throws CwlException {
        if (value instanceof List<?> list) {
            return list;
        }
        throw new CwlException("input " + id + " is scattered but is no array: " + ValueSummary.of(value));
    }

    /** How many items there are. */
    int size();

    /** The inputs of an item. */
    Map<String, Object> item(int index);

    /** The index as it is shown: one number, or one for each level of a nested crossproduct. */
    String label(int index);

    /** The output of the step: one value for each item, as a flat list or as lists in lists. */
    List<Object> gather(Object[] values);
}
