package io.github.camelmesos.cwl.ontology;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.vocabulary.OWL;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.rio.RDFParser;
import org.eclipse.rdf4j.rio.helpers.AbstractRDFHandler;
import org.eclipse.rdf4j.rio.helpers.BasicParserSettings;
import org.eclipse.rdf4j.rio.helpers.XMLParserSettings;
import org.eclipse.rdf4j.rio.rdfxml.RDFXMLParser;
import org.eclipse.rdf4j.rio.turtle.TurtleParser;

/** Which classes are subclasses of which, or the same. All else that an ontology says is passed over as it is read. */
final class ClassHierarchy extends AbstractRDFHandler {

    private final Map<String, Set<String>> wider = new HashMap<>();

    /** Classes that have all members of this one, by one step. */
    Set<String> widerThan(String iri) {
        return wider.getOrDefault(iri, Set.of());
    }

    /** Adds an ontology, in Turtle where its name says so, else in RDF/XML. */
    void read(InputStream content, URI name) throws IOException {
        boolean turtle = name.getPath() != null && name.getPath().matches(".*\\.(ttl|turtle|n3|nt)");
        RDFParser parser = turtle ? new TurtleParser() : new RDFXMLParser();
        parser.set(BasicParserSettings.VERIFY_URI_SYNTAX, false);
        parser.set(BasicParserSettings.VERIFY_DATATYPE_VALUES, false);
        parser.set(BasicParserSettings.VERIFY_LANGUAGE_TAGS, false);
        // Ontologies abbreviate IRIs by entities of their own; those from elsewhere stay forbidden.
        parser.set(XMLParserSettings.DISALLOW_DOCTYPE_DECL, false);
        parser.setRDFHandler(this);
        parser.parse(content, name.toString());
    }

    @Override
    public void handleStatement(Statement statement) {
        boolean same = statement.getPredicate().equals(OWL.EQUIVALENTCLASS);
        if (!same && !statement.getPredicate().equals(RDFS.SUBCLASSOF)) {
            return;
        }
        String subject = statement.getSubject().stringValue();
        String object = statement.getObject().stringValue();
        wider.computeIfAbsent(subject, any -> new HashSet<>(2)).add(object);
        if (same) {
            wider.computeIfAbsent(object, any -> new HashSet<>(2)).add(subject);
        }
    }
}
