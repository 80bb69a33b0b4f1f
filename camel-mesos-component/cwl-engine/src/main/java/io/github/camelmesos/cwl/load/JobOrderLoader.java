package io.github.camelmesos.cwl.load;

import io.github.camelmesos.cwl.document.DocumentLimits;
import io.github.camelmesos.cwl.document.Documents;
import io.github.camelmesos.cwl.document.Fetcher;
import io.github.camelmesos.cwl.document.InvalidDocumentException;
import io.github.camelmesos.cwl.document.MapNode;
import io.github.camelmesos.cwl.document.Node;
import io.github.camelmesos.cwl.document.Position;
import io.github.camelmesos.cwl.document.Problems;
import io.github.camelmesos.cwl.document.References;
import io.github.camelmesos.cwl.document.ScalarNode;
import io.github.camelmesos.cwl.document.SourceDocument;
import io.github.camelmesos.cwl.document.ValueNodes;
import io.github.camelmesos.cwl.features.Uses;
import io.github.camelmesos.cwl.model.CwlVersion;
import io.github.camelmesos.cwl.model.Requirement;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Loads job orders. Safe for use by several threads. */
public final class JobOrderLoader {

    private static final String TOOL = "tool";
    private static final String REQUIREMENTS = "requirements";

    private final Fetcher fetcher;
    private final DocumentLimits limits;

    public JobOrderLoader(Fetcher fetcher) {
        this(fetcher, DocumentLimits.DEFAULT);
    }

    public JobOrderLoader(Fetcher fetcher, DocumentLimits limits) {
        this.fetcher = fetcher;
        this.limits = limits;
    }

    /**
     * The job order of a YAML or JSON document.
     *
     * @throws InvalidDocumentException with every problem found
     * @throws IOException when the document cannot be read
     */
    public JobOrder load(URI uri) throws InvalidDocumentException, IOException {
        Problems problems = new Problems();
        Documents documents = new Documents(fetcher, limits, problems);
        return load(documents.get(uri), documents, problems);
    }

    /**
     * The job order that plain values make, as they come from a parsed request or from options. Its inputs stand nowhere.
     *
     * @param base what locations and paths are relative to
     * @throws InvalidDocumentException with every problem found; all stand at the start of {@code base}
     */
    public JobOrder of(Map<String, Object> values, URI base) throws InvalidDocumentException {
        Problems problems = new Problems();
        Documents documents = new Documents(fetcher, limits, problems);
        URI document = References.withoutFragment(References.canonical(base));
        JobOrder order = load(documents.provide(document, ValueNodes.of(values, document)), documents, problems);
        return new JobOrder(order.inputs(), order.tool(), order.requirements(), Map.of());
    }

    private static JobOrder load(SourceDocument document, Documents documents, Problems problems)
            throws InvalidDocumentException {
        Loading loading = new Loading(documents, problems);
        Scope scope = new Scope(loading, document.base().toString(), CwlVersion.V1_2, TypeScope.EMPTY, new Uses());
        JobOrder order = read(document.root(), scope);
        problems.throwIfAny();
        return order;
    }

    private static JobOrder read(Node root, Scope scope) {
        if (root instanceof ScalarNode scalar && scalar.isNull()) {
            return JobOrder.EMPTY;
        }
        if (!(root instanceof MapNode map)) {
            scope.problems()
                    .error(root.position(), "a job order must be a map of input to value, not " + root.describe());
            return JobOrder.EMPTY;
        }
        Map<String, Object> inputs = new LinkedHashMap<>();
        Map<String, Position> positions = new LinkedHashMap<>();
        Optional<URI> tool = Optional.empty();
        List<Requirement> requirements = List.of();
        ValueLoader values = new ValueLoader(scope);
        for (MapNode.Entry entry : map.entries()) {
            String local = Vocabulary.local(entry.key());
            boolean standard = !local.equals(entry.key());
            if (standard && local.equals(TOOL)) {
                tool = tool(entry.value(), scope);
            } else if (standard && local.equals(REQUIREMENTS)) {
                requirements = requirements(entry.value(), scope);
                positions.put(JobOrderChecker.REQUIREMENTS, entry.keyPosition());
            } else if (!entry.key().startsWith("$")) {
                inputs.put(entry.key(), values.load(entry.value()));
                positions.put(entry.key(), entry.keyPosition());
            }
        }
        return new JobOrder(inputs, tool, requirements, positions);
    }

    private static Optional<URI> tool(Node node, Scope scope) {
        if (node instanceof ScalarNode scalar && scalar.string().isPresent()) {
            Optional<URI> tool = scope.document(node).resolve(scalar.text());
            if (tool.isPresent()) {
                return tool;
            }
        }
        scope.problems().error(node.position(), "'cwl:tool' must be a reference, not " + node.describe());
        return Optional.empty();
    }

    private static List<Requirement> requirements(Node node, Scope scope) {
        RequirementsLoader loader = new RequirementsLoader(scope);
        List<Requirement> requirements = new ArrayList<>();
        for (MapNode map : loader.objects("cwl:requirements", node)) {
            Optional<String> name = map.string("class").map(Vocabulary::local);
            if (name.isEmpty()) {
                scope.problems().error(map.position(), "an item of 'cwl:requirements' has no 'class'");
            }
            name.flatMap(n -> loader.requirement(n, map)).ifPresent(requirements::add);
        }
        return requirements;
    }
}
