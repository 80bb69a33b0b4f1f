package io.github.camelmesos.cwl.workflow;

import io.github.camelmesos.cwl.document.CwlException;
import io.github.camelmesos.cwl.model.Step;
import io.github.camelmesos.cwl.model.Step.ScatterMethod;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A crossproduct in which an input is listed more than once: its lists are in lists, which need not be of one length,
 * so that the items are found by walking them.
 */
final class RepeatedScatter implements Scatter {

    private final Step step;
    private final Map<String, Object> inputs;
    /** For each item its index on each level. */
    private final List<int[]> places = new ArrayList<>();

    RepeatedScatter(Step step, Map<String, Object> inputs) throws CwlException {
        this.step = step;
        this.inputs = inputs;
        collect(inputs, 0, new int[step.scatter().size()]);
    }

    private void collect(Map<String, Object> values, int level, int[] place) throws CwlException {
        if (level == place.length) {
            places.add(place.clone());
            return;
        }
        String id = step.scatter().get(level);
        List<?> list = Scatter.list(id, values.get(id));
        for (int i = 0; i < list.size(); i++) {
            place[level] = i;
            collect(with(values, id, list.get(i)), level + 1, place);
        }
    }

    private static Map<String, Object> with(Map<String, Object> values, String id, Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(values);
        changed.put(id, value);
        return changed;
    }

    @Override
    public int size() {
        return places.size();
    }

    @Override
    public Map<String, Object> item(int index) {
        Map<String, Object> item = new LinkedHashMap<>(inputs);
        int[] place = places.get(index);
        for (int level = 0; level < place.length; level++) {
            String id = step.scatter().get(level);
            item.put(id, ((List<?>) item.get(id)).get(place[level]));
        }
        return item;
    }

    @Override
    public String label(int index) {
        return isFlat()
                ? Integer.toString(index)
                : String.join(
                        "/",
                        Arrays.stream(places.get(index))
                                .mapToObj(Integer::toString)
                                .toList());
    }

    @Override
    public List<Object> gather(Object[] values) {
        List<Object> flat = Collections.unmodifiableList(Arrays.asList(values));
        return isFlat() ? flat : nest(inputs, 0, flat.iterator());
    }

    private boolean isFlat() {
        return step.scatterMethod() == ScatterMethod.FLAT_CROSSPRODUCT;
    }

    private List<Object> nest(Map<String, Object> at, int level, Iterator<Object> values) {
        List<Object> nested = new ArrayList<>();
        String id = step.scatter().get(level);
        boolean leaves = level == step.scatter().size() - 1;
        for (Object element : (List<?>) at.get(id)) {
            nested.add(leaves ? values.next() : nest(with(at, id, element), level + 1, values));
        }
        return Collections.unmodifiableList(nested);
    }
}
