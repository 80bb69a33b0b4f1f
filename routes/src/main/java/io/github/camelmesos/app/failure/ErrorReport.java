package io.github.camelmesos.app.failure;

import io.github.camelmesos.camel.cwl.RunFailedException;
import io.github.camelmesos.camel.cwl.RunTimedOutException;
import io.github.camelmesos.cluster.ClusterDestroyedException;
import io.github.camelmesos.cwl.document.InvalidDocumentException;
import io.github.camelmesos.cwl.document.Problem;
import io.github.camelmesos.launcher.RunResult;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.apache.camel.CamelExecutionException;

/**
 * What a user is told of something that went wrong.
 *
 * @param lines one or two for each thing
 */
public record ErrorReport(List<String> lines, int exitCode) {

    /** The report of an exception, whatever it is wrapped in. */
    public static ErrorReport of(Throwable failure) {
        Throwable cause = unwrap(failure);
        if (cause instanceof InvalidDocumentException invalid) {
            return new ErrorReport(
                    invalid.problems().stream().map(Problem::toString).toList(),
                    invalid.isUnsupported() ? ExitCode.UNSUPPORTED : ExitCode.FAILURE);
        }
        if (cause instanceof RunTimedOutException late) {
            return failure(late.getMessage());
        }
        if (cause instanceof RunFailedException failed) {
            return of(failed.result(), failed.getMessage());
        }
        if (cause instanceof ClusterDestroyedException) {
            return failure("the run was cancelled before its cluster was ready");
        }
        if (cause instanceof FileSystemException e) {
            return failure(fileProblem(e));
        }
        if (cause instanceof RuntimeException && !(cause instanceof IllegalArgumentException)) {
            return failure("internal error: " + cause);
        }
        return failure(cause.getMessage() == null ? cause.toString() : cause.getMessage());
    }

    /** The report of a run that did not end well. */
    public static ErrorReport of(RunResult result, String summary) {
        List<String> lines = result.errors().isEmpty() ? List.of(summary) : result.errors();
        return new ErrorReport(
                lines, result.status() == RunResult.Status.UNSUPPORTED ? ExitCode.UNSUPPORTED : ExitCode.FAILURE);
    }

    private static ErrorReport failure(String message) {
        return new ErrorReport(message.lines().toList(), ExitCode.FAILURE);
    }

    private static String fileProblem(FileSystemException e) {
        if (e instanceof NoSuchFileException) {
            return e.getFile() + ": no such file";
        }
        if (e instanceof AccessDeniedException) {
            return e.getFile() + ": permission denied";
        }
        return e.getFile() + ": " + (e.getReason() == null ? e.getClass().getSimpleName() : e.getReason());
    }

    private static Throwable unwrap(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null
                && (cause instanceof CamelExecutionException
                        || cause instanceof CompletionException
                        || cause instanceof ExecutionException)) {
            cause = cause.getCause();
        }
        return cause;
    }
}
