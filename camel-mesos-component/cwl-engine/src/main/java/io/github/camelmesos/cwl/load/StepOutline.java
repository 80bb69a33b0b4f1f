package io.github.camelmesos.cwl.load;

import io.github.camelmesos.cwl.document.ListNode;
import io.github.camelmesos.cwl.document.MapNode;
import io.github.camelmesos.cwl.document.Node;
import io.github.camelmesos.cwl.document.Problems;
import io.github.camelmesos.cwl.document.References;
import io.github.camelmesos.cwl.document.ScalarNode;
import io.github.camelmesos.cwl.model.CwlVersion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The names of a step: all that other steps need of it.
 *
 * @param id full identifier
 * @param name short name
 * @param out the outputs it exposes
 */
record StepOutline(MapNode map, String id, String name, List<Output> out) {

    /** An entry of {@code out}: its full identifier, its short name. */
    record Output(String id, String name, Node node) {}

    /** @param ordinal of the step, from 1: since v1.1 it needs no {@code id}, and is named by its place then */
    static StepOutline of(MapNode map, int ordinal, Scope scope) {
        Optional<String> given = map.string("id");
        if (given.isEmpty() && !scope.version().atLeast(CwlVersion.V1_1)) {
            scope.problems().error(map.position(), "a step has no 'id'");
        }
        String id = scope.identify(given.orElse("unnamed-step-" + ordinal), map);
        Scope inside = scope.inside(id);
        List<Output> outputs = new ArrayList<>();
        Node out = map.get("out");
        if (out instanceof ListNode list) {
            list.items().forEach(item -> output(item, inside).ifPresent(outputs::add));
        } else {
            reportOut(map, out, scope.problems());
            if (out instanceof ScalarNode) {
                output(out, inside).ifPresent(outputs::add);
            }
        }
        return new StepOutline(map, id, References.shortName(id), outputs);
    }

    private static void reportOut(MapNode step, Node out, Problems problems) {
        if (out == null) {
            problems.error(step.position(), "step has no 'out'", "out: [] where it has no outputs");
        } else {
            String wanted = out instanceof ScalarNode name ? "[" + name.text() + "]" : "[], where it has no outputs";
            problems.error(out.position(), "'out' must be a list, not " + out.describe(), "write out: " + wanted);
        }
    }

    private static Optional<Output> output(Node node, Scope scope) {
        Optional<String> name = node instanceof ScalarNode scalar ? scalar.string() : Optional.empty();
        if (node instanceof MapNode map) {
            Fields fields = new Fields(map, "step output", scope);
            fields.required("id");
            name = fields.string("id");
            fields.finish();
        } else if (name.isEmpty()) {
            scope.problems().error(node.position(), "an item of 'out' must be a name, not " + node.describe());
        }
        return name.map(given -> new Output(scope.identify(given, node), References.shortName(given), node));
    }

    static void reportDuplicates(List<StepOutline> outlines, Problems problems) {
        Map<String, StepOutline> seen = new HashMap<>();
        for (StepOutline outline : outlines) {
            StepOutline earlier = seen.putIfAbsent(outline.name(), outline);
            if (earlier != null) {
                String first = ", first at line " + earlier.map().position().line();
                problems.error(outline.map().position(), "two steps have the id '" + outline.name() + "'" + first);
            }
        }
    }
}
