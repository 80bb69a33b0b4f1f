package io.github.camelmesos.camel.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.camelmesos.cwl.document.InvalidDocumentException;
import io.github.camelmesos.cwl.document.Problem;
import io.github.camelmesos.launcher.JobOrderSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubmissionReaderTest {

    private static final URI BASE = URI.create("file:///data/in/submission.yml");

    @Test
    void everyFieldIsRead() throws Exception {
        SubmissionDraft draft = read("""
                workflow: ../count.cwl#main
                inputs:
                  text: {class: File, location: book.txt}
                runId: count-2026
                tenant: biology
                provider: embedded
                cpus: 2.5
                memory: 4096
                disk: 10240
                agents: 2
                outputDirectory: out
                timeout: 90m
                containers: false
                cache: true
                """);

        assertThat(draft.workflow()).contains(URI.create("file:///data/count.cwl#main"));
        assertThat(draft.jobOrder())
                .contains(new JobOrderSource.Inline(
                        Map.of("text", Map.of("class", "File", "location", "book.txt")), BASE));
        assertThat(draft.runId()).contains("count-2026");
        assertThat(draft.tenant()).contains("biology");
        assertThat(draft.provider()).contains("embedded");
        assertThat(draft.cpus()).contains(2.5);
        assertThat(draft.memory()).contains(4096L);
        assertThat(draft.disk()).contains(10240L);
        assertThat(draft.agents()).contains(2);
        assertThat(draft.outputDirectory()).contains(Path.of("/data/in/out"));
        assertThat(draft.timeout()).contains(Duration.ofMinutes(90));
        assertThat(draft.containers()).contains(false);
        assertThat(draft.cache()).contains(true);
    }

    @Test
    void outputsMayGoToABucketWhateverADirectoryElsewhereIsSaidToBe() throws Exception {
        SubmissionDraft draft = read("{workflow: a, outputDirectory: 's3://bucket/a/b'}");
        SubmissionDraft directory = read("{workflow: a, outputDirectory: out}");

        assertThat(draft.outputDirectory()).isEmpty();
        assertThat(draft.outputStore()).contains(URI.create("s3://bucket/a/b"));
        assertThat(draft.orElse(directory).toSubmission(Path.of("/")).outputStore())
                .isPresent();
        assertThat(directory.orElse(draft).toSubmission(Path.of("/")).outputStore())
                .isEmpty();
    }

    @Test
    void jsonIsReadAsWellEvenIndentedWithTabs() throws Exception {
        SubmissionDraft draft = read("{\n\t\"workflow\": \"a b/ü.cwl\",\n\t\"jobOrder\": \"/abs/job.yml\"\n}");

        assertThat(draft.workflow()).contains(URI.create("file:///data/in/a%20b/%C3%BC.cwl"));
        assertThat(draft.jobOrder()).contains(new JobOrderSource.Document(URI.create("file:///abs/job.yml")));
    }

    @ParameterizedTest
    @CsvSource({"90, PT1M30S", "90s, PT1M30S", "15m, PT15M", "2d, PT48H", "PT1H30M, PT1H30M"})
    void timeoutsAreWrittenAsPeopleDo(String text, Duration meaning) throws Exception {
        assertThat(read("workflow: a.cwl\ntimeout: " + text).timeout()).contains(meaning);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "workflow: a.cwl\\nworkflwo: b.cwl | 2:1: a submission has no field 'workflwo' (did you mean 'workflow'?)",
                "tenant: a | 1:1: a submission needs the field workflow: the CWL document to run",
                "workflow: 7 | 1:11: workflow: must be text",
                "workflow: jar:file:/a.jar | 1:11: workflow: 'jar:file:/a.jar' is not a path or a file:, http: or https: URI",
                "{workflow: a, inputs: {}, jobOrder: b} | 1:1: a submission has either inputs or jobOrder, not both",
                "{workflow: a, inputs: [1]} | 1:23: inputs: must be a map from input names to values",
                "{workflow: a, cpus: -1} | 1:21: cpus: must be a number above 0",
                "{workflow: a, cpus: .inf} | 1:21: cpus: must be a number above 0",
                "{workflow: a, memory: 1.5} | 1:23: memory: must be a whole number from 1 to 2147483647",
                "{workflow: a, agents: 99999} | 1:23: agents: must be a whole number from 1 to 10000",
                "{workflow: a, runId: ../etc} | 1:22: runId: must be made of up to 48 of a-z, 0-9 and -",
                "{workflow: a, timeout: soon} | 1:24: timeout: 'soon' is no duration; write 500ms, 30s, 15m, 12h, 7d or ISO 8601 as PT1H30M",
                "{workflow: a, timeout: 0} | 1:24: timeout: a duration must be more than nothing, not '0s'",
                "{workflow: a, containers: 1} | 1:27: containers: must be true or false",
                "{workflow: a, outputDirectory: 'http://a/b'} | 1:32: outputDirectory: 'http://a/b' is not a local directory, nor s3://BUCKET/NAME",
                "[workflow] | 1:1: a submission is a map of fields, not a list",
                "cwlVersion: v1.2 | 1:1: this is a CWL document, not a submission: name it in the field workflow",
                "{workflow: a, workflow: b} | 1:15: the key 'workflow' is given twice, first at line 1",
            })
    void whatIsWrongIsNamedWithItsPlaceAndWhatWouldBeRight(String document, String message) {
        assertThat(problems(document.replace("\\n", "\n"))).containsExactly("submission:" + message);
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() {
        assertThat(problems("cpu: 1\nmemory: much\n")).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "workflow: a\ninputs: {x: &x [*x]}",
                "workflow: !!java.net.URL [http://a]",
                "workflow: a\n--- \nworkflow: b",
                "workflow: [",
                "",
            })
    void documentsThatAreNoneAreRefused(String document) {
        assertThatThrownBy(() -> read(document)).isInstanceOf(InvalidDocumentException.class);
    }

    @Test
    void aDocumentThatNestsTooDeepIsRefused() {
        assertThat(problems("workflow: a\ninputs: " + "[".repeat(10_000) + "]".repeat(10_000)))
                .singleElement()
                .asString()
                .contains("levels deep");
    }

    @Test
    void aDocumentThatGrowsWhenItsAliasesAreExpandedIsRefused() {
        StringBuilder bomb = new StringBuilder("workflow: a\ninputs:\n  x0: &x0 [1,1,1,1,1,1,1,1,1,1]\n");
        for (int i = 1; i < 9; i++) {
            String alias = "*x" + (i - 1);
            bomb.append("  x%d: &x%d [%s]%n".formatted(i, i, String.join(",", Collections.nCopies(10, alias))));
        }

        assertThat(problems(bomb.toString())).singleElement().asString().contains("aliases expanded");
    }

    @Test
    void aDocumentThatIsTooBigIsRefusedWithoutReadingItAll() {
        assertThat(problems("workflow: " + "a".repeat(SubmissionReader.MAX_BYTES)))
                .containsExactly("submission:1:1: a submission has at most 4194304 bytes");
    }

    @Test
    void mapsAreCheckedAsDocumentsAre() {
        InvalidDocumentException failure = catchThrowableOfType(
                InvalidDocumentException.class,
                () -> SubmissionReader.map(Map.of("workflow", "a.cwl", "agent", 3), BASE));

        assertThat(failure).hasMessageContaining("no field 'agent' (did you mean 'agents'?)");
    }

    private static List<String> problems(String document) {
        return catchThrowableOfType(InvalidDocumentException.class, () -> read(document)).problems().stream()
                .map(Problem::toString)
                .toList();
    }

    private static SubmissionDraft read(String document) throws InvalidDocumentException, IOException {
        return SubmissionReader.stream(new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)), BASE);
    }
}
