package io.github.camelmesos.cwl.pack;

import io.github.camelmesos.cwl.document.ListNode;
import io.github.camelmesos.cwl.document.MapNode;
import io.github.camelmesos.cwl.document.Node;
import io.github.camelmesos.cwl.document.References;
import io.github.camelmesos.cwl.document.ScalarNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The names that links within one workflow use, in their short form: {@code input} and {@code step/output}. */
final class LinkNames {

    private final Set<String> steps = new HashSet<>();

    LinkNames(MapNode workflow) {
        ObjectMap.of(workflow.get("steps"), "id", "run").forEach(step -> steps.add(step.shortName()));
    }

    /** One link, or a list of them. */
    Object sources(Node node) {
        if (node instanceof ListNode list) {
            return list.items().stream().map(this::sources).toList();
        }
        return node instanceof ScalarNode scalar && scalar.string().isPresent()
                ? source(scalar.text())
                : node.toValue();
    }

    private String source(String reference) {
        String path = reference.substring(reference.indexOf('#') + 1);
        List<String> parts = List.of(path.split("/"));
        String last = parts.get(parts.size() - 1);
        String before = parts.size() < 2 ? "" : parts.get(parts.size() - 2);
        return steps.contains(before) ? before + "/" + last : last;
    }

    static String shortName(Node node) {
        return References.shortName(String.valueOf(node.toValue()));
    }
}
