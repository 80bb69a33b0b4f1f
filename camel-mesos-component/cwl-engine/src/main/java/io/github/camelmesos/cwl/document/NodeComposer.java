package io.github.camelmesos.cwl.document;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;

/**
 * Builds one document's nodes from parser events. Aliases share the node they stand for, and count in full against the
 * limit, so that a small document cannot stand for a huge one.
 */
final class NodeComposer {

    private final URI document;
    private final Iterator<Event> events;
    private final DocumentLimits limits;
    private final Problems problems = new Problems();
    private final Map<Anchor, Node> anchors = new HashMap<>();
    private long nodes;

    NodeComposer(URI document, Iterator<Event> events, DocumentLimits limits) {
        this.document = document;
        this.events = events;
        this.limits = limits;
    }

    Node document() throws InvalidDocumentException {
        events.next();
        Event first = events.next();
        if (first.getEventId() == Event.ID.StreamEnd) {
            return new ScalarNode(null, "", Position.startOf(document));
        }
        Node root = node(events.next(), 0);
        events.next();
        Event after = events.next();
        if (after.getEventId() != Event.ID.StreamEnd) {
            problems.error(position(after), "a second YAML document starts here", "keep one document in a file");
        }
        problems.throwIfAny();
        return root;
    }

    private Node node(Event event, int depth) throws InvalidDocumentException {
        Position position = position(event);
        if (depth > limits.maxDepth()) {
            throw refuse(position, "nested more than " + limits.maxDepth() + " levels deep");
        }
        if (event instanceof AliasEvent alias) {
            return alias(alias, position);
        }
        count(1, position);
        Node node;
        if (event instanceof ScalarEvent scalar) {
            node = Scalars.resolve(scalar, position);
        } else if (event instanceof SequenceStartEvent) {
            node = list(position, depth);
        } else if (event instanceof MappingStartEvent) {
            node = map(position, depth);
        } else {
            throw new IllegalStateException("unexpected YAML event " + event);
        }
        ((NodeEvent) event).getAnchor().ifPresent(anchor -> anchors.put(anchor, node));
        return node;
    }

    private Node alias(AliasEvent alias, Position position) throws InvalidDocumentException {
        Node target = anchors.get(alias.getAlias());
        if (target == null) {
            throw refuse(position, "no anchor &" + alias.getAlias() + " is complete before this alias");
        }
        count(target.size(), position);
        return target;
    }

    private ListNode list(Position position, int depth) throws InvalidDocumentException {
        List<Node> items = new ArrayList<>();
        for (Event e = events.next(); e.getEventId() != Event.ID.SequenceEnd; e = events.next()) {
            items.add(node(e, depth + 1));
        }
        return new ListNode(items, position);
    }

    private MapNode map(Position position, int depth) throws InvalidDocumentException {
        Map<String, MapNode.Entry> fields = new LinkedHashMap<>();
        List<MapNode> merged = new ArrayList<>();
        for (Event e = events.next(); e.getEventId() != Event.ID.MappingEnd; e = events.next()) {
            Position keyPosition = position(e);
            Node key = node(e, depth + 1);
            Node value = node(events.next(), depth + 1);
            if (isMergeKey(e)) {
                merge(value, keyPosition, merged);
                continue;
            }
            if (!(key instanceof ScalarNode scalar)) {
                problems.error(keyPosition, "a key must be a plain string, not " + key.describe());
                continue;
            }
            MapNode.Entry earlier =
                    fields.putIfAbsent(scalar.text(), new MapNode.Entry(scalar.text(), keyPosition, value));
            if (earlier != null) {
                String first = "line " + earlier.keyPosition().line();
                problems.error(keyPosition, "the key '" + scalar.text() + "' is given twice, first at " + first);
            }
        }
        merged.forEach(map -> map.entries().forEach(entry -> fields.putIfAbsent(entry.key(), entry)));
        return new MapNode(fields, position);
    }

    /** {@code <<}, of YAML 1.1, which authors and other engines still use. */
    private static boolean isMergeKey(Event key) {
        return key instanceof ScalarEvent scalar
                && scalar.isPlain()
                && scalar.getValue().equals("<<");
    }

    private void merge(Node value, Position position, List<MapNode> merged) {
        for (Node part : value instanceof ListNode list ? list.items() : List.of(value)) {
            if (part instanceof MapNode map) {
                merged.add(map);
            } else {
                problems.error(position, "'<<' must be a map or a list of maps, not " + part.describe());
            }
        }
    }

    private void count(int more, Position position) throws InvalidDocumentException {
        nodes += more;
        if (nodes > limits.maxNodes()) {
            throw refuse(position, "more than " + limits.maxNodes() + " values, aliases expanded");
        }
    }

    private InvalidDocumentException refuse(Position position, String message) {
        return new InvalidDocumentException(List.of(Problem.error(position, message)));
    }

    private Position position(Event event) {
        Optional<Mark> mark = event.getStartMark();
        return mark.map(m -> new Position(document, m.getLine() + 1, m.getColumn() + 1))
                .orElse(Position.startOf(document));
    }
}
