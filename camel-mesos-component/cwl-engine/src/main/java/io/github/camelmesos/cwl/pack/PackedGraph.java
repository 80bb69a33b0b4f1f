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
    private record Key(MapNodeIdentity process, TypeTable types) {}

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
        this.version = versionOf(main).orElse("");
        names.add(top);
        add(main, MAIN, TypeTable.EMPTY);
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

    /** A packed document has one version, at its top; one elsewhere is to be ignored by all who read it. */
    void checkVersion(MapNode process) {
        Optional<String> own = versionOf(process);
        if (own.isPresent() && !own.get().equals(version)) {
            problems.error(
                    process.position(),
                    "a packed document has one cwlVersion: this process is " + own.get() + ", the main one " + version);
        }
    }

    private Optional<String> versionOf(MapNode process) {
        Optional<String> top =
                documents.of(process).root() instanceof MapNode root ? root.string("cwlVersion") : Optional.empty();
        return top.or(() -> process.string("cwlVersion"));
    }

    /** What {@code run} becomes: the reference to a process of this graph, which is added where it is not there yet. */
    String reference(ScalarNode run, TypeTable types) {
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
            checkVersion(process);
            return "#" + add(process, wanted, types);
        } catch (IOException e) {
            problems.error(run.position(), "run: " + e.getMessage());
        } catch (InvalidDocumentException e) {
            e.problems().forEach(problems::add);
        }
        return run.text();
    }

    private String add(MapNode process, String wanted, TypeTable types) {
        Key key = new Key(new MapNodeIdentity(process), types);
        String known = ids.get(key);
        if (known != null) {
            return known;
        }
        String id = unique(wanted);
        ids.put(key, id);
        // Taken down before those it runs, so that the main process is the first.
        int place = processes.size();
        processes.add(Map.of());
        processes.set(place, new ProcessPacker(this, documents, types).graphObject(process, "#" + id));
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
