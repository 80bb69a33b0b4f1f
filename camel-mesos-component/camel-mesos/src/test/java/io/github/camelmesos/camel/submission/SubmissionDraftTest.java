package io.github.camelmesos.camel.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelmesos.launcher.Submission;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SubmissionDraftTest {

    private static final SubmissionDraft COUNT = SubmissionDraft.ofWorkflow(URI.create("file:///a.cwl"));

    @Test
    void gapsAreFilledWithDefaults() {
        Submission submission = COUNT.toSubmission(Path.of("/outputs"));

        assertThat(submission.runId()).matches("\\d{8}-\\d{6}-[0-9a-z]{5}");
        assertThat(submission.tenant()).isEqualTo("default");
        assertThat(submission.outputDirectory()).isEqualTo(Path.of("/outputs", submission.runId()));
        assertThat(submission.timeout()).isEmpty();
        assertThat(submission.containers()).isTrue();
    }

    @Test
    void noTwoRunsGetTheSameName() {
        assertThat(COUNT.toSubmission(Path.of("/")).runId())
                .isNotEqualTo(COUNT.toSubmission(Path.of("/")).runId());
    }

    @Test
    void whatIsSaidFirstWins() {
        SubmissionDraft other = SubmissionDraft.of(
                Optional.of(URI.create("file:///b.cwl")),
                SubmissionDraft.ofJobOrder(URI.create("file:///job.yml")).jobOrder());

        SubmissionDraft both = COUNT.orElse(other);

        assertThat(both.workflow()).isEqualTo(COUNT.workflow());
        assertThat(both.jobOrder()).isEqualTo(other.jobOrder());
    }

    @Test
    void aWorkflowThereMustBe() {
        assertThatThrownBy(() -> SubmissionDraft.ofJobOrder(URI.create("file:///job.yml"))
                        .toSubmission(Path.of("/")))
                .hasMessageContaining("which workflow");
    }
}
