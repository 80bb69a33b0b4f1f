package io.github.camelmesos.cwl.ontology;

import io.github.camelmesos.cwl.document.Fetcher;
import io.github.camelmesos.cwl.input.Ontology;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.rdf4j.rio.RDFParseException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The classes of the ontologies that a document names in {@code $schemas}, in RDF/XML or Turtle. They are read when two formats are
 * first compared that are not equal, so that a run whose formats are equal, or that has none, reads none.
 *
 * @see <a href="https://www.commonwl.org/v1.2/CommandLineTool.html#CommandInputParameter">format</a>
 */
public final class RdfOntology implements Ontology {

    private static final Logger LOG = LoggerFactory.getLogger(RdfOntology.class);

    private final List<URI> schemas;
    private final Fetcher fetcher;
    private ClassHierarchy classes;

    private RdfOntology(List<URI> schemas, Fetcher fetcher) {
        this.schemas = schemas;
        this.fetcher = fetcher;
    }

    /** @param schemas {@code $schemas} of a document, absolute; one that cannot be read is warned of and passed over */
    public static Ontology of(List<URI> schemas, Fetcher fetcher) {
        return schemas.isEmpty() ? NONE : new RdfOntology(List.copyOf(schemas), fetcher);
    }

    @Override
    public boolean isA(String actual, String required) {
        if (actual.equals(required)) {
            return true;
        }
        ClassHierarchy known = classes();
        Set<String> seen = new HashSet<>(Set.of(actual));
        Deque<String> next = new ArrayDeque<>(seen);
        while (!next.isEmpty()) {
            for (String wider : known.widerThan(next.poll())) {
                if (wider.equals(required)) {
                    return true;
                }
                if (seen.add(wider)) {
                    next.add(wider);
                }
            }
        }
        return false;
    }

    private synchronized ClassHierarchy classes() {
        if (classes == null) {
            classes = new ClassHierarchy();
            for (URI schema : schemas) {
                try {
                    classes.read(new ByteArrayInputStream(fetcher.bytes(schema)), schema);
                } catch (IOException | RDFParseException e) {
                    LOG.warn("the ontology {} of $schemas is passed over: {}", schema, e.getMessage());
                }
            }
        }
        return classes;
    }
}
