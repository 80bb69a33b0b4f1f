package io.github.camelmesos.cwl.pack;

import io.github.camelmesos.cwl.document.Documents;
import io.github.camelmesos.cwl.document.InvalidDocumentException;
import io.github.camelmesos.cwl.document.MapNode;
import io.github.camelmesos.cwl.document.Problems;
import io.github.camelmesos.cwl.document.References;
import io.github.camelmesos.cwl.document.ScalarNode;
import io.github.camelmesos.cwl.document.SourceDocument;
import io.github.camelmesos.cwl.load.ProcessSelection;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The processes of a packed document, each with an id of its own. A process that is used with other types is another one. */
final class PackedGraph {

    private static final String MAIN = "main";

    /** What a packed process is made of. */
    private record Key(MapNodeIdentity process, TypeTable types, String version) {}

    /** Nodes are values; here it matters which one it is. */
    private record MapNodeIdentity(MapNode node) {
        @Override
        public boolean equals(Object other) {
            return other instanceof MapNodeIdentity identity && identity.node == node;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(node);
        }
    }

    private final Documents documents;
    private final Problems problems;
    private final PackedNames names;
    private final String version;
    private final Map<Key, String> ids = new HashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final List<Map<String, Object>> processes = new ArrayList<>();

    PackedGraph(Documents documents, Problems problems, SourceDocument top, MapNode main) {
        this.documents = documents;
        this.problems = problems;
        this.names = new PackedNames(documents);
        this.version = versionOf(main, "");
        names.add(top);
        add(main, MAIN, TypeTable.EMPTY, version);
    }

    List<Map<String, Object>> processes() {
        return processes;
    }

    PackedNames names() {
        return names;
    }

    /** Of the main process. */
    String version() {
        return version;
    }

    /** The version a process is in: its own, its document's, or that of whoever runs it. */
    String versionOf(MapNode process, String around) {
        return process.string("cwlVersion")
                .or(() -> documents.of(process).root() instanceof MapNode root
                        ? root.string("cwlVersion")
                        : Optional.empty())
                .orElse(around);
    }

    /** What {@code run} becomes: the reference to a process of this graph, which is added where it is not there yet. */
    String reference(ScalarNode run, TypeTable types, String around) {
        try {
            URI target = documents.of(run).resolve(run.text()).orElseThrow();
            SourceDocument document = documents.get(target);
            names.add(document);
            MapNode process = ProcessSelection.select(document, References.fragment(target), run, problems)
                    .orElseThrow();
            String wanted = process.string("id")
                    .filter(id -> document.identifiers().roots().size() > 1)
                    .map(References::shortName)
                    .orElse(References.basename(document.uri()));
            return "#" + add(process, wanted, types, versionOf(process, around));
        } catch (IOException e) {
            problems.error(run.position(), "run: " + e.getMessage());
        } catch (InvalidDocumentException e) {
            e.problems().forEach(problems::add);
        }
        return run.text();
    }

    private String add(MapNode process, String wanted, TypeTable types, String own) {
        Key key = new Key(new MapNodeIdentity(process), types, own);
        String known = ids.get(key);
        if (known != null) {
            return known;
        }
        String id = unique(wanted);
        ids.put(key, id);
        // Taken down before those it runs, so that the main process is the first.
        int place = processes.size();
        processes.add(Map.of());
        processes.set(place, new ProcessPacker(this, documents, own, types).graphObject(process, "#" + id));
        return id;
    }

    private String unique(String wanted) {
        String plain = wanted.replaceAll("[#/\\s]+", "_");
        String id = plain;
        for (int number = 2; !taken.add(id); number++) {
            id = plain + "_" + number;
        }
        return id;
    }
}
