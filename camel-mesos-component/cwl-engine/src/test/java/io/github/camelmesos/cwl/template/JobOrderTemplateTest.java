package io.github.camelmesos.cwl.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.camelmesos.cwl.document.FetchPolicy;
import io.github.camelmesos.cwl.document.Fetcher;
import io.github.camelmesos.cwl.document.InvalidDocumentException;
import io.github.camelmesos.cwl.document.References;
import io.github.camelmesos.cwl.load.CwlText;
import io.github.camelmesos.cwl.load.DocumentLoader;
import io.github.camelmesos.cwl.load.JobOrder;
import io.github.camelmesos.cwl.load.JobOrderChecker;
import io.github.camelmesos.cwl.load.JobOrderLoader;
import io.github.camelmesos.cwl.model.CwlProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobOrderTemplateTest {

    private static final String TOOL = """
            cwlVersion: v1.2
            class: CommandLineTool
            label: Aligns
            baseCommand: align
            inputs:
              reads:
                type: File
                doc: |
                  What to align.
                  Two lines.
                secondaryFiles: [.bai, ^.idx]
              reference: {type: Directory, label: The genome}
              strand:
                type: {type: enum, symbols: [plus, minus]}
              samples:
                type:
                  type: array
                  items:
                    type: record
                    fields:
                      name: string
                      depth: int?
              threads: {type: int, default: 4}
              notes: {type: string, default: "two\\nlines # and a mark"}
              extra: File[]?
              either: ["null", {type: enum, symbols: [a, b]}, float]
              "on": boolean
              ratio: double
            outputs: []
            """;

    @TempDir
    Path directory;

    @Test
    void everyInputIsThereWithItsTypeDocAndValue() throws Exception {
        assertThat(JobOrderTemplate.of(CwlText.load(TOOL).process(), "align.cwl"))
                .isEqualTo("""
                # A job order for align.cwl.
                # Aligns
                # What is commented out need not be given; it stands for the value that holds anyway, or for an
                # example.

                # What to align.
                # Two lines.
                # File; with secondary files .bai, ^.idx
                reads:
                  class: File
                  path: path/to/file

                # The genome
                # Directory
                reference:
                  class: Directory
                  path: path/to/directory

                # one of plus, minus
                strand: plus

                # list of record of name (string), depth (int, optional)
                samples:
                  - name: text
                    depth: 0

                # int; optional
                #threads: 4

                # string; optional
                #notes: "two\\nlines # and a mark"

                # list of File; optional
                #extra: [{class: File, path: path/to/file}]

                # one of a, b or float; optional
                #either: a

                # boolean
                on: false

                # double
                ratio: 0.1
                """);
    }

    @Test
    void aProcessThatNeedsNothingHasATemplateThatCanBeRun() throws Exception {
        String template = JobOrderTemplate.of(
                CwlText.load(CwlTextTool.of("inputs: {x: {type: int, default: 1}}"))
                        .process(),
                "t.cwl");

        assertThat(template).endsWith("#x: 1\n\n# Nothing has to be given.\n{}\n");
        assertThat(order(template).inputs()).isEmpty();
    }

    @Test
    void theTemplateIsAJobOrderAsItIsAndWithAllThatIsCommentedOut() throws Exception {
        CwlProcess process = CwlText.load(TOOL).process();
        String template = JobOrderTemplate.of(process, "align.cwl");

        assertThat(JobOrderChecker.check(process, order(template))).isEmpty();
        JobOrder whole = order(uncommented(template));
        assertThat(whole.inputs().keySet())
                .containsExactlyElementsOf(
                        process.inputs().stream().map(port -> port.id()).toList());
        assertThat(JobOrderChecker.check(process, whole)).isEmpty();
        assertThat(whole.inputs()).containsEntry("notes", "two\nlines # and a mark");
    }

    /** Over all documents of the public suite that are valid. */
    @Test
    void templatesOfManyDocumentsAreJobOrdersForThem() throws Exception {
        Path suite = Path.of(System.getProperty("cwl.suite", ""), "tests");
        assumeTrue(Files.isDirectory(suite), "no conformance suite at " + suite);
        int checked = 0;
        for (Path document : documents(suite)) {
            try {
                CwlProcess process = new DocumentLoader(new Fetcher(FetchPolicy.LOCAL))
                        .load(References.ofPath(document))
                        .process();
                String template =
                        JobOrderTemplate.of(process, document.getFileName().toString());
                JobOrderChecker.check(process, order(template));
                JobOrderChecker.check(process, order(uncommented(template)));
                checked++;
            } catch (InvalidDocumentException e) {
                assertThat(e.problems()).as(document + ": " + e.getMessage()).noneMatch(problem -> problem.message()
                        .startsWith("the input '"));
            }
        }
        assertThat(checked).isGreaterThan(200);
    }

    private static List<Path> documents(Path suite) throws IOException {
        try (Stream<Path> files = Files.walk(suite)) {
            return files.filter(file -> file.toString().endsWith(".cwl"))
                    .sorted()
                    .toList();
        }
    }

    private static String uncommented(String template) {
        return template.replaceAll("(?m)^#(?! )", "").replaceAll("(?m)^\\{}$", "");
    }

    private JobOrder order(String text) throws Exception {
        Path file = Files.writeString(directory.resolve("job.yml"), text);
        return new JobOrderLoader(new Fetcher(FetchPolicy.LOCAL)).load(References.ofPath(file));
    }

    /** A tool with these inputs. */
    private static final class CwlTextTool {
        static String of(String inputs) {
            return "cwlVersion: v1.2\nclass: CommandLineTool\nbaseCommand: x\n" + inputs + "\noutputs: []\n";
        }
    }
}
