package io.github.camelmesos.launcher.reuse;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Results of jobs that ended well, for whoever runs an equal job later. Bounded in size. Any number of launchers can use one
 * directory at the same time.
 */
public final class JobCache {

    private static final Logger LOG = LoggerFactory.getLogger(JobCache.class);
    /** So many parts of the limit may come in before it is looked after. */
    private static final int PARTS = 20;

    private final ResultStore store;
    private final Checksums checksums;
    private final Path checksumDirectory;
    private final long limit;
    private final AtomicLong added = new AtomicLong();

    /** Reads and writes nothing yet. */
    public JobCache(ReuseSettings settings) {
        this.checksumDirectory = settings.cacheDirectory().resolve("checksums");
        this.checksums = new Checksums(checksumDirectory);
        this.store = new ResultStore(settings.cacheDirectory(), Optional.of(checksums));
        this.limit = settings.cacheBytes();
    }

    /** Of files that jobs are given. */
    public Checksums checksums() {
        return checksums;
    }

    ResultStore store() {
        return store;
    }

    /** Takes a result; one that alone is more than the cache may hold is passed over. */
    void add(StoredResult facts, PathTokens.AttemptPaths attempt) throws IOException {
        long bytes = store.add(facts, attempt);
        if (bytes > limit) {
            store.remove(facts.key());
        } else if (added.addAndGet(bytes) > limit / PARTS) {
            added.set(0);
            trim();
        }
    }

    /** All results, the most recently used first. */
    public List<CachedResult> list() throws IOException {
        List<CachedResult> results = new ArrayList<>();
        for (Map.Entry<String, Instant> entry : store.list()) {
            store.find(entry.getKey())
                    .map(result -> CachedResult.of(result, entry.getValue()))
                    .ifPresent(results::add);
        }
        results.sort(Comparator.comparing(CachedResult::used).reversed());
        return results;
    }

    /** Removes the results that have not been used since; returns how many. */
    public int purge(Instant unusedSince) throws IOException {
        int removed = 0;
        for (Map.Entry<String, Instant> entry : store.list()) {
            if (entry.getValue().isBefore(unusedSince)) {
                store.remove(entry.getKey());
                removed++;
            }
        }
        forgetChecksums(unusedSince);
        return removed;
    }

    /** Removes the least recently used results until the others fit, and what dead launchers left half done. */
    public synchronized void trim() throws IOException {
        store.removeForgottenDrafts();
        long sum = 0;
        for (CachedResult result : list()) {
            sum += result.bytes();
            if (sum > limit) {
                LOG.debug("the cache is full: {} goes", result.key());
                store.remove(result.key());
            }
        }
    }

    /** A checksum that was noted long ago may still be right, but is cheap to find again. */
    private void forgetChecksums(Instant before) throws IOException {
        if (!Files.isDirectory(checksumDirectory)) {
            return;
        }
        try (DirectoryStream<Path> notes = Files.newDirectoryStream(checksumDirectory)) {
            for (Path note : notes) {
                if (Files.getLastModifiedTime(note).toInstant().isBefore(before)) {
                    Files.deleteIfExists(note);
                }
            }
        } catch (NoSuchFileException e) {
            LOG.debug("somebody else has removed a checksum", e);
        }
    }
}
