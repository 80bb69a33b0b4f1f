package io.github.camelmesos.app.entrance;

import io.github.camelmesos.app.record.RunRecord;
import io.github.camelmesos.app.record.RunRecords;
import io.github.camelmesos.camel.submission.RunIds;
import io.github.camelmesos.camel.submission.SubmissionDraft;
import io.github.camelmesos.camel.submission.SubmissionReader;
import io.github.camelmesos.cwl.document.InvalidDocumentException;
import io.github.camelmesos.launcher.Submission;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Reads submissions that come from somebody else: such a submission may not choose where its outputs go, but for places
 * in object stores that are set, nor use the id of another run.
 */
public final class Submissions {

    private final Path outbox;
    private final String defaultTenant;
    private final RunRecords records;
    private final List<Path> folders;
    private final boolean cache;
    private final OutputStores stores;
    private final Map<Path, RunRecord> abandoned = new ConcurrentHashMap<>();

    /**
     * @param outbox gets a directory for each run
     * @param defaultTenant of those that name none
     * @param cache whether those use the cache of jobs that do not say
     * @param folders they may name files below these only; anywhere when empty
     * @param stores where in object stores their outputs may go
     */
    public Submissions(
            Path outbox,
            String defaultTenant,
            RunRecords records,
            boolean cache,
            List<Path> folders,
            OutputStores stores)
            throws IOException {
        this.outbox = outbox;
        this.defaultTenant = defaultTenant;
        this.records = records;
        this.folders = folders;
        this.cache = cache;
        this.stores = stores;
        for (RunRecord run : records.abandoned()) {
            run.origin().dropped().ifPresent(file -> abandoned.put(file, run));
        }
    }

    /**
     * The submission in a file; that of the run which the file was submitted for and whose launcher died, if there is one.
     *
     * @throws InvalidDocumentException with all that is wrong
     * @throws IOException when it cannot be read
     */
    public Submission ofFile(Path file) throws InvalidDocumentException, IOException {
        RunRecord interrupted = abandoned.remove(file);
        if (interrupted != null && Files.getLastModifiedTime(file).toInstant().isBefore(interrupted.started())) {
            return records.claim(interrupted.runId());
        }
        return bounded(SubmissionReader.file(file));
    }

    /**
     * The submission in a stream.
     *
     * @param base what relative names in it are relative to
     * @throws InvalidDocumentException with all that is wrong
     * @throws IOException when it cannot be read
     */
    public Submission ofStream(InputStream in, URI base) throws InvalidDocumentException, IOException {
        return bounded(SubmissionReader.stream(in, base));
    }

    /** Where everything of a run is put. */
    public Path directory(String runId) {
        return outbox.resolve(runId);
    }

    private Submission bounded(SubmissionDraft draft) throws IOException {
        if (draft.outputDirectory().isPresent()) {
            throw new IllegalArgumentException("outputDirectory: not allowed here, outputs go to " + outbox);
        }
        draft.outputStore().ifPresent(stores::require);
        String runId = draft.runId().orElseGet(RunIds::next);
        if (records.find(runId).isPresent()) {
            throw new IllegalArgumentException("runId: there has been a run " + runId + " already");
        }
        return draft.orElse(defaults(runId)).toSubmission(outbox).below(folders);
    }

    private SubmissionDraft defaults(String runId) {
        return new SubmissionDraft(
                Optional.of(runId),
                Optional.empty(),
                Optional.empty(),
                Optional.of(defaultTenant),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(directory(runId).resolve("outputs")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(cache),
                Optional.empty(),
                Optional.empty());
    }
}
