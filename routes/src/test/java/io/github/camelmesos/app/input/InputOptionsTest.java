package io.github.camelmesos.app.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelmesos.cwl.document.FetchPolicy;
import io.github.camelmesos.cwl.document.Fetcher;
import io.github.camelmesos.cwl.load.DocumentLoader;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InputOptionsTest {

    private static final String TOOL = """
            cwlVersion: v1.2
            class: CommandLineTool
            label: Counts 100% of things
            baseCommand: "true"
            inputs:
              message: {type: string, doc: What to say}
              number: {type: int?, default: 3, doc: How often}
              big: long?
              ratio: double?
              text: File?
              place: Directory?
              files: File[]?
              names: {type: "string[]?", doc: Whom to greet}
              loud: boolean?
              order: {type: {type: enum, symbols: [asc, desc]}, default: asc}
              either: [ "null", int, string ]
              person: {type: ["null", {type: record, fields: {name: string, age: int}}]}
              anything: Any?
            outputs: []
            """;

    private final InputOptions options = options(TOOL);

    @Test
    void valuesAreMadeByTheTypeOfTheirInput() throws Exception {
        assertThat(parse("--message", "hi", "--number", "-7", "--ratio=0.5", "--big", "9000000000"))
                .isEqualTo(
                        Map.of("message", "hi", "number", -7, "ratio", new BigDecimal("0.5"), "big", 9_000_000_000L));
    }

    @Test
    void pathsAreRelativeToTheDirectoryOfTheUser() throws Exception {
        assertThat(parse("--text", "my data.txt", "--place", "/data"))
                .isEqualTo(Map.of(
                        "text", Map.of("class", "File", "location", "file:///home/me/my%20data.txt"),
                        "place", Map.of("class", "Directory", "location", "file:///data")));
    }

    @Test
    void repeatingAnOptionMakesAnArray() throws Exception {
        assertThat(parse("--names", "Ada", "--names", "Bob").get("names")).isEqualTo(List.of("Ada", "Bob"));
        assertThat(parse("--names", "Ada").get("names")).isEqualTo(List.of("Ada"));
    }

    @Test
    void theLastOneWinsWhereThereIsNoArray() throws Exception {
        assertThat(parse("--message", "a", "--message", "b").get("message")).isEqualTo("b");
    }

    @Test
    void aBooleanNeedsNoValue() throws Exception {
        assertThat(parse("--loud").get("loud")).isEqualTo(true);
        assertThat(parse("--loud=false").get("loud")).isEqualTo(false);
    }

    @Test
    void aUnionTakesTheNarrowestTypeThatFits() throws Exception {
        assertThat(parse("--either", "12").get("either")).isEqualTo(12);
        assertThat(parse("--either", "twelve").get("either")).isEqualTo("twelve");
    }

    @Test
    void recordsAreWrittenAsJson() throws Exception {
        assertThat(parse("--person", "{\"name\": \"Ada\", \"age\": 36}").get("person"))
                .isEqualTo(Map.of("name", "Ada", "age", 36));
    }

    @Test
    void aValueMayLookLikeAnOption() throws Exception {
        assertThat(parse("--message", "--loudly").get("message")).isEqualTo("--loudly");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--number | three | --number: 'three' is not an int",
                "--number | 3000000000 | --number: 3000000000 is too big for int",
                "--ratio | half | --ratio: 'half' is not a double",
                "--order | up | --order: 'up' is not one of asc, desc",
                "--person | Ada | --person: 'Ada' is not a record, which is written as JSON"
            })
    void wrongValuesAreRefusedWithWhatWouldBeRight(String option, String value, String message) {
        assertThatThrownBy(() -> parse(option, value))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage(message);
    }

    @Test
    void unknownOptionsAreRefused() {
        assertThatThrownBy(() -> parse("--mesage", "hi"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("--mesage")
                .hasMessageContaining("count.cwl --help lists its inputs");
    }

    @Test
    void helpListsInputsWithTypesAndDocumentation() {
        assertThat(options.help())
                .contains("Counts 100% of things")
                .contains("camel-mesos run count.cwl")
                .containsPattern("--message=string\\s+What to say Required\\.")
                .containsPattern("--number=int\\s+How often Default: 3")
                .containsPattern("--order=asc\\|desc")
                .containsPattern("--files=File");
    }

    @Test
    void anInputCalledHelpIsAnInput() throws Exception {
        InputOptions helped = options(TOOL.replace("message:", "help:"));

        assertThat(helped.asksForHelp(List.of("--help", "me"))).isFalse();
        assertThat(helped.asksForHelp(List.of("-h"))).isTrue();
        assertThat(options.asksForHelp(List.of("--help"))).isTrue();
        assertThat(helped.parse(List.of("--help", "me"), Path.of("/"))).isEqualTo(Map.of("help", "me"));
    }

    private Map<String, Object> parse(String... arguments) throws InvalidInputException {
        return options.parse(List.of(arguments), Path.of("/home/me"));
    }

    private static InputOptions options(String tool) {
        try {
            return new InputOptions(
                    new DocumentLoader(new Fetcher(FetchPolicy.LOCAL))
                            .load(URI.create("file:///count.cwl"), tool)
                            .process(),
                    "count.cwl");
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
