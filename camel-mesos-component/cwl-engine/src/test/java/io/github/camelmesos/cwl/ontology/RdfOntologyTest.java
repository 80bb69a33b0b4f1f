package io.github.camelmesos.cwl.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelmesos.cwl.document.FetchPolicy;
import io.github.camelmesos.cwl.document.Fetcher;
import io.github.camelmesos.cwl.input.Ontology;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RdfOntologyTest {

    private static final String NS = "http://example.org/";

    private static final String RDF_XML = """
            <?xml version="1.0"?>
            <!DOCTYPE rdf:RDF [<!ENTITY ex "http://example.org/">]>
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
                     xmlns:rdfs="http://www.w3.org/2000/01/rdf-schema#"
                     xmlns:owl="http://www.w3.org/2002/07/owl#">
              <owl:Class rdf:about="&ex;fastq"><rdfs:subClassOf rdf:resource="&ex;text"/></owl:Class>
              <owl:Class rdf:about="&ex;text"><rdfs:subClassOf rdf:resource="&ex;data"/></owl:Class>
            </rdf:RDF>
            """;

    private static final String TURTLE = """
            @prefix owl: <http://www.w3.org/2002/07/owl#> .
            @prefix ex: <http://example.org/> .
            ex:fq owl:equivalentClass ex:fastq .
            """;

    @TempDir
    Path directory;

    private Path owl;
    private Path turtle;

    @BeforeEach
    void writeOntologies() throws IOException {
        owl = Files.writeString(directory.resolve("formats.owl"), RDF_XML);
        turtle = Files.writeString(directory.resolve("more.ttl"), TURTLE);
    }

    @Test
    void aSubclassIsAllThatItsAncestorsAreAndNotTheOtherWayRound() {
        Ontology ontology = ontology(owl);

        assertThat(ontology.isA(NS + "fastq", NS + "data")).isTrue();
        assertThat(ontology.isA(NS + "data", NS + "fastq")).isFalse();
        assertThat(ontology.isA(NS + "other", NS + "other")).isTrue();
    }

    @Test
    void equivalentClassesStandForEachOtherAcrossOntologies() {
        Ontology ontology = ontology(owl, turtle);

        assertThat(ontology.isA(NS + "fq", NS + "text")).isTrue();
        assertThat(ontology.isA(NS + "fastq", NS + "fq")).isTrue();
    }

    @Test
    void anOntologyThatCannotBeReadIsPassedOver() throws IOException {
        Path broken = Files.writeString(directory.resolve("broken.owl"), "<rdf");

        assertThat(ontology(broken, directory.resolve("missing.owl"), owl).isA(NS + "fastq", NS + "text"))
                .isTrue();
    }

    @Test
    void entitiesFromElsewhereAreNotRead() throws IOException {
        Path secret = Files.writeString(directory.resolve("secret"), NS + "data");
        Path hostile = Files.writeString(directory.resolve("hostile.owl"), """
                <?xml version="1.0"?>
                <!DOCTYPE rdf:RDF [<!ENTITY steal SYSTEM "%s">]>
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
                         xmlns:rdfs="http://www.w3.org/2000/01/rdf-schema#">
                  <rdf:Description rdf:about="http://example.org/x"><rdfs:subClassOf>&steal;</rdfs:subClassOf></rdf:Description>
                </rdf:RDF>
                """.formatted(secret.toUri()));

        assertThat(ontology(hostile).isA(NS + "x", NS + "data")).isFalse();
    }

    @Test
    void withoutSchemasOnlyEqualFormatsMatch() {
        assertThat(RdfOntology.of(List.of(), new Fetcher(FetchPolicy.LOCAL))).isSameAs(Ontology.NONE);
    }

    private static Ontology ontology(Path... files) {
        List<URI> schemas = List.of(files).stream().map(Path::toUri).toList();
        return RdfOntology.of(schemas, new Fetcher(FetchPolicy.LOCAL));
    }
}
