package io.github.camelmesos.cwl.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentsTest {

    @TempDir
    Path folder;

    private final Problems problems = new Problems();
    private final Documents documents =
            new Documents(new Fetcher(FetchPolicy.LOCAL), new DocumentLimits(50, 10_000, 20, 5), problems);

    @Test
    void an_import_is_replaced_by_the_document_and_keeps_its_positions() throws Exception {
        write("part.yml", "x: 1\ny: 2\n");
        SourceDocument document = get("a: {$import: part.yml}\n");
        MapNode part = (MapNode) ((MapNode) document.root()).get("a");
        assertThat(part.toValue()).isEqualTo(Map.of("x", 1, "y", 2));
        assertThat(part.get("y").position()).hasToString(folder.resolve("part.yml") + ":2:4");
        assertThat(documents.of(part).uri()).isEqualTo(uri("part.yml"));
    }

    @Test
    void an_imported_list_in_a_list_is_flattened() throws Exception {
        write("part.yml", "[2, 3]");
        assertThat(get("[1, {$import: part.yml}, 4, [5]]").root().toValue()).isEqualTo(List.of(1, 2, 3, 4, List.of(5)));
    }

    @Test
    void an_import_may_name_one_object_of_a_document() throws Exception {
        write("part.yml", "- {name: a, v: 1}\n- {name: b, v: 2}\n");
        assertThat(get("{$import: 'part.yml#b'}").root().toValue()).isEqualTo(Map.of("name", "b", "v", 2));
        get2("other.yml", "x: {$import: 'part.yml#c'}");
        assertThat(errors())
                .containsExactly(folder.resolve("other.yml") + ":1:14: $import: " + folder.resolve("part.yml")
                        + " has nothing with the id 'c' (did you mean 'a'?)");
    }

    @Test
    void imports_inside_imports_are_relative_to_their_own_file() throws Exception {
        write("sub/one.yml", "v: {$import: two.yml}\n");
        write("sub/two.yml", "found\n");
        assertThat(get("{$import: sub/one.yml}").root().toValue()).isEqualTo(Map.of("v", "found"));
    }

    @Test
    void an_include_is_text_and_is_not_read() throws Exception {
        write("lib.js", "function f() { return {a: 1}; }\n");
        assertThat(get("lib: [{$include: lib.js}]").root().toValue())
                .isEqualTo(Map.of("lib", List.of("function f() { return {a: 1}; }\n")));
    }

    @Test
    void a_mixin_is_overlaid_with_the_other_fields() throws Exception {
        write("base.yml", "x: 1\ny: 2\n");
        assertThat(get("a: {$mixin: base.yml, y: 3, z: 4}").root().toValue())
                .isEqualTo(Map.of("a", Map.of("x", 1, "y", 3, "z", 4)));
    }

    @Test
    void a_document_that_imports_itself_is_refused() throws Exception {
        write("b.yml", "x: {$import: a.yml}\n");
        write("a.yml", "x: {$import: b.yml}\n");
        documents.get(uri("a.yml"));
        assertThat(errors())
                .singleElement()
                .asString()
                .contains("b.yml:1:14: $import: " + folder.resolve("a.yml") + " imports itself");
    }

    @Test
    void imports_that_go_on_and_on_are_refused() throws Exception {
        for (int i = 0; i < 10; i++) {
            write("d" + i + ".yml", "x: {$import: d" + (i + 1) + ".yml}\n");
        }
        documents.get(uri("d0.yml"));
        assertThat(errors()).singleElement().asString().contains("more than 5 imports inside each other");
    }

    @Test
    void wrong_directives_are_reported_where_they_stand() throws Exception {
        get("a: {$import: none.yml}\nb: {$include: [x]}\nc: {$import: x.yml, d: 1}\nd: {$mixin: list.yml}\n");
        assertThat(errors()).hasSize(6);
        assertThat(errors().get(0)).contains("1:14: $import: no such file: " + folder.resolve("none.yml"));
        assertThat(errors().get(1)).contains("2:15: $include must be a URI, not a list");
        assertThat(errors().get(2)).contains("3:4: $import must be the only field of its map");
    }

    @Test
    void reads_the_context_of_a_document() throws Exception {
        SourceDocument document = get("""
                $base: http://example.com/base/doc
                $namespaces: {edam: 'http://edamontology.org/'}
                $schemas: [EDAM.owl, 'http://example.com/x.ttl']
                """);
        assertThat(document.base()).hasToString("http://example.com/base/doc");
        assertThat(document.expand("edam:format_1")).isEqualTo("http://edamontology.org/format_1");
        assertThat(document.expand("other:x")).isEqualTo("other:x");
        assertThat(document.resolve("edam:x").orElseThrow()).hasToString("http://edamontology.org/x");
        assertThat(document.schemas())
                .containsExactly(
                        URI.create("http://example.com/base/EDAM.owl"), URI.create("http://example.com/x.ttl"));
    }

    @Test
    void a_wrong_context_is_reported() throws Exception {
        get("$namespaces: {a: 1}\n$schemas: [{}]\n");
        assertThat(errors()).hasSize(2);
    }

    @Test
    void each_document_is_read_once() throws Exception {
        write("a.yml", "x: 1\n");
        SourceDocument first = documents.get(uri("a.yml"));
        Files.delete(folder.resolve("a.yml"));
        assertThat(documents.get(URI.create(uri("a.yml") + "#part"))).isSameAs(first);
    }

    @Test
    void text_can_be_given_in_place_of_a_file() throws Exception {
        documents.provide(URI.create("file:///nowhere/x.cwl"), "a: 1\n");
        assertThat(documents.get(URI.create("file:///nowhere/x.cwl")).root().toValue())
                .isEqualTo(Map.of("a", 1));
    }

    @Test
    void a_file_that_is_not_there_is_an_io_error() {
        assertThatThrownBy(() -> documents.get(uri("none.yml"))).isInstanceOf(java.io.IOException.class);
    }

    private SourceDocument get(String text) throws Exception {
        return get2("main.yml", text);
    }

    private SourceDocument get2(String name, String text) throws Exception {
        write(name, text);
        return documents.get(uri(name));
    }

    private void write(String name, String text) throws Exception {
        Files.createDirectories(folder.resolve(name).getParent());
        Files.writeString(folder.resolve(name), text);
    }

    private URI uri(String name) {
        return References.ofPath(folder.resolve(name));
    }

    private List<String> errors() {
        return problems.errors().stream().map(Problem::toString).toList();
    }
}
