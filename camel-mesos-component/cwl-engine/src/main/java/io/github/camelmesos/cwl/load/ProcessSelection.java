package io.github.camelmesos.cwl.load;

import io.github.camelmesos.cwl.document.Identifiers;
import io.github.camelmesos.cwl.document.MapNode;
import io.github.camelmesos.cwl.document.Node;
import io.github.camelmesos.cwl.document.Position;
import io.github.camelmesos.cwl.document.Problems;
import io.github.camelmesos.cwl.document.References;
import io.github.camelmesos.cwl.document.SourceDocument;
import io.github.camelmesos.cwl.document.Suggestions;
import java.util.List;
import java.util.Optional;

/**
 * Chooses the process of a document: the one that the fragment names, else the only one, else {@code #main}.
 *
 * @see <a href="https://www.commonwl.org/v1.2/Workflow.html#Packed_documents">Packed documents</a>
 */
final class ProcessSelection {

    private static final String MAIN = "main";

    private ProcessSelection() {}

    static Optional<MapNode> select(SourceDocument document, String fragment, Node place, Problems problems) {
        Position position = place == null ? document.root().position() : place.position();
        if (!fragment.isEmpty()) {
            return named(document, fragment, position, problems);
        }
        List<MapNode> processes = Identifiers.roots(document).stream()
                .filter(MapNode.class::isInstance)
                .map(MapNode.class::cast)
                .toList();
        if (processes.size() == 1) {
            return Optional.of(processes.get(0));
        }
        MapNode main = Identifiers.find(document, MAIN);
        if (main != null) {
            return Optional.of(main);
        }
        if (processes.isEmpty()) {
            problems.error(
                    document.root().position(),
                    "the document is not a process but " + document.root().describe());
        } else {
            String ids = String.join(", #", Identifiers.all(document));
            problems.error(
                    position,
                    References.show(document.uri()) + " has several processes, and none is #main",
                    "name one of #" + ids);
        }
        return Optional.empty();
    }

    private static Optional<MapNode> named(
            SourceDocument document, String fragment, Position position, Problems problems) {
        MapNode found = Identifiers.find(document, fragment);
        if (found == null || !found.has("class")) {
            problems.error(
                    position,
                    "there is no process '#" + fragment + "' in " + References.show(document.uri()),
                    Suggestions.forName(fragment, Identifiers.all(document)));
            return Optional.empty();
        }
        return Optional.of(found);
    }
}
