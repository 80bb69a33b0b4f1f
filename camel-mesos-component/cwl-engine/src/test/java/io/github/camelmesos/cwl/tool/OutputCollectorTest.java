package io.github.camelmesos.cwl.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelmesos.cwl.value.DirectoryValue;
import io.github.camelmesos.cwl.value.FileOrDirectory;
import io.github.camelmesos.cwl.value.FileValue;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutputCollectorTest {

    @TempDir
    private Path directory;

    private ToolFixture fixture;

    @BeforeEach
    void makeFixture() throws Exception {
        fixture = new ToolFixture(directory);
    }

    /** The output x of a shell script. */
    private Object output(String script, String port) throws Exception {
        return run(script, "{x: " + port + "}", "", Map.of()).get("x");
    }

    private Map<String, Object> run(String script, String outputs, String more, Map<String, Object> given)
            throws Exception {
        return fixture.run(
                "baseCommand: [sh, -c]\narguments: ['" + script + "']\noutputs: " + outputs + "\n" + more, given);
    }

    private static List<String> names(Object value) {
        return ((List<?>) value)
                .stream().map(v -> ((FileOrDirectory) v).basename()).toList();
    }

    @Test
    void aFileHasItsPlaceAndSizeAndNoPath() throws Exception {
        FileValue file = (FileValue) output("echo hello > a.txt", "{type: File, outputBinding: {glob: a.txt}}");
        assertThat(file.basename()).isEqualTo("a.txt");
        assertThat(file.size()).hasValue(6);
        assertThat(file.path()).isEmpty();
        assertThat(ToolFixture.place(file)).hasContent("hello\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "'*.txt' | B.txt,a.txt,b c.txt",
                "'[a-z]*.txt' | a.txt,b c.txt",
                "'[!a]*.txt' | B.txt,b c.txt",
                "'?.txt' | B.txt,a.txt",
                "'.*' | .hidden",
                "'*' | B.txt,a.txt,b c.txt,d,link,x[1]",
                "'d/*' | e,f.txt",
                "'*/*.txt' | f.txt,f.txt",
                "'*/e/*' | deep.txt,deep.txt",
                "'link/f.txt' | f.txt",
                "'./d/../d/f.txt' | f.txt",
                "['b*', 'a.txt', '*.txt'] | b c.txt,a.txt,B.txt",
                "$(inputs.patterns) | a.txt,d",
                "$(runtime.outdir)/a.txt | a.txt",
                "'x\\[1\\]' | x[1]",
                "'x[[]1]' | x[1]",
                "'nothing*' | ''",
                "'a.txt/b' | ''",
            })
    void globsFindInTheOrderOfNames(String glob, String expected) throws Exception {
        Map<String, Object> outputs = run(
                "mkdir -p d/e; touch a.txt \"b c.txt\" B.txt .hidden d/f.txt d/e/deep.txt \"x[1]\"; ln -s d link",
                "{x: {type: {type: array, items: [File, Directory]}, outputBinding: {glob: " + glob + "}}}",
                "inputs: {patterns: 'string[]'}",
                Map.of("patterns", List.of("a.txt", "d")));
        assertThat(names(outputs.get("x")))
                .isEqualTo(expected.equals("''") ? List.of() : Arrays.asList(expected.split(",")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "/etc/passwd | the glob /etc/passwd leads out of the output directory",
                "'../*' | leads out of the output directory",
                "d/../../x | leads out of the output directory",
                "$(runtime.cores) | glob must give strings, not 1",
            })
    void globsThatLeadOutAreRefused(String glob, String message) {
        assertThatThrownBy(() -> output("true", "{type: 'File[]', outputBinding: {glob: " + glob + "}}"))
                .isInstanceOf(ToolException.class)
                .hasMessageContaining("output x: ")
                .hasMessageContaining(message);
    }

    @Test
    void theTypeDecidesHowMatchesAreGiven() throws Exception {
        String glob = ", outputBinding: {glob: '*.txt'}}";
        assertThat(output("true", "{type: 'File?'" + glob)).isNull();
        assertThat(output("true", "{type: 'File[]'" + glob)).isEqualTo(List.of());
        assertThat(output("touch a.txt", "{type: [File, 'File[]']" + glob)).isInstanceOf(FileValue.class);
        assertThat(names(output("touch a.txt b.txt", "{type: [File, 'File[]']" + glob)))
                .containsExactly("a.txt", "b.txt");
        assertThatThrownBy(() -> output("true", "{type: File" + glob))
                .hasMessageContaining("output x: ")
                .hasMessageContaining("the job left nothing for it; it must be a File");
        assertThatThrownBy(() -> output("touch a.txt b.txt", "{type: File" + glob))
                .hasMessageContaining("the glob matches 2 files (a.txt, b.txt) for one File");
        assertThatThrownBy(() -> output("mkdir a.txt", "{type: File" + glob))
                .hasMessageContaining("the Directory a.txt is no File");
    }

    @Test
    void directoriesIncludeTheOutputDirectoryItself() throws Exception {
        DirectoryValue all = (DirectoryValue) output("touch a", "{type: Directory, outputBinding: {glob: .}}");
        assertThat(ToolFixture.place(all).resolve("a")).exists();
        assertThat(all.listing()).isEmpty();
        DirectoryValue listed = (DirectoryValue) output(
                "mkdir d; touch d/b d/a", "{type: Directory, outputBinding: {glob: d, loadListing: shallow_listing}}");
        assertThat(names(listed.listing().orElseThrow())).containsExactly("a", "b");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "ln -s /etc/passwd x | leads to /etc/passwd, which is neither an output nor an input",
                "ln -s ../../../outside x | which is neither an output nor an input",
                "ln -s y x; ln -s /etc/passwd y | leads to /etc/passwd",
                "ln -s /etc d; ln -s d/passwd x | leads to /etc",
                "ln -s y x; ln -s x y | leads in a circle",
                "mkfifo x | is neither a file nor a directory",
                "mkdir x; ln -s /etc/passwd x/p | leads to /etc/passwd",
                "mkdir -p x/y; mkfifo x/y/p | x/y/p is neither a file nor a directory",
            })
    void whatIsNoOutputIsRefused(String script, String message) {
        assertThatThrownBy(() -> output(script, "{type: Any, outputBinding: {glob: x, outputEval: '$(self[0])'}}"))
                .isInstanceOf(ToolException.class)
                .hasMessageContaining(message);
    }

    @Test
    void linksToOutputsAndInputsAreFollowed() throws Exception {
        FileValue input = fixture.file("in.txt", "input");
        Map<String, Object> outputs = run(
                "mkdir d; echo x > d/f; ln -s d/f a; ln -s $(inputs.f.path) b; ln -s b c; ln -s gone dangling",
                "{a: {type: File, outputBinding: {glob: a}}, b: {type: File, outputBinding: {glob: b}},"
                        + " c: {type: File, outputBinding: {glob: c}}, g: {type: File?, outputBinding: {glob: dangling}}}",
                "inputs: {f: File}",
                Map.of("f", input));
        assertThat(ToolFixture.place(outputs.get("a"))).hasContent("x\n");
        assertThat(((FileValue) outputs.get("a")).basename()).isEqualTo("a");
        assertThat(ToolFixture.place(outputs.get("b"))).isEqualTo(fixture.data().resolve("in.txt"));
        assertThat(((FileValue) outputs.get("c")).basename()).isEqualTo("c");
        assertThat(ToolFixture.place(outputs.get("c"))).isEqualTo(fixture.data().resolve("in.txt"));
        assertThat(outputs.get("g")).isNull();
    }

    @Test
    void outputEvalSeesMatchesContentsAndExitCode() throws Exception {
        String port = "{type: string, outputBinding: {glob: '*.txt', loadContents: true,"
                + " outputEval: '$(self[0].contents)-$(self.length)-$(runtime.exitCode)-$(self[0].path)'}}";
        ToolJob job = fixture.prepare(
                "baseCommand: [sh, -c]\nsuccessCodes: [3]\narguments: ['printf a > a.txt; exit 3']\noutputs: {x: "
                        + port + "}\n",
                Map.of());
        int exitCode = ToolFixture.exitCode(job);
        assertThat(exitCode).isEqualTo(3);
        assertThat(ExitStatus.of(job.tool(), exitCode)).isEqualTo(ExitStatus.SUCCESS);
        assertThat(job.collect(exitCode))
                .containsEntry("x", "a-1-3-" + job.job().directories().outInJob() + "/a.txt");
    }

    @Test
    void outputEvalWithoutAGlobHasNoSelf() throws Exception {
        assertThat(output(
                        "true",
                        "{type: Any, outputBinding: {outputEval: '$([self, 5])'}}\n"
                                .replace("$([self, 5])", "self is $(self)")))
                .isEqualTo("self is null");
    }

    @Test
    void contentsStayWithTheExpression() throws Exception {
        FileValue file = (FileValue) output(
                "printf a > a", "{type: File, outputBinding: {glob: a, loadContents: true, outputEval: '$(self[0])'}}");
        assertThat(file.contents()).isEmpty();
    }

    @Test
    void expressionsMayNameFilesByPathOrMakeThem() throws Exception {
        String javascript = "requirements: {InlineJavascriptRequirement: {}}";
        Map<String, Object> outputs = run(
                "printf abc > a",
                "{x: {type: File, outputBinding: {outputEval: '$({class: \"File\", path: runtime.outdir + \"/a\"})'}},"
                        + " y: {type: File, outputBinding: {outputEval: '$({class: \"File\", basename: \"l\", contents: \"text\"})'}}}"
                                .replace("'$(", "\"$(")
                                .replace(")'", ")\"")
                                .replace("\"File\"", "'File'")
                                .replace("\"l\"", "'l'")
                                .replace("\"text\"", "'text'")
                                .replace("\"/a\"", "'/a'"),
                javascript,
                Map.of());
        assertThat(((FileValue) outputs.get("x")).size()).hasValue(3);
        assertThat(ToolFixture.place(outputs.get("y"))).hasContent("text");
        assertThatThrownBy(() -> run(
                        "true",
                        "{x: {type: File, outputBinding: {outputEval: \"$({class: 'File', path: '/etc/passwd'})\"}}}",
                        javascript,
                        Map.of()))
                .hasMessageContaining("/etc/passwd is not below the output directory");
    }

    @Test
    void secondaryFilesAndFormatAreAdded() throws Exception {
        String port = """
                {type: 'File[]', format: 'http://x/$(inputs.n)', outputBinding: {glob: '*.bam'},
                  secondaryFiles: [.bai, ^.txt, .gone, '.dir', "${return [{class: 'File', path: self.path + '.p',
                  basename: 'renamed'}, inputs.f];}", {pattern: .need, required: $(inputs.need)}]}""";
        String script = "touch a.bam a.bam.bai a.txt a.bam.p; mkdir a.bam.dir";
        String more = "inputs: {n: string, f: File, need: boolean}\nrequirements: {InlineJavascriptRequirement: {}}";
        Map<String, Object> given = Map.of("n", "f1", "f", fixture.file("in"), "need", false);
        List<?> files = (List<?>) run(script, "{x: " + port + "}", more, given).get("x");
        FileValue file = (FileValue) files.get(0);
        assertThat(names(file.secondaryFiles())).containsExactly("a.bam.bai", "a.txt", "a.bam.dir", "renamed", "in");
        assertThat(file.secondaryFiles())
                .allMatch(f -> f.location().isPresent() && f.path().isEmpty());
        assertThat(file.format()).hasValue("http://x/f1");
        assertThatThrownBy(() ->
                        run(script, "{x: " + port + "}", more, Map.of("n", "", "f", fixture.file("in"), "need", true)))
                .hasMessageContaining("a.bam lacks its secondary file a.bam.need");
    }

    @Test
    void recordsAreMadeFieldByFieldOrByOneExpression() throws Exception {
        Map<?, ?> byField = (Map<?, ?>) output(
                "touch a b",
                "{type: {type: record, fields: {a: {type: File, outputBinding: {glob: a}, secondaryFiles: $(null)},"
                        + " r: {type: {type: record, fields: {b: {type: File, format: 'http://f', outputBinding:"
                        + " {glob: b}}}}}, n: string?}}}");
        assertThat(((FileValue) byField.get("a")).basename()).isEqualTo("a");
        assertThat(((FileValue) ((Map<?, ?>) byField.get("r")).get("b")).format())
                .hasValue("http://f");
        assertThat(byField.get("n")).isNull();
        Map<String, Object> whole = run(
                "true",
                "{x: {type: {type: record, fields: {a: int}}, outputBinding: {outputEval: $(inputs.r)}}}",
                "inputs: {r: Any}",
                Map.of("r", Map.of("a", 1)));
        assertThat(whole).containsEntry("x", Map.of("a", 1));
    }

    @Test
    void typesAreChecked() {
        assertThatThrownBy(() -> output("true", "{type: int, outputBinding: {outputEval: $(runtime.outdir)}}"))
                .isInstanceOf(ToolException.class)
                .hasMessageContaining("output x: /docs/test.cwl:")
                .hasMessageContaining("the string")
                .hasMessageContaining("is no int");
    }
}
