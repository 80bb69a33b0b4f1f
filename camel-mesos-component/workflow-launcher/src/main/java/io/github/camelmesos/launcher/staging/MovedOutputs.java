package io.github.camelmesos.launcher.staging;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What of a run has been moved to its final outputs: a line for each, written before the move. So a launcher that dies over it is
 * followed by one that puts everything back where its job had left it, and no job has to run again.
 */
public final class MovedOutputs {

    private static final Logger LOG = LoggerFactory.getLogger(MovedOutputs.class);
    private static final int FIELDS = 3;

    private final RunLayout run;

    public MovedOutputs(RunLayout run) {
        this.run = run;
    }

    /** One is about to be moved. */
    void note(Path output, Path target) throws IOException {
        String line =
                output.toUri() + " " + target.toUri() + " " + identity(output).orElse("");
        Files.writeString(
                run.moved(),
                line + "\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE,
                StandardOpenOption.APPEND);
    }

    /**
     * Puts everything back. A job whose output is not there any more, or is another file by now, counts as not done.
     *
     * @throws IOException when something cannot be moved; it can be tried again
     */
    public void putBack() throws IOException {
        List<String> lines;
        try {
            lines = new ArrayList<>(Files.readAllLines(run.moved()));
        } catch (NoSuchFileException nothingMoved) {
            return;
        }
        Collections.reverse(lines);
        for (String line : lines) {
            String[] fields = line.split(" ", FIELDS);
            if (fields.length == FIELDS) {
                putBack(Path.of(URI.create(fields[0])), Path.of(URI.create(fields[1])), fields[2]);
            }
        }
        Files.delete(run.moved());
    }

    private void putBack(Path output, Path target, String identity) throws IOException {
        if (Files.exists(output, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        if (identity(target).filter(identity::equals).isPresent() && Files.isDirectory(output.getParent())) {
            Files.move(target, output, StandardCopyOption.ATOMIC_MOVE);
        } else if (output.startsWith(run.jobs())) {
            Path attempt = run.jobs().resolve(run.jobs().relativize(output).getName(0));
            LOG.info("{} is not as {} left it: that job is to be done again", target, attempt);
            Files.deleteIfExists(attempt.resolve(RunLayout.SCRIPT));
        }
    }

    /** What a rename does not change, and a file that somebody else put there does not have. */
    private static Optional<String> identity(Path path) throws IOException {
        try {
            BasicFileAttributes now = Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            String file = now.isDirectory() ? "" : " " + now.size() + " " + now.lastModifiedTime();
            return Optional.of(now.fileKey() + file);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }
}
