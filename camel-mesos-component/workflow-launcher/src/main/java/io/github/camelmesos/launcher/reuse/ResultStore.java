package io.github.camelmesos.launcher.reuse;

import io.github.camelmesos.cluster.provider.directory.FileTree;
import io.github.camelmesos.cwl.job.Job;
import io.github.camelmesos.cwl.job.JobDirectories;
import io.github.camelmesos.cwl.value.JsonText;
import io.github.camelmesos.launcher.reuse.PathTokens.AttemptPaths;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Results of jobs by their keys, a directory each: {@code results/KEY/} with {@code result.json}, {@code out/} and {@code log}.
 * A result is filled in {@code drafts/} and gets its name when it is whole; one that goes loses its name first. So it is there
 * or not, for any number of threads and processes, also when one of them dies.
 */
final class ResultStore {

    private static final Logger LOG = LoggerFactory.getLogger(ResultStore.class);
    private static final String FACTS = "result.json";
    private static final Duration FORGOTTEN = Duration.ofDays(1);

    private final Path results;
    private final Path drafts;
    private final Optional<Checksums> checksums;

    /** @param directory made when the first result is stored; only its owner may look into it */
    ResultStore(Path directory, Optional<Checksums> checksums) {
        this.results = directory.resolve("results");
        this.drafts = directory.resolve("drafts");
        this.checksums = checksums;
    }

    /**
     * Takes a result, and leaves it where it is as well; nothing happens when there is one of this key.
     *
     * @return its bytes; 0 when there was one
     */
    long add(StoredResult facts, AttemptPaths attempt) throws IOException {
        Path result = results.resolve(facts.key());
        if (Files.exists(result)) {
            return 0;
        }
        PathTokens tokens = PathTokens.ofResult(attempt);
        List<OutputFile> files = OutputScan.of(attempt.root().resolve("out"), tokens);
        makeDirectories();
        Path draft = Files.createDirectory(drafts.resolve(UUID.randomUUID().toString()));
        try {
            StoredOutputs outputs = new StoredOutputs(draft, checksums);
            StoredResult whole = facts.withFiles(outputs.link(attempt.root(), files, tokens));
            Files.writeString(draft.resolve(FACTS), JsonText.compact(whole.json()));
            Files.move(draft, result, StandardCopyOption.ATOMIC_MOVE);
            return whole.bytes();
        } catch (FileSystemException e) {
            if (!Files.exists(result)) {
                throw e;
            }
            LOG.debug("somebody else has stored {} first", facts.key());
            return 0;
        } finally {
            FileTree.delete(draft);
        }
    }

    /**
     * Takes a result away from an attempt that is over: its directory becomes that of the result, in one step. Nothing happens
     * when there is one of this key.
     */
    void take(StoredResult facts, AttemptPaths attempt) throws IOException {
        Path result = results.resolve(facts.key());
        if (Files.exists(result)) {
            return;
        }
        PathTokens tokens = PathTokens.ofResult(attempt);
        List<OutputFile> files = OutputScan.of(attempt.root().resolve("out"), tokens);
        StoredOutputs outputs = new StoredOutputs(attempt.root(), checksums);
        StoredResult whole = facts.withFiles(outputs.hideTexts(files, tokens));
        Files.writeString(attempt.root().resolve(FACTS), JsonText.compact(whole.json()));
        makeDirectories();
        Files.move(attempt.root(), result, StandardCopyOption.ATOMIC_MOVE);
    }

    private void makeDirectories() throws IOException {
        if (!Files.isDirectory(drafts)) {
            Files.createDirectories(
                    results.getParent(),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            Files.createDirectories(results);
            Files.createDirectories(drafts);
        }
    }

    /** What is known of a result; one that cannot be read is dropped. */
    Optional<StoredResult> find(String key) throws IOException {
        Path facts = results.resolve(key).resolve(FACTS);
        try {
            return Optional.of(StoredResult.of((Map<?, ?>) JsonText.read(facts)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException | RuntimeException e) {
            drop(key, "cannot be read: " + e.getMessage());
            return Optional.empty();
        }
    }

    /**
     * Makes a result appear in a job's directories, and marks it as used.
     *
     * @return false when it could not be used; the job's directories are as they were then
     */
    boolean restore(StoredResult result, Job job, Path run) throws IOException {
        JobDirectories directories = job.directories();
        PathTokens tokens = PathTokens.ofResult(AttemptPaths.of(job, run));
        Path place = results.resolve(result.key());
        try {
            new StoredOutputs(place, checksums).restore(result.files(), directories, tokens);
            Files.setLastModifiedTime(place.resolve(FACTS), FileTime.from(Instant.now()));
            return true;
        } catch (DamagedResultException e) {
            drop(result.key(), e.getMessage());
        } catch (IOException e) {
            LOG.info("the result {} of {} cannot be used: {}", result.key(), job.name(), e.toString());
        }
        FileTree.delete(directories.out());
        Files.createDirectory(directories.out());
        Files.deleteIfExists(directories.log());
        return false;
    }

    /** Removes a result because of something. */
    void drop(String key, String why) throws IOException {
        LOG.warn("the stored result {} is dropped: {}", key, why);
        remove(key);
    }

    /** Removes a result. */
    void remove(String key) throws IOException {
        Path doomed = drafts.resolve(UUID.randomUUID().toString());
        try {
            makeDirectories();
            Files.move(results.resolve(key), doomed, StandardCopyOption.ATOMIC_MOVE);
        } catch (NoSuchFileException e) {
            LOG.debug("somebody else has removed {}", key);
        }
        FileTree.delete(doomed);
    }

    /** The keys of all results, with the times of their last use. */
    List<Map.Entry<String, Instant>> list() throws IOException {
        List<Map.Entry<String, Instant>> found = new ArrayList<>();
        if (Files.isDirectory(results)) {
            try (DirectoryStream<Path> entries = Files.newDirectoryStream(results)) {
                for (Path entry : entries) {
                    lastUse(entry)
                            .ifPresent(used ->
                                    found.add(Map.entry(entry.getFileName().toString(), used)));
                }
            }
        }
        return found;
    }

    private static Optional<Instant> lastUse(Path entry) throws IOException {
        try {
            return Optional.of(Files.getLastModifiedTime(entry.resolve(FACTS)).toInstant());
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** Removes what those left who died while they stored or removed something. */
    void removeForgottenDrafts() throws IOException {
        if (!Files.isDirectory(drafts)) {
            return;
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(drafts)) {
            for (Path draft : entries) {
                if (Files.getLastModifiedTime(draft)
                        .toInstant()
                        .isBefore(Instant.now().minus(FORGOTTEN))) {
                    FileTree.delete(draft);
                }
            }
        } catch (NoSuchFileException e) {
            LOG.debug("somebody else has removed a draft", e);
        }
    }
}
