package io.github.camelmesos.app.entrance;

import io.github.camelmesos.app.failure.ErrorReport;
import io.github.camelmesos.app.record.RunRecorder;
import io.github.camelmesos.camel.cwl.CwlConstants;
import io.github.camelmesos.camel.cwl.RunFailedException;
import io.github.camelmesos.cluster.ProvisioningException;
import io.github.camelmesos.cwl.document.InvalidDocumentException;
import io.github.camelmesos.cwl.value.JsonText;
import io.github.camelmesos.launcher.RunResult;
import io.github.camelmesos.launcher.Submission;
import java.io.File;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.Body;
import org.apache.camel.Exchange;
import org.apache.camel.Header;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileFilter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Submissions that are dropped into a folder. One that could be run ends in a folder of its own in the outbox, with result,
 * log and outputs; one that could not, in the folder of the rejected, with the reason beside it.
 */
public final class Inbox implements GenericFileFilter<File> {

    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);
    private static final Duration LONGEST_EMPTY = Duration.ofMinutes(1);

    private final Path rejected;
    private final Submissions submissions;
    private final RunLogs logs;

    /**
     * @param rejected where bad submissions go; is there
     */
    public Inbox(Path rejected, Submissions submissions, RunLogs logs) {
        this.rejected = rejected;
        this.submissions = submissions;
        this.logs = logs;
    }

    /** Plain files only: through a link, messages could show its maker what only the launcher may read. */
    @Override
    public boolean accept(GenericFile<File> found) {
        Path file = found.getFile().toPath();
        if (Files.isSymbolicLink(file)) {
            reject(file, List.of("this was a link; submissions are plain files"));
        }
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && isWritten(file);
    }

    /** An empty file may be one that is just being written; after a while it is a mistake. */
    private boolean isWritten(Path file) {
        File found = file.toFile();
        if (found.length() > 0) {
            return true;
        }
        long age = System.currentTimeMillis() - found.lastModified();
        if (found.exists() && age > LONGEST_EMPTY.toMillis()) {
            reject(file, List.of("this file is empty; a submission is a map of fields"));
        }
        return false;
    }

    /** Reads the submission; what is written of its run goes into a folder of its own from now on. */
    public Submission open(@Body File file, Exchange exchange) throws InvalidDocumentException, IOException {
        exchange.setProperty(RunRecorder.DROPPED, file.toPath());
        Submission submission = submissions.ofFile(file.toPath());
        String runId = submission.runId();
        Path directory = Files.createDirectories(submissions.directory(runId));
        exchange.getMessage().setHeader(CwlConstants.RUN_ID, runId);
        logs.open(runId, directory.resolve("run.log"));
        logs.line(runId, "submitted as " + file.getName());
        return submission;
    }

    /** The run has succeeded. */
    public void deliver(@Body RunResult result, Exchange exchange) throws IOException {
        deliver(result.runId(), "COMPLETE", result.outputs(), List.of(), exchange);
    }

    /** The run has failed, or there was none. */
    public void fail(@Header(CwlConstants.RUN_ID) String runId, Exchange exchange) throws IOException {
        Exception failure = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class);
        List<String> errors = ErrorReport.of(failure).lines();
        if (failure instanceof RunFailedException || failure instanceof ProvisioningException) {
            deliver(runId, RunRecorder.stateAfter(failure).name(), Map.of(), errors, exchange);
            return;
        }
        if (runId != null) {
            logs.close(runId);
            Path directory = submissions.directory(runId);
            Files.deleteIfExists(directory.resolve("run.log"));
            Files.deleteIfExists(directory);
        }
        reject(exchange.getProperty(RunRecorder.DROPPED, Path.class), errors);
    }

    private void deliver(
            String runId, String state, Map<String, Object> outputs, List<String> errors, Exchange exchange)
            throws IOException {
        errors.forEach(error -> logs.line(runId, error));
        logs.line(runId, state);
        logs.close(runId);
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("runId", runId);
        result.put("state", state);
        result.put("outputs", outputs);
        result.put("errors", errors);
        Path directory = submissions.directory(runId);
        Path file = exchange.getProperty(RunRecorder.DROPPED, Path.class);
        Files.move(file, directory.resolve("submission-" + file.getFileName()));
        Files.writeString(directory.resolve(".result"), JsonText.pretty(result) + "\n");
        // Last, and whole: who waits for it finds everything else there.
        Files.move(directory.resolve(".result"), directory.resolve("result.json"));
    }

    private void reject(Path file, List<String> reasons) {
        try {
            Path moved = move(file);
            Files.writeString(
                    moved.resolveSibling(moved.getFileName() + ".reason.txt"), String.join("\n", reasons) + "\n");
        } catch (IOException e) {
            LOG.warn("{} should be rejected ({}), but cannot be moved", file, reasons, e);
        }
    }

    /** Under its own name, or the first one with a number that is free. */
    private Path move(Path file) throws IOException {
        for (int number = 1; ; number++) {
            Path target = rejected.resolve(file.getFileName() + (number == 1 ? "" : "." + number));
            try {
                return Files.move(file, target);
            } catch (FileAlreadyExistsException e) {
                LOG.debug("{} exists", target);
            }
        }
    }
}
