package io.github.camelmesos.launcher.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelmesos.cluster.ClusterWish;
import io.github.camelmesos.cwl.document.FetchPolicy;
import io.github.camelmesos.cwl.document.Fetcher;
import io.github.camelmesos.launcher.JobOrderSource;
import io.github.camelmesos.launcher.Submission;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SubmittedDocumentsTest {

    @TempDir
    Path directory;

    @BeforeEach
    void writeTool() throws Exception {
        Files.writeString(directory.resolve("tool.cwl"), """
                cwlVersion: v1.2
                class: CommandLineTool
                baseCommand: echo
                inputs: {word: string}
                outputs: []
                """);
    }

    @Test
    void areTheProcessAndItsJobOrder() throws Exception {
        Path order = Files.writeString(directory.resolve("job.yml"), "word: hello");

        SubmittedDocuments read = read("tool.cwl", new JobOrderSource.Document(order.toUri()));

        assertThat(read.process().process().id()).endsWith("/tool.cwl");
        assertThat(read.order().inputs()).isEqualTo(Map.of("word", "hello"));
    }

    @Test
    void areTheJobOrderAndTheProcessThatItNames() throws Exception {
        Files.writeString(directory.resolve("job.yml"), "{cwl:tool: tool.cwl, word: hello}");

        SubmittedDocuments read = read("job.yml", JobOrderSource.none(directory.toUri()));

        assertThat(read.process().process().id()).endsWith("/tool.cwl");
        assertThat(read.order().inputs()).isEqualTo(Map.of("word", "hello"));
    }

    @Test
    void areNoJobOrderThatNamesNoProcess() throws Exception {
        Files.writeString(directory.resolve("job.yml"), "word: hello");

        assertThatThrownBy(() -> read("job.yml", JobOrderSource.none(directory.toUri())))
                .hasMessageContaining("job.yml:1:1: the document has no 'cwlVersion'");
    }

    private SubmittedDocuments read(String process, JobOrderSource order) throws Exception {
        URI uri = directory.resolve(process).toUri();
        Submission submission = new Submission(
                "run-1",
                uri,
                order,
                "default",
                Optional.empty(),
                ClusterWish.NONE,
                directory.resolve("out"),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty());
        return SubmittedDocuments.read(submission, new Fetcher(FetchPolicy.LOCAL));
    }
}
