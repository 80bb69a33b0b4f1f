package io.github.camelmesos.cwl.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelmesos.cwl.value.FileValue;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code cwl.output.json}. */
class WrittenOutputObjectTest {

    @TempDir
    private Path directory;

    private ToolFixture fixture;

    @BeforeEach
    void makeFixture() throws Exception {
        fixture = new ToolFixture(directory);
    }

    @Test
    void anOutputObjectThatTheJobWroteIsUsed() throws Exception {
        Map<String, Object> outputs = fixture.run("""
                baseCommand: [sh, -c]
                arguments:
                  - >-
                    mkdir d; printf abc > f; printf x > f.idx;
                    echo '{"n": 100000000000000000000000, "dir": {"class": "Directory", "location": "d"},
                    "abs": {"class": "File", "path": "$(runtime.outdir)/f", "secondaryFiles":
                    [{"class": "File", "path": "f.idx"}]},
                    "rel": {"class": "File", "location": "f", "basename": "g"},
                    "uri": {"class": "File", "location": "file://$(runtime.outdir)/f"},
                    "in": $(inputs.f), "unknown": 1}' > cwl.output.json
                inputs: {f: File}
                outputs:
                  n: double
                  dir: Directory
                  abs: File
                  rel: {type: File, outputBinding: {glob: ignored}}
                  uri: File
                  in: File
                  none: string?
                """, Map.of("f", fixture.file("in")));
        assertThat(outputs).containsOnlyKeys("n", "dir", "abs", "rel", "uri", "in", "none", "unknown");
        assertThat(outputs).containsEntry("unknown", 1);
        assertThat(outputs.get("n")).hasToString("100000000000000000000000");
        assertThat(ToolFixture.place(outputs.get("dir"))).isDirectory();
        FileValue file = (FileValue) outputs.get("abs");
        assertThat(ToolFixture.place(file)).hasContent("abc");
        assertThat(file.size()).hasValue(3);
        assertThat(ToolFixture.place(file.secondaryFiles().get(0))).hasContent("x");
        assertThat(((FileValue) outputs.get("rel")).basename()).isEqualTo("g");
        assertThat(ToolFixture.place(outputs.get("uri"))).isEqualTo(ToolFixture.place(file));
        assertThat(ToolFixture.place(outputs.get("in")))
                .isEqualTo(fixture.data().resolve("in"));
        assertThat(outputs.get("none")).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "[] | cwl.output.json holds no object",
                "{\"x\": 1} | the number 1 is no File",
                "{} | the job left nothing for it; it must be a File",
                "{\"x\": {\"class\": \"File\"}} | cwl.output.json: a File needs a location",
                "{\"x\": {\"class\": \"File\", \"path\": \"/etc/passwd\"}} | is not below the output directory",
                "{\"x\": {\"class\": \"File\", \"location\": \"file:///etc/passwd\"}} | is not below the output directory",
                "{\"x\": {\"class\": \"File\", \"path\": \"gone\"}} | the output gone is not there",
                "{\"x\": {\"class\": \"File\", \"path\": \"d\"}} | the output d is not a File, as it is said to be",
            })
    void badOutputObjectsAreExplained(String json, String message) {
        assertThatThrownBy(() -> fixture.run(
                        "baseCommand: [sh, -c]\narguments: [\"mkdir d; echo '" + json.replace("\"", "\\\"")
                                + "' > cwl.output.json\"]\noutputs: {x: File}\n",
                        Map.of()))
                .isInstanceOf(ToolException.class)
                .hasMessageContaining(message);
    }
}
