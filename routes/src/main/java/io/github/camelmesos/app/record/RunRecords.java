package io.github.camelmesos.app.record;

import io.github.camelmesos.cluster.provider.directory.FileTree;
import io.github.camelmesos.cwl.value.JsonText;
import io.github.camelmesos.launcher.Submission;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The records of runs, a small file each, the newest thousand of them. */
public final class RunRecords {

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");
    private static final String SUFFIX = ".json";
    private static final int KEPT = 1000;

    private final Path directory;

    /**
     * @param directory is there
     */
    public RunRecords(Path directory) {
        this.directory = directory;
    }

    /**
     * The record of a run.
     *
     * @param runId whatever somebody asks for; what is no id of a run has no record
     * @throws IOException when it cannot be read
     */
    public Optional<RunRecord> find(String runId) throws IOException {
        return ID.matcher(runId).matches() ? read(file(runId)) : Optional.empty();
    }

    /**
     * All records, the newest run first.
     *
     * @throws IOException when one cannot be read
     */
    public List<RunRecord> list() throws IOException {
        List<RunRecord> records = new ArrayList<>();
        for (Path file : files()) {
            read(file).ifPresent(records::add);
        }
        records.sort(Comparator.comparing(RunRecord::started).reversed());
        return records;
    }

    /** The runs whose launchers died, the newest first. */
    public List<RunRecord> abandoned() throws IOException {
        return list().stream().filter(RunRecord::isAbandoned).toList();
    }

    /**
     * Takes over a run that ended with its launcher or its cluster; of several that try, one does.
     *
     * @return what it was asked with
     * @throws IllegalArgumentException saying why, when there is nothing to continue
     */
    public synchronized Submission claim(String runId) throws IOException {
        try (FileChannel channel = FileChannel.open(
                        directory.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            RunRecord run = find(runId)
                    .orElseThrow(() -> new IllegalArgumentException("there is no run " + runId + " to continue"));
            if (!run.state().isOver()) {
                throw new IllegalArgumentException("run " + runId + " is being run by another launcher");
            }
            if (!run.isResumable()) {
                throw new IllegalArgumentException("run " + runId + " is over (" + run.state()
                        + "): only a run that ended with its launcher, or its cluster, can be continued");
            }
            write(run.taken());
            return run.submission().orElseThrow();
        }
    }

    /** Takes down a run; the oldest records make room. */
    synchronized void put(RunRecord run) throws IOException {
        write(run);
        if (run.state().isOver()) {
            removeOldest();
        }
    }

    /** Takes down what has changed of a run; nothing where it is not known or over. */
    synchronized void change(String runId, UnaryOperator<RunRecord> change) throws IOException {
        Optional<RunRecord> before = find(runId);
        if (before.isPresent() && !before.get().state().isOver()) {
            put(change.apply(before.get()));
        }
    }

    /** Where reports and logs of a run are kept, beside its record and as long; perhaps not there. */
    public Path directoryOf(String runId) {
        return directory.resolve(runId);
    }

    private Path file(String runId) {
        return directory.resolve(runId + SUFFIX);
    }

    @SuppressWarnings("unchecked")
    private static Optional<RunRecord> read(Path file) throws IOException {
        try {
            return Optional.of(
                    RunRecord.of((Map<String, Object>) JsonText.read(file)).asOfNow());
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    private void write(RunRecord run) throws IOException {
        Path fresh = directory.resolve(
                "." + run.runId() + "." + ProcessHandle.current().pid());
        Files.writeString(fresh, JsonText.pretty(run.fullJson()) + "\n");
        Files.move(fresh, file(run.runId()), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private void removeOldest() throws IOException {
        List<Path> files = files();
        if (files.size() > KEPT) {
            files.sort(Comparator.comparing(file -> file.toFile().lastModified()));
            for (Path file : files.subList(0, files.size() - KEPT)) {
                Files.deleteIfExists(file);
                FileTree.delete(directoryOf(file.getFileName().toString().replace(SUFFIX, "")));
            }
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> entries = Files.list(directory)) {
            return new ArrayList<>(
                    entries.filter(file -> file.toString().endsWith(SUFFIX)).toList());
        }
    }
}
