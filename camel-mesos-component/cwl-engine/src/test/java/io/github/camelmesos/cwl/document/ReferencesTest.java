package io.github.camelmesos.cwl.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferencesTest {

    private static final URI BASE = URI.create("file:///data/a%20b/wf.cwl");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tool.cwl              | file:///data/a%20b/tool.cwl",
                "../tool.cwl           | file:///data/tool.cwl",
                "./x/../tool.cwl       | file:///data/a%20b/tool.cwl",
                "/abs/tool.cwl         | file:///abs/tool.cwl",
                "/a%20b/%C3%BC.cwl      | file:///a%20b/%C3%BC.cwl",
                "file:///a%20b/ü x.cwl | file:///a%20b/%C3%BC%20x.cwl",
                "file://localhost/x    | file:///x",
                "file:/abs/tool.cwl    | file:///abs/tool.cwl",
                "file:///abs/t.cwl#x   | file:///abs/t.cwl#x",
                "my tool.cwl           | file:///data/a%20b/my%20tool.cwl",
                "my%20tool.cwl         | file:///data/a%20b/my%20tool.cwl",
                "grüße/🐳.cwl          | file:///data/a%20b/gr%C3%BC%C3%9Fe/%F0%9F%90%B3.cwl",
                "item %231.txt         | file:///data/a%20b/item%20%231.txt",
                "100%.txt              | file:///data/a%20b/100%25.txt",
                "what?.txt             | file:///data/a%20b/what%3F.txt",
                "A%3AGln2Cys           | file:///data/a%20b/A:Gln2Cys",
                "#main                 | file:///data/a%20b/wf.cwl#main",
                "#main/my step         | file:///data/a%20b/wf.cwl#main/my%20step",
                "t.cwl#                | file:///data/a%20b/t.cwl",
                "http://h/x y?q=1#f    | http://h/x%20y?q=1#f",
                "s3://bucket/key       | s3://bucket/key",
            })
    void resolves_references_to_one_form(String reference, String expected) {
        assertThat(References.resolve(BASE, reference)).hasToString(expected);
    }

    @ParameterizedTest
    @CsvSource({"x.cwl, http://host/dir/x.cwl", "/x.cwl, http://host/x.cwl", "a b.cwl#c, http://host/dir/a%20b.cwl#c"})
    void resolves_against_the_web(String reference, String expected) {
        assertThat(References.resolve(URI.create("http://host/dir/wf.cwl"), reference))
                .hasToString(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "item #1.txt     | file:///data/a%20b/item%20%231.txt",
                "a%20b.txt       | file:///data/a%20b/a%2520b.txt",
                "A:Gln2Cys       | file:///data/a%20b/A:Gln2Cys",
                "/data/x?        | file:///data/x%3F",
                "file:///data/x  | file:///data/x",
            })
    void every_character_of_a_path_is_itself(String path, String expected) {
        assertThat(References.resolvePath(BASE, path)).hasToString(expected);
    }

    @Test
    void a_name_with_a_colon_is_a_file_where_there_is_one(@TempDir Path folder) throws Exception {
        Files.createFile(folder.resolve("colon:test.cwl"));
        URI base = References.ofPath(folder.resolve("wf.cwl"));
        assertThat(References.resolve(base, "colon:test.cwl"))
                .isEqualTo(References.ofPath(folder.resolve("colon:test.cwl")));
        assertThat(References.resolve(base, "other:test.cwl")).hasToString("other:test.cwl");
    }

    @Test
    void paths_and_uris_are_each_others_inverse() {
        Path path = Path.of("/tmp/ä %41#?:x");
        assertThat(References.toPath(References.ofPath(path))).isEqualTo(path);
    }

    @Test
    void takes_identifiers_apart() {
        URI uri = URI.create("file:///d.cwl#main/my%20step");
        assertThat(References.fragment(uri)).isEqualTo("main/my step");
        assertThat(References.withoutFragment(uri)).hasToString("file:///d.cwl");
        assertThat(References.fragment(BASE)).isEmpty();
        assertThat(References.shortName("file:///d.cwl#main/step/in")).isEqualTo("in");
        assertThat(References.shortName("#in")).isEqualTo("in");
        assertThat(References.shortName("in")).isEqualTo("in");
    }

    @ParameterizedTest
    @CsvSource({"file:///a/b%20c.txt, b c.txt", "file:///a/dir/, dir", "http://h/x.gz?y=1, x.gz", "keep:abc/x, x"})
    void basename_is_the_last_part_decoded(String uri, String name) {
        assertThat(References.basename(URI.create(uri))).isEqualTo(name);
    }
}
