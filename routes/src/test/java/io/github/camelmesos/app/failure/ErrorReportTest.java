package io.github.camelmesos.app.failure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelmesos.cluster.ClusterDestroyedException;
import io.github.camelmesos.cluster.ProvisioningException;
import io.github.camelmesos.cwl.document.InvalidDocumentException;
import io.github.camelmesos.cwl.document.Position;
import io.github.camelmesos.cwl.document.Problem;
import java.net.URI;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

class ErrorReportTest {

    @Test
    void aClusterThatWasDestroyedMeansThatTheRunWasCancelled() {
        assertThat(ErrorReport.of(new ClusterDestroyedException("c1")).lines())
                .containsExactly("the run was cancelled before its cluster was ready");
    }

    private static final Position POSITION = new Position(URI.create("file:///a.cwl"), 3, 5);

    @Test
    void everyProblemOfADocumentIsALine() {
        ErrorReport report = ErrorReport.of(new InvalidDocumentException(List.of(
                Problem.error(POSITION, "unknown field", "baseCommand"), Problem.unsupported(POSITION, "new"))));

        assertThat(report.lines()).containsExactly("/a.cwl:3:5: unknown field (baseCommand)", "/a.cwl:3:5: new");
        assertThat(report.exitCode()).isEqualTo(1);
    }

    @Test
    void onlyUnsupportedIs33() {
        assertThat(ErrorReport.of(new InvalidDocumentException(List.of(Problem.unsupported(POSITION, "new"))))
                        .exitCode())
                .isEqualTo(33);
    }

    @Test
    void whatAnExceptionIsWrappedInIsNotTold() {
        ErrorReport report = ErrorReport.of(new ExecutionException(
                new CompletionException(new ProvisioningException("no master was elected within 30s"))));

        assertThat(report.lines()).containsExactly("no master was elected within 30s");
        assertThat(report.exitCode()).isEqualTo(1);
    }

    @Test
    void filesThatCannotBeReadAreNamed() {
        assertThat(ErrorReport.of(new NoSuchFileException("/x.cwl")).lines()).containsExactly("/x.cwl: no such file");
        assertThat(ErrorReport.of(new AccessDeniedException("/x.cwl")).lines())
                .containsExactly("/x.cwl: permission denied");
    }

    @Test
    void aFaultOfOursIsCalledSo() {
        assertThat(ErrorReport.of(new NullPointerException("x is null")).lines())
                .containsExactly("internal error: java.lang.NullPointerException: x is null");
    }
}
