package io.github.camelmesos.cwl.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelmesos.cwl.value.FileValue;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineTest {

    @TempDir
    private Path directory;

    private ToolFixture fixture;

    @BeforeEach
    void makeFixture() throws Exception {
        fixture = new ToolFixture(directory);
    }

    private List<String> command(String fields, Map<String, Object> given) throws Exception {
        ToolJob job = fixture.prepare(fields, given);
        String inputs = job.job().directories().inputsInJob();
        return job.job().command().stream()
                .map(word -> word.replace(inputs, "IN"))
                .toList();
    }

    @Test
    void argumentsAndInputsAreInTheOrderOfPositionThenIndexThenName() throws Exception {
        assertThat(command("""
                        baseCommand: [tool, sub]
                        arguments: [first, {valueFrom: last, position: 9}, second]
                        inputs:
                          b: {type: string, inputBinding: {position: 1}}
                          a: {type: string, inputBinding: {position: 1}}
                          c: {type: string, inputBinding: {position: -1}}
                          d: {type: string, inputBinding: {}}
                          silent: string
                        """, Map.of("a", "A", "b", "B", "c", "C", "d", "D", "silent", "S")))
                .containsExactly("tool", "sub", "C", "first", "second", "D", "A", "B", "last");
    }

    @Test
    void valuesArePutAsTheirTypeSays() throws Exception {
        Map<String, Object> given = new LinkedHashMap<>();
        given.put("yes", true);
        given.put("no", false);
        given.put("number", 1.0e-5);
        given.put("huge", BigInteger.TEN.pow(42));
        given.put("file", fixture.file("a b.txt"));
        given.put("joined", List.of(1, 2));
        given.put("listed", List.of("x", "y"));
        given.put("each", List.of("p", "q"));
        given.put("empty", List.of());
        assertThat(command("""
                        baseCommand: t
                        inputs:
                          yes: {type: boolean, inputBinding: {position: 1, prefix: --yes}}
                          no: {type: boolean, inputBinding: {position: 2, prefix: --no}}
                          number: {type: float, inputBinding: {position: 3, prefix: -n=, separate: false}}
                          huge: {type: double, inputBinding: {position: 4}}
                          file: {type: File, inputBinding: {position: 5, prefix: -f}}
                          joined: {type: 'int[]', inputBinding: {position: 6, prefix: -j, itemSeparator: ','}}
                          listed: {type: 'string[]', inputBinding: {position: 7, prefix: -l}}
                          each: {type: {type: array, items: string, inputBinding: {prefix: -e}}, inputBinding: {position: 8}}
                          empty: {type: 'string[]', inputBinding: {position: 9, prefix: -x}}
                          nothing: {type: string?, inputBinding: {position: 10, prefix: -y}}
                        """, given))
                .containsExactly(
                        "t",
                        "--yes",
                        "-n=0.00001",
                        "1000000000000000000000000000000000000000000",
                        "-f",
                        "IN/1/a b.txt",
                        "-j",
                        "1,2",
                        "-l",
                        "x",
                        "y",
                        "-e",
                        "p",
                        "-e",
                        "q");
    }

    @Test
    void aBooleanWithoutAPrefixAddsNothing() throws Exception {
        assertThat(command("baseCommand: t\ninputs: {a: {type: boolean, inputBinding: {}}}\n", Map.of("a", true)))
                .containsExactly("t");
    }

    @Test
    void arraysOfArraysAreUnfolded() throws Exception {
        assertThat(command(
                        "baseCommand: t\ninputs: {a: {type: {type: array, items: 'string[]'}, inputBinding: {}}}\n",
                        Map.of("a", List.of(List.of("a", "b"), List.of("c")))))
                .containsExactly("t", "a", "b", "c");
    }

    @Test
    void elementsWithABindingOfTheirOwnStandWhereItSays() throws Exception {
        assertThat(command("""
                        baseCommand: t
                        inputs:
                          a: {type: {type: array, items: string, inputBinding: {prefix: -a, position: 5}}}
                          b: {type: string, inputBinding: {position: 2}}
                          c: {type: string, inputBinding: {position: 7}}
                        """, Map.of("a", List.of("x", "y"), "b", "B", "c", "C")))
                .containsExactly("t", "B", "-a", "x", "-a", "y", "C");
    }

    @Test
    void recordsAreSortedWithinThemselves() throws Exception {
        assertThat(command("""
                        baseCommand: t
                        inputs:
                          r:
                            type:
                              type: record
                              fields:
                                second: {type: int, inputBinding: {position: 2, prefix: -s}}
                                first: {type: 'int?', inputBinding: {position: 1, prefix: -f}}
                                none: {type: 'int?', inputBinding: {position: 0}}
                            inputBinding: {position: 3, prefix: -r}
                          a: {type: string, inputBinding: {position: 4}}
                        """, Map.of("r", Map.of("second", 2, "first", 1), "a", "A")))
                .containsExactly("t", "-r", "-f", "1", "-s", "2", "A");
    }

    @Test
    void theBindingOfTheAlternativeThatFitsIsUsed() throws Exception {
        String fields = """
                baseCommand: t
                inputs:
                  u:
                    type:
                      - type: record
                        name: one
                        fields: {x: {type: int, inputBinding: {prefix: -one}}}
                      - type: record
                        name: two
                        fields: {x: {type: int, inputBinding: {prefix: -two}}, y: {type: string, inputBinding: {}}}
                      - {type: array, items: {type: enum, name: e, symbols: [a, b]}, inputBinding: {prefix: -e}}
                """;
        assertThat(command(fields, Map.of("u", Map.of("x", 1)))).containsExactly("t", "-one", "1");
        assertThat(command(fields, Map.of("u", Map.of("x", 1, "y", "z")))).containsExactly("t", "-two", "1", "z");
        assertThat(command(fields, Map.of("u", List.of("b", "a")))).containsExactly("t", "-e", "b", "-e", "a");
    }

    @Test
    void anyValuesAreBoundByWhatTheyAre() throws Exception {
        String fields = "baseCommand: t\ninputs: {a: {type: Any, inputBinding: {prefix: -a}}}\n";
        assertThat(command(fields, Map.of("a", List.of("x", 1)))).containsExactly("t", "-a", "x", "1");
        assertThat(command(fields, Map.of("a", "x"))).containsExactly("t", "-a", "x");
        assertThat(command(fields, Map.of("a", Map.of("k", "v")))).containsExactly("t", "-a");
    }

    @Test
    void valueFromReplacesTheValueUnlessThatIsNull() throws Exception {
        String fields = """
                baseCommand: t
                requirements: {InlineJavascriptRequirement: {}}
                inputs:
                  f: {type: File?, inputBinding: {prefix: -f, valueFrom: $(self.basename)}}
                  l: {type: 'int[]?', inputBinding: {prefix: -l, valueFrom: '${return self.concat([9]);}'}}
                  c: {type: 'int[]', inputBinding: {valueFrom: constant}}
                """;
        FileValue file = fixture.file("x.txt");
        assertThat(command(fields, Map.of("f", file, "l", List.of(1), "c", List.of(1, 2))))
                .containsExactly("t", "constant", "-f", "x.txt", "-l", "1", "9");
        assertThat(command(fields, Map.of("c", List.of()))).containsExactly("t", "constant");
    }

    @Test
    void positionsMayBeExpressions() throws Exception {
        String fields = """
                baseCommand: t
                requirements: {InlineJavascriptRequirement: {}}
                arguments: [{valueFrom: two, position: '${return 2;}'}, {valueFrom: zero, position: $(null)}]
                inputs:
                  three: {type: int, inputBinding: {position: $(self)}}
                  bad: {type: string?, inputBinding: {position: $(self)}}
                """;
        assertThat(command(fields, Map.of("three", 3))).containsExactly("t", "zero", "two", "3");
        assertThatThrownBy(() -> command(fields, Map.of("three", 3, "bad", "x")))
                .hasMessageContaining("position must give an int or null, not x");
    }

    @Test
    void aShellSeesQuotedWordsUnlessToldOtherwise() throws Exception {
        assertThat(command("""
                        baseCommand: echo
                        requirements: {ShellCommandRequirement: {}}
                        arguments: [plain-1.0, "it's $HOME", {valueFrom: '| tr a b', shellQuote: false}, '']
                        """, Map.of()))
                .containsExactly("/bin/sh", "-c", "echo plain-1.0 'it'\"'\"'s $HOME' | tr a b ''");
    }

    @Test
    void anEmptyCommandLineIsRefusedOutsideAContainer() {
        assertThatThrownBy(() -> command("arguments: []\n", Map.of()))
                .isInstanceOf(ToolException.class)
                .hasMessageContaining("there is nothing to run");
    }

    @Test
    void namesAreSortedByCodePoint() {
        SortingKey key = SortingKey.EMPTY.plus(1);
        assertThat(key.plus("B")).isLessThan(key.plus("a"));
        assertThat(key.plus("\uFFFD")).isLessThan(key.plus("\uD83D\uDD7A"));
        assertThat(key.plus(10)).isLessThan(key.plus("1")).isGreaterThan(key.plus(9));
        assertThat(key).isLessThan(key.plus(0));
    }
}
