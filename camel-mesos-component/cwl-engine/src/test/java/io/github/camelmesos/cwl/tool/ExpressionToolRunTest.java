package io.github.camelmesos.cwl.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelmesos.cwl.value.DirectoryValue;
import io.github.camelmesos.cwl.value.FileValue;
import io.github.camelmesos.cwl.value.Locations;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExpressionToolRunTest {

    private static final String JAVASCRIPT = "requirements: {InlineJavascriptRequirement: {}}\n";

    @TempDir
    private Path directory;

    private ToolFixture fixture;

    @BeforeEach
    void makeFixture() throws Exception {
        fixture = new ToolFixture(directory);
    }

    @Test
    void theObjectOfTheExpressionIsTheOutputObject() throws Exception {
        assertThat(fixture.evaluate(
                        JAVASCRIPT
                                + "inputs: {n: int}\noutputs: {x: int, y: 'int[]', z: string?}\n"
                                + "expression: '${return {x: inputs.n + 1, y: [runtime.cores], unknown: 1};}'\n",
                        Map.of("n", 1)))
                .containsOnlyKeys("x", "y", "z")
                .containsEntry("x", 2)
                .containsEntry("y", List.of(1))
                .containsEntry("z", null);
    }

    @Test
    void filesArePassedOnAndLiteralsWritten() throws Exception {
        FileValue file = fixture.file("a");
        Map<String, Object> outputs = fixture.evaluate(
                JAVASCRIPT
                        + "inputs: {f: File}\noutputs: {same: File, text: File, d: Directory}\n"
                        + "expression: |\n"
                        + "  ${ inputs.f.basename = 'b';\n"
                        + "     return {same: inputs.f, text: {class: 'File', basename: 't', contents: 'text'},\n"
                        + "             d: {class: 'Directory', basename: 'd', listing: [inputs.f]}}; }\n",
                Map.of("f", file));
        assertThat(outputs.get("same")).isEqualTo(file.withBasename("b").withSize(1));
        FileValue text = (FileValue) outputs.get("text");
        assertThat(Locations.localPath(text.location().orElseThrow()).orElseThrow())
                .hasContent("text");
        DirectoryValue made = (DirectoryValue) outputs.get("d");
        assertThat(made.isLiteral()).isTrue();
        assertThat(made.listing().orElseThrow()).containsExactly((FileValue) outputs.get("same"));
    }

    @Test
    void nullPassesForAny() throws Exception {
        assertThat(fixture.evaluate(JAVASCRIPT + "outputs: {x: Any}\nexpression: '$({x: null})'\n", Map.of()))
                .containsEntry("x", null);
    }

    @Test
    void resultsThatDoNotFitAreExplained() {
        assertThatThrownBy(() ->
                        fixture.evaluate(JAVASCRIPT + "outputs: {x: int}\nexpression: \"$({x: 'a'})\"\n", Map.of()))
                .isInstanceOf(ToolException.class)
                .hasMessageContaining("output x: the string \"a\" is no int");
        assertThatThrownBy(() -> fixture.evaluate(JAVASCRIPT + "outputs: {x: int}\nexpression: $(5)\n", Map.of()))
                .hasMessageContaining("the expression must give an object with the outputs, not 5");
    }
}
