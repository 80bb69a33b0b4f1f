package io.github.camelmesos.launcher.resume;

import io.github.camelmesos.cluster.provider.directory.FileTree;
import io.github.camelmesos.launcher.attempt.AttemptResult;
import io.github.camelmesos.launcher.reuse.DoneJobs;
import io.github.camelmesos.launcher.reuse.PathTokens.AttemptPaths;
import io.github.camelmesos.launcher.staging.MovedOutputs;
import io.github.camelmesos.launcher.staging.RunLayout;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Goes through the working directory of a run whose launcher is dead: results of jobs that ended well are kept, nothing else stays.
 * One that dies over it is followed by the next; no result is lost.
 */
public final class Harvest {

    private static final Logger LOG = LoggerFactory.getLogger(Harvest.class);

    private final RunLayout run;
    private final DoneJobs done;

    public Harvest(Path run) {
        this.run = new RunLayout(run);
        this.done = new DoneJobs(this.run);
    }

    /**
     * Does it.
     *
     * @return how many jobs need not be done again
     * @throws IOException when something cannot be read or removed
     */
    public int bringIn() throws IOException {
        if (!Files.isDirectory(run.root())) {
            return 0;
        }
        if (Files.exists(run.spoilt())) {
            LOG.info(
                    "{} is of no use to a later launcher: {}",
                    run.root(),
                    Files.readString(run.spoilt()).strip());
            FileTree.delete(run.done());
        } else {
            new MovedOutputs(run).putBack();
            takeAll();
        }
        // First, since without the mark of spoilt attempts they would be taken for good ones.
        FileTree.delete(run.jobs());
        keepOnly(run.done());
        return done.count();
    }

    /**
     * Does it while attempts are under way on the run's cluster, which lives: nothing that they use is moved, and they stay.
     *
     * @return how many jobs need not be done again
     * @throws IOException when something cannot be read
     */
    public int bringInBesideJobs() throws IOException {
        if (!Files.exists(run.spoilt())) {
            new MovedOutputs(run).putBack();
            forEach((attempt, note) -> AttemptResult.read(attempt)
                    .filter(result -> note.successCodes().contains(result.exitCode()))
                    .ifPresent(result -> add(attempt, note, result)));
        }
        return done.count();
    }

    private void add(Path attempt, AttemptNote note, AttemptResult result) {
        try {
            done.add(
                    note.key(),
                    note.name(),
                    result,
                    new AttemptPaths(attempt, note.rootInJob(), run.root(), note.sources()));
        } catch (IOException e) {
            LOG.warn("what is in {} cannot be kept: {}", attempt, e.toString());
        }
    }

    /** Attempts that are not needed any more go with all else. */
    private void keepOnly(Path kept) throws IOException {
        try (DirectoryStream<Path> others = Files.newDirectoryStream(run.root())) {
            for (Path other : others) {
                if (!other.equals(kept)) {
                    FileTree.delete(other);
                }
            }
        }
    }

    private void takeAll() throws IOException {
        forEach(this::take);
    }

    /** An attempt that was noted. */
    private interface Attempt {
        void look(Path attempt, AttemptNote note) throws IOException;
    }

    private void forEach(Attempt action) throws IOException {
        if (!Files.isDirectory(run.jobs())) {
            return;
        }
        Map<String, AttemptNote> notes = new AttemptNotes(run.notes()).read();
        try (DirectoryStream<Path> attempts = Files.newDirectoryStream(run.jobs())) {
            for (Path attempt : attempts) {
                AttemptNote note = notes.get(attempt.getFileName().toString());
                if (note != null) {
                    action.look(attempt, note);
                }
            }
        }
    }

    private void take(Path attempt, AttemptNote note) {
        try {
            Optional<AttemptResult> result = AttemptResult.read(attempt);
            if (result.isPresent() && note.successCodes().contains(result.get().exitCode())) {
                FileTree.delete(attempt.resolve("writable"));
                AttemptPaths paths = new AttemptPaths(attempt, note.rootInJob(), run.root(), note.sources());
                done.take(note.key(), note.name(), result.get(), paths);
            }
        } catch (IOException e) {
            LOG.warn("what is in {} cannot be kept: {}", attempt, e.toString());
        }
    }
}
