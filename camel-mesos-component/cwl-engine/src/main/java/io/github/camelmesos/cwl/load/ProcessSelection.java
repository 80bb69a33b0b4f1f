package io.github.camelmesos.cwl.load;

import io.github.camelmesos.cwl.document.MapNode;
import io.github.camelmesos.cwl.document.Node;
import io.github.camelmesos.cwl.document.Position;
import io.github.camelmesos.cwl.document.Problems;
import io.github.camelmesos.cwl.document.References;
import io.github.camelmesos.cwl.document.SourceDocument;
import io.github.camelmesos.cwl.document.Suggestions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Chooses the process of a document: the one that the fragment names, else the one at its top, else {@code #main}.
 *
 * @see <a href="https://www.commonwl.org/v1.2/Workflow.html#Packed_documents">Packed documents</a>
 */
public final class ProcessSelection {

    private static final String MAIN = "main";

    private ProcessSelection() {}

    /** Reports objects of a {@code $graph} that have the same identifier. */
    static void reportDuplicates(SourceDocument document, Problems problems) {
        Map<String, Node> ids = new HashMap<>();
        for (Node root : document.identifiers().roots()) {
            String given = root instanceof MapNode map ? map.string("id").orElse("") : "";
            String id = given.substring(given.indexOf('#') + 1);
            Node earlier = id.isEmpty() ? null : ids.putIfAbsent(id, root);
            if (earlier != null) {
                String first = "first at line " + earlier.position().line();
                problems.error(root.position(), "two objects of the document have the id '" + id + "', " + first);
            }
        }
    }

    /** The process that a fragment names, of a document that has it; else empty, and a problem at {@code place}. */
    public static Optional<MapNode> select(SourceDocument document, String fragment, Node place, Problems problems) {
        Position position = place == null ? document.root().position() : place.position();
        if (!fragment.isEmpty()) {
            return named(document, fragment, position, problems);
        }
        List<MapNode> processes = document.identifiers().roots().stream()
                .filter(MapNode.class::isInstance)
                .map(MapNode.class::cast)
                .toList();
        boolean isGraph = document.root() instanceof MapNode root && root.has("$graph");
        if (processes.size() == 1 && !isGraph) {
            return Optional.of(processes.get(0));
        }
        MapNode main = document.identifiers().find(MAIN);
        if (main != null) {
            return Optional.of(main);
        }
        if (processes.isEmpty()) {
            problems.error(
                    document.root().position(),
                    "the document is not a process but " + document.root().describe());
        } else {
            String ids = String.join(", #", document.identifiers().ofRoots());
            problems.error(
                    position,
                    References.show(document.uri()) + " is a graph of processes, and none is #main",
                    "name one of #" + ids);
        }
        return Optional.empty();
    }

    private static Optional<MapNode> named(
            SourceDocument document, String fragment, Position position, Problems problems) {
        MapNode found = document.identifiers().find(fragment);
        if (found == null || !found.has("class")) {
            problems.error(
                    position,
                    "there is no process '#" + fragment + "' in " + References.show(document.uri()),
                    Suggestions.forName(fragment, document.identifiers().ofRoots()));
            return Optional.empty();
        }
        return Optional.of(found);
    }
}
