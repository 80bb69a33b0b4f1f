package io.github.camelmesos.cwl.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IdentifiersTest {

    private static final URI URI_OF_DOCUMENT = URI.create("file:///d.cwl");

    @Test
    void finds_the_objects_of_a_graph_with_or_without_a_hash() throws Exception {
        SourceDocument document = document("$graph: [{id: a, v: 1}, {id: '#b', v: 2}]");
        assertThat(document.identifiers().find("a").get("v").toValue()).isEqualTo(1);
        assertThat(document.identifiers().find("b").get("v").toValue()).isEqualTo(2);
        assertThat(document.identifiers().find("c")).isNull();
        assertThat(document.identifiers().ofRoots()).containsExactly("a", "b");
    }

    @Test
    void finds_objects_inside_others_by_their_whole_name() throws Exception {
        SourceDocument document = document("id: main\nsteps: [{id: one, run: {id: inner, v: 1}}]");
        assertThat(document.identifiers().find("main/one/inner").get("v").toValue())
                .isEqualTo(1);
        assertThat(document.identifiers().find("inner")).isNull();
    }

    @Test
    void an_object_without_id_is_the_document_itself() throws Exception {
        SourceDocument document = document("v: 1");
        assertThat(document.identifiers().roots()).hasSize(1);
        assertThat(document.identifiers().ofRoots()).isEmpty();
    }

    @Test
    void a_list_is_a_graph() throws Exception {
        assertThat(document("[{id: a}, {name: b}]").identifiers().ofRoots()).containsExactly("a", "b");
    }

    private static SourceDocument document(String text) throws InvalidDocumentException {
        Node root = new YamlReader(DocumentLimits.DEFAULT).read(URI_OF_DOCUMENT, text);
        return new SourceDocument(URI_OF_DOCUMENT, root, URI_OF_DOCUMENT, Map.of(), List.of());
    }
}
