package io.github.camelmesos.launcher.resume;

import io.github.camelmesos.cluster.provider.directory.FileTree;
import io.github.camelmesos.launcher.reuse.ReuseSettings;
import io.github.camelmesos.launcher.staging.RunLayout;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What launchers left that died: brought in, kept for a while and within bounds, given to the one who continues the run. One launcher at a
 * time does that.
 */
public final class AbandonedRuns {

    private static final Logger LOG = LoggerFactory.getLogger(AbandonedRuns.class);

    private final Path register;
    private final Path lock;
    private final ReuseSettings settings;
    private final RunOutcomes outcomes;

    /**
     * @param register a file for each run that has a directory, named by its id
     * @param outcomes of runs that are over: their directories are of no use
     */
    public AbandonedRuns(Path register, ReuseSettings settings, RunOutcomes outcomes) {
        this.register = register;
        this.outcomes = outcomes;
        this.lock = register.resolveSibling(register.getFileName() + ".lock");
        this.settings = settings;
    }

    /** Enters a directory of this process, before it is made. */
    public Path enter(String runId, Path directory) throws IOException {
        Path file = register.resolve(runId);
        RegisterEntry.ours(directory).write(file);
        return file;
    }

    /**
     * Takes over the directory of a run whose launcher died, with what is left in it.
     *
     * @param cluster that it is going to run on; where it has been on that before, its jobs may still be there
     * @return empty when there is none
     * @throws IOException when the run has an owner that lives
     */
    public Optional<Path> adopt(String runId, String cluster) throws IOException {
        Path file = register.resolve(runId);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (RegisterLock held = RegisterLock.take(lock)) {
            Optional<RegisterEntry> entry = RegisterEntry.read(file);
            if (entry.isEmpty()) {
                return Optional.empty();
            }
            if (entry.get().isOwned()) {
                throw new IOException("run " + runId + " is being run by process "
                        + entry.get().owner());
            }
            Path directory = entry.get().directory();
            RegisterEntry.ours(directory).write(file);
            if (!settings.resume()) {
                FileTree.delete(directory);
                return Optional.empty();
            }
            Harvest harvest = new Harvest(directory);
            int done = wasOn(cluster, directory) ? harvest.bringInBesideJobs() : harvest.bringIn();
            LOG.info("run {} goes on: {} jobs were done", runId, done);
            return Optional.of(directory);
        }
    }

    private static boolean wasOn(String cluster, Path directory) throws IOException {
        Path file = new RunLayout(directory).cluster();
        return Files.exists(file) && Files.readString(file).equals(cluster);
    }

    /** Removes what is left of a run of which only the result has still to be told. */
    public void discard(String runId) throws IOException {
        Path file = register.resolve(runId);
        if (Files.exists(file)) {
            try (RegisterLock held = RegisterLock.take(lock)) {
                Optional<RegisterEntry> entry = RegisterEntry.read(file).filter(any -> !any.isOwned());
                if (entry.isPresent()) {
                    remove(file, entry.get().directory());
                }
            }
        }
    }

    /** Sees to all that launchers left which are no more. What cannot be removed is logged and tried again next time. */
    public void bringIn() {
        try {
            outcomes.forgetOld();
            Map<Path, RegisterEntry> abandoned = Map.of();
            if (Files.isDirectory(register) && !notOwned().isEmpty()) {
                try (RegisterLock held = RegisterLock.tryToTake(lock).orElse(null)) {
                    abandoned = held == null ? abandoned : notOwned();
                    for (Map.Entry<Path, RegisterEntry> entry : abandoned.entrySet()) {
                        if (!entry.getValue().isKept() && !isLeftToOthers(entry.getKey(), entry.getValue())) {
                            bringIn(entry.getKey(), entry.getValue().directory());
                        }
                    }
                    if (held != null) {
                        removeWhatIsTooMuch();
                    }
                }
            }
        } catch (IOException e) {
            LOG.warn("cannot see to what earlier launchers left", e);
        }
    }

    /** For a while, where the cluster of the run may go on without its launcher: jobs are still at work in there. */
    private boolean isLeftToOthers(Path file, RegisterEntry entry) throws IOException {
        if (settings.leeway().isZero() || !Files.exists(new RunLayout(entry.directory()).cluster())) {
            return false;
        }
        if (!entry.isOrphan()) {
            entry.orphaned(Instant.now()).write(file);
            return true;
        }
        return Instant.now().isBefore(entry.since().plus(settings.leeway()));
    }

    private Map<Path, RegisterEntry> notOwned() throws IOException {
        Map<Path, RegisterEntry> found = new LinkedHashMap<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(register, "[!.]*")) {
            for (Path file : files) {
                RegisterEntry.read(file).filter(entry -> !entry.isOwned()).ifPresent(entry -> found.put(file, entry));
            }
        }
        return found;
    }

    private void bringIn(Path file, Path directory) {
        try {
            boolean goesOn =
                    settings.resume() && !outcomes.has(file.getFileName().toString());
            int done = goesOn ? new Harvest(directory).bringIn() : 0;
            if (done == 0) {
                LOG.info("removing {}, left by a launcher that died", directory);
                remove(file, directory);
            } else {
                LOG.info("keeping {} results of run {}, whose launcher died", done, file.getFileName());
                RegisterEntry.kept(directory, Instant.now(), size(directory)).write(file);
            }
        } catch (IOException e) {
            LOG.warn("cannot see to {}, left by a launcher that died", directory, e);
        }
    }

    private void removeWhatIsTooMuch() throws IOException {
        List<Map.Entry<Path, RegisterEntry>> kept = new ArrayList<>(notOwned().entrySet());
        kept.removeIf(entry -> !entry.getValue().isKept());
        kept.sort(Comparator.comparing(entry -> entry.getValue().since(), Comparator.reverseOrder()));
        Instant oldest = Instant.now().minus(settings.keptAge());
        long sum = 0;
        for (Map.Entry<Path, RegisterEntry> entry : kept) {
            sum += entry.getValue().bytes();
            boolean tooOld = entry.getValue().since().isBefore(oldest);
            if (!settings.resume() || tooOld || sum > settings.keptBytes()) {
                LOG.info("run {} cannot be continued any more: its results are too many or too old", entry.getKey());
                remove(entry.getKey(), entry.getValue().directory());
            }
        }
    }

    private static void remove(Path file, Path directory) throws IOException {
        FileTree.delete(directory);
        Files.deleteIfExists(file);
    }

    private static long size(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }
}
