package io.github.camelmesos.cwl.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A list. */
public record ListNode(List<Node> items, Position position, int size) implements Node {

    public ListNode {
        items = List.copyOf(items);
    }

    public ListNode(List<Node> items, Position position) {
        this(items, position, 1 + items.stream().mapToInt(Node::size).sum());
    }

    @Override
    public Object toValue() {
        List<Object> values = new ArrayList<>(items.size());
        items.forEach(item -> values.add(item.toValue()));
        return Collections.unmodifiableList(values);
    }

    @Override
    public String describe() {
        return "a list";
    }
}
