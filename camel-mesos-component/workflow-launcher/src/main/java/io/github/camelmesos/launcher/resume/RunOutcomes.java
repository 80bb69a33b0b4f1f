package io.github.camelmesos.launcher.resume;

import io.github.camelmesos.cwl.value.JsonText;
import io.github.camelmesos.launcher.RunResult;
import io.github.camelmesos.launcher.reuse.ReuseSettings;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How runs ended, a file each, from the moment when their outputs are where they have to be until somebody has taken the end down.
 * A launcher that dies in between is followed by one that finds the result, and runs no job for it.
 */
public final class RunOutcomes {

    private static final Logger LOG = LoggerFactory.getLogger(RunOutcomes.class);

    private final Path directory;
    private final ReuseSettings settings;

    /**
     * @param directory made with the first outcome
     */
    public RunOutcomes(Path directory, ReuseSettings settings) {
        this.directory = directory;
        this.settings = settings;
    }

    /**
     * Keeps a result; one of a run that was cancelled is not kept: that begins anew.
     *
     * @param jobs how many need not be done again
     */
    public void keep(RunResult result, int jobs) {
        if (!settings.resume() || result.status() == RunResult.Status.CANCELLED) {
            return;
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("status", result.status().name());
        json.put("outputs", result.outputs());
        json.put("errors", result.errors());
        json.put("jobs", jobs);
        try {
            Files.createDirectories(
                    directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            Path draft = directory.resolve("." + result.runId());
            Files.writeString(draft, JsonText.compact(json));
            Files.move(draft, file(result.runId()), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            LOG.warn("the outcome of run {} is not kept for a later launcher", result.runId(), e);
        }
    }

    /** Whether the run is over. */
    boolean has(String runId) {
        return Files.exists(file(runId));
    }

    /**
     * The result of a run that was over when its launcher died, with all its jobs as those that did not run again.
     *
     * @throws IOException when it cannot be read
     */
    @SuppressWarnings("unchecked")
    public Optional<RunResult> find(String runId) throws IOException {
        try {
            Map<String, Object> json = (Map<String, Object>) JsonText.read(file(runId));
            return Optional.of(new RunResult(
                    runId,
                    RunResult.Status.valueOf((String) json.get("status")),
                    (Map<String, Object>) json.get("outputs"),
                    (List<String>) json.get("errors"),
                    ((Number) json.get("jobs")).intValue()));
        } catch (NoSuchFileException notOver) {
            return Optional.empty();
        }
    }

    /** The end of a run has been taken down. */
    public void forget(String runId) {
        try {
            Files.deleteIfExists(file(runId));
        } catch (IOException e) {
            LOG.warn("the outcome of run {} is kept longer than it has to be", runId, e);
        }
    }

    /** Forgets those that nobody asked for in the time that results are kept. */
    void forgetOld() throws IOException {
        if (!Files.isDirectory(directory)) {
            return;
        }
        Instant oldest = Instant.now().minus(settings.keptAge());
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
            for (Path file : files) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(oldest)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (NoSuchFileException e) {
            LOG.debug("somebody else has forgotten an outcome", e);
        }
    }

    private Path file(String runId) {
        return directory.resolve(runId);
    }
}
