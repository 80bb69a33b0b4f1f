package io.github.camelmesos.launcher.resume;

import io.github.camelmesos.cluster.provider.directory.FileTree;
import io.github.camelmesos.launcher.attempt.AttemptResult;
import io.github.camelmesos.launcher.reuse.DoneJobs;
import io.github.camelmesos.launcher.reuse.PathTokens.AttemptPaths;
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
        } else if (Files.isDirectory(run.jobs())) {
            Map<String, AttemptNote> notes = new AttemptNotes(run.notes()).read();
            try (DirectoryStream<Path> attempts = Files.newDirectoryStream(run.jobs())) {
                for (Path attempt : attempts) {
                    take(
                            attempt,
                            Optional.ofNullable(notes.get(attempt.getFileName().toString())));
                }
            }
        }
        // First, since without the mark of spoilt attempts they would be taken for good ones.
        FileTree.delete(run.jobs());
        try (DirectoryStream<Path> others = Files.newDirectoryStream(run.root())) {
            for (Path other : others) {
                if (!other.equals(run.done())) {
                    FileTree.delete(other);
                }
            }
        }
        return done.count();
    }

    private void take(Path attempt, Optional<AttemptNote> note) {
        try {
            Optional<AttemptResult> result = AttemptResult.read(attempt);
            if (note.isPresent()
                    && result.isPresent()
                    && note.get().successCodes().contains(result.get().exitCode())) {
                FileTree.delete(attempt.resolve("writable"));
                AttemptPaths paths = new AttemptPaths(
                        attempt, note.get().rootInJob(), run.root(), note.get().sources());
                done.take(note.get().key(), note.get().name(), result.get(), paths);
            }
        } catch (IOException e) {
            LOG.warn("what is in {} cannot be kept: {}", attempt, e.toString());
        }
    }
}
