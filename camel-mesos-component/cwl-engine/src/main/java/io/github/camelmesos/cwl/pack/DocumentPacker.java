package io.github.camelmesos.cwl.pack;

import io.github.camelmesos.cwl.document.DocumentLimits;
import io.github.camelmesos.cwl.document.Documents;
import io.github.camelmesos.cwl.document.Fetcher;
import io.github.camelmesos.cwl.document.InvalidDocumentException;
import io.github.camelmesos.cwl.document.MapNode;
import io.github.camelmesos.cwl.document.Problems;
import io.github.camelmesos.cwl.document.References;
import io.github.camelmesos.cwl.document.SourceDocument;
import io.github.camelmesos.cwl.load.DocumentLoader;
import io.github.camelmesos.cwl.load.ProcessSelection;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Packs a process and all that it refers to into one document with a {@code $graph}, whose {@code #main} is that process.
 * What {@code run}, {@code $import}, {@code $include} and {@code $mixin} name is in it; named types stand where they are used,
 * so that their names cannot clash; data files that are defaults are named by absolute locations, and stay where they are.
 *
 * @see <a href="https://www.commonwl.org/v1.2/Workflow.html#Packed_documents">Packed documents</a>
 */
public final class DocumentPacker {

    private final Fetcher fetcher;

    public DocumentPacker(Fetcher fetcher) {
        this.fetcher = fetcher;
    }

    /**
     * The packed document as JSON-like values.
     *
     * @param uri a document; its fragment names one of several processes, by default {@code #main}
     * @throws InvalidDocumentException with every problem of the documents
     * @throws IOException when the document itself cannot be read
     */
    public Map<String, Object> pack(URI uri) throws InvalidDocumentException, IOException {
        new DocumentLoader(fetcher).load(uri);
        Problems problems = new Problems();
        Documents documents = new Documents(fetcher, DocumentLimits.DEFAULT, problems);
        URI target = References.canonical(uri);
        SourceDocument top = documents.get(target);
        MapNode main = ProcessSelection.select(top, References.fragment(target), null, problems)
                .orElseThrow(() -> new IllegalStateException("a valid document has the process " + target));
        PackedGraph graph = new PackedGraph(documents, problems, top, main);
        List<Map<String, Object>> processes = graph.processes();
        problems.throwIfAny();
        Map<String, Object> packed = new LinkedHashMap<>();
        packed.put("cwlVersion", graph.version());
        if (!graph.names().namespaces().isEmpty()) {
            packed.put("$namespaces", graph.names().namespaces());
        }
        if (!top.schemas().isEmpty()) {
            packed.put("$schemas", top.schemas().stream().map(URI::toString).toList());
        }
        if (top.root() instanceof MapNode root && root.has("$graph")) {
            packed.putAll(extensions(root, new ValuePacker(documents, graph.names())));
        }
        packed.put("$graph", new ArrayList<>(processes));
        return packed;
    }

    /** What stands beside the graph and says something of the document; where there is no graph, the process has it. */
    private static Map<String, Object> extensions(MapNode root, ValuePacker values) {
        Map<String, Object> extensions = new LinkedHashMap<>();
        for (MapNode.Entry entry : root.entries()) {
            if (entry.key().indexOf(':') > 0) {
                extensions.put(values.name(entry.key(), root), values.plain(entry.value()));
            }
        }
        return extensions;
    }
}
