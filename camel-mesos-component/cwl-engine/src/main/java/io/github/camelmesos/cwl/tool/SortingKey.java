package io.github.camelmesos.cwl.tool;

import io.github.camelmesos.cwl.value.CodePointOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a binding stands on the command line: numbers and strings, compared one after the other. Numbers come before
 * strings, strings are in the order of their code points.
 *
 * @param parts Integer or String
 */
record SortingKey(List<Object> parts) implements Comparable<SortingKey> {

    static final SortingKey EMPTY = new SortingKey(List.of());

    SortingKey plus(Object... more) {
        List<Object> longer = new ArrayList<>(parts);
        longer.addAll(List.of(more));
        return new SortingKey(longer);
    }

    @Override
    public int compareTo(SortingKey other) {
        int common = Math.min(parts.size(), other.parts.size());
        for (int i = 0; i < common; i++) {
            int order = compare(parts.get(i), other.parts.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(parts.size(), other.parts.size());
    }

    private static int compare(Object a, Object b) {
        if (a instanceof Integer x) {
            return b instanceof Integer y ? Integer.compare(x, y) : -1;
        }
        return b instanceof Integer ? 1 : CodePointOrder.INSTANCE.compare((String) a, (String) b);
    }
}
