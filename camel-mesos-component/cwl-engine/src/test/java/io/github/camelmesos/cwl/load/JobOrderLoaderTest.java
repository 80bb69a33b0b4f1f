package io.github.camelmesos.cwl.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelmesos.cwl.document.FetchPolicy;
import io.github.camelmesos.cwl.document.Fetcher;
import io.github.camelmesos.cwl.document.References;
import io.github.camelmesos.cwl.model.Requirement.EnvVarRequirement;
import io.github.camelmesos.cwl.value.DirectoryValue;
import io.github.camelmesos.cwl.value.FileValue;
import io.github.camelmesos.cwl.value.Locations;
import java.math.BigInteger;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobOrderLoaderTest {

    private final JobOrderLoader loader = new JobOrderLoader(new Fetcher(FetchPolicy.LOCAL));

    @TempDir
    Path temporary;

    private Path folder;

    @BeforeEach
    void folder() throws Exception {
        folder = Files.createDirectory(temporary.resolve("jöb order"));
    }

    @Test
    void values_of_every_kind() throws Exception {
        JobOrder order = load("""
                text: hi
                big: 1000000000000000000000000000000000000000000
                real: 1.5
                none: null
                list: [1, [x], {a: b}]
                """);
        assertThat(order.inputs())
                .containsEntry("text", "hi")
                .containsEntry("big", BigInteger.TEN.pow(42))
                .containsEntry("real", 1.5)
                .containsEntry("none", null)
                .containsEntry("list", List.of(1, List.of("x"), Map.of("a", "b")))
                .hasSize(5);
        assertThat(order.positions().get("real")).hasToString(folder.resolve("job.yml") + ":3:1");
        assertThat(order.tool()).isEmpty();
    }

    @Test
    void files_are_relative_to_the_job_order() throws Exception {
        JobOrder order = load("""
                $namespaces: {edam: 'http://edamontology.org/'}
                uri: {class: File, location: item %231.txt, format: 'edam:format_2330', size: 3, checksum: sha1$abc}
                path: {class: File, path: 'item #1.txt'}
                far: {class: File, location: 'https://host/x.gz'}
                literal: {class: File, contents: abc, basename: a.txt}
                dir: {class: Directory, location: sub/}
                tree: {class: Directory, basename: t, listing: [{class: File, path: x}, {class: Directory, basename: e, listing: []}]}
                many: [{class: File, location: a.bam, secondaryFiles: [{class: File, location: a.bai}]}]
                record: {inner: {class: File, path: /abs/y}}
                """);
        FileValue uri = (FileValue) order.inputs().get("uri");
        assertThat(uri.location()).contains(Locations.ofPath(folder.resolve("item #1.txt")));
        assertThat(uri.basename()).isEqualTo("item #1.txt");
        assertThat(uri.format()).contains("http://edamontology.org/format_2330");
        assertThat(uri.size()).hasValue(3);
        assertThat(uri.checksum()).contains("sha1$abc");
        assertThat(((FileValue) order.inputs().get("path")).location()).isEqualTo(uri.location());
        assertThat(((FileValue) order.inputs().get("far")).location()).contains(URI.create("https://host/x.gz"));
        FileValue literal = (FileValue) order.inputs().get("literal");
        assertThat(literal.contents()).contains("abc");
        assertThat(literal.location()).isEmpty();
        assertThat(((DirectoryValue) order.inputs().get("dir")).basename()).isEqualTo("sub");
        assertThat(((DirectoryValue) order.inputs().get("tree")).listing().orElseThrow())
                .hasSize(2);
        FileValue bam = (FileValue) ((List<?>) order.inputs().get("many")).get(0);
        assertThat(bam.secondaryFiles().get(0).basename()).isEqualTo("a.bai");
        assertThat(((Map<?, ?>) order.inputs().get("record")).get("inner"))
                .isEqualTo(FileValue.at(URI.create("file:///abs/y"), "y"));
    }

    @Test
    void the_standards_own_keys_are_no_inputs() throws Exception {
        JobOrder order = load("""
                cwl:tool: ../wf.cwl#main
                cwl:requirements:
                - {class: EnvVarRequirement, envDef: {A: b}}
                x: 1
                """);
        assertThat(order.inputs()).containsOnlyKeys("x");
        assertThat(order.tool()).contains(URI.create(References.ofPath(temporary.resolve("wf.cwl")) + "#main"));
        assertThat(order.requirements()).singleElement().isInstanceOf(EnvVarRequirement.class);
        assertThat(load("https://w3id.org/cwl/cwl#tool: wf.cwl\n").tool()).isPresent();
    }

    @Test
    void parts_may_be_imported_and_included() throws Exception {
        Files.writeString(folder.resolve("part.yml"), "{class: File, location: y}");
        Files.writeString(folder.resolve("text.txt"), "long text");
        JobOrder order = load("f: {$import: part.yml}\nt: {$include: text.txt}\n");
        assertThat(order.inputs()).containsEntry("t", "long text");
        assertThat(((FileValue) order.inputs().get("f")).location()).contains(Locations.ofPath(folder.resolve("y")));
    }

    @Test
    void an_empty_job_order_has_no_inputs() throws Exception {
        assertThat(load("").inputs()).isEmpty();
        assertThat(load("{}").inputs()).isEmpty();
    }

    @Test
    void plain_values_make_a_job_order_too() throws Exception {
        JobOrder order = loader.of(
                Map.of("f", Map.of("class", "File", "location", "x.txt"), "n", 1), URI.create("file:/data/request#x"));
        assertThat(order.inputs())
                .containsEntry("f", FileValue.at(URI.create("file:///data/x.txt"), "x.txt"))
                .containsEntry("n", 1);
    }

    @Test
    void all_problems_are_reported_with_their_place() {
        String place = folder.resolve("job.yml").toString();
        assertThatThrownBy(() -> load("""
                        a: {class: File}
                        b: {class: Directory, locaton: x}
                        c: {class: File, location: x, basename: a/b}
                        d: {class: File, location: x, size: big}
                        e: {class: File, location: x, secondaryFiles: [y]}
                        f: {class: File, location: x, secondaryFiles: {class: File}}
                        cwl:tool: 5
                        cwl:requirements: [{}]
                        """))
                .hasMessage(String.join(
                        "\n",
                        place + ":1:4: a File needs a location, a path or contents",
                        place + ":2:4: a Directory needs a location, a path or listing"
                                + " (is 'locaton' meant to be it?)",
                        place + ":3:41: 'basename' must be a name without a slash, not the string 'a/b'",
                        place + ":4:37: 'size' must be a number of bytes, not the string 'big'",
                        place + ":5:48: 'secondaryFiles' must be a list of File and Directory objects,"
                                + " not the string 'y'",
                        place + ":6:47: 'secondaryFiles' must be a list of File and Directory objects, not a map",
                        place + ":7:11: 'cwl:tool' must be a reference, not the number 5",
                        place + ":8:20: an item of 'cwl:requirements' has no 'class'"));
    }

    @Test
    void a_list_is_no_job_order() {
        assertThatThrownBy(() -> load("[1]")).hasMessageContaining("a job order must be a map of input to value");
    }

    private JobOrder load(String text) throws Exception {
        Path file = Files.writeString(folder.resolve("job.yml"), text);
        return loader.load(References.ofPath(file));
    }
}
