package io.github.camelmesos.launcher.reuse;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * Settings of the reuse of results.
 *
 * @param cacheDirectory of the cache of jobs; made when something is stored
 * @param cacheBytes how much the cache holds at most; the least recently used results go first
 * @param cacheShared whether all tenants use each other's results; else each its own only
 * @param resume whether runs can be continued whose launcher died
 * @param keptAge how long what such runs had done is kept
 * @param keptBytes how much of that is kept at most, of all runs together; the oldest go first
 * @param leeway how long the directory of a run is left as it is whose launcher died, since its cluster may go on; zero where clusters end
 *     with their launchers
 */
public record ReuseSettings(
        Path cacheDirectory,
        long cacheBytes,
        boolean cacheShared,
        boolean resume,
        Duration keptAge,
        long keptBytes,
        Duration leeway) {

    private static final long GIB = 1L << 30;

    /** Where clusters end with their launchers. */
    public ReuseSettings(
            Path cacheDirectory,
            long cacheBytes,
            boolean cacheShared,
            boolean resume,
            Duration keptAge,
            long keptBytes) {
        this(cacheDirectory, cacheBytes, cacheShared, resume, keptAge, keptBytes, Duration.ZERO);
    }

    /** The same, where clusters go on for a while. */
    public ReuseSettings withLeeway(Duration time) {
        return new ReuseSettings(cacheDirectory, cacheBytes, cacheShared, resume, keptAge, keptBytes, time);
    }

    public ReuseSettings {
        if (cacheBytes < 1 || keptBytes < 1) {
            throw new IllegalArgumentException("a size must be above 0");
        }
        if (keptAge.isNegative() || keptAge.isZero()) {
            throw new IllegalArgumentException("the time that something is kept must be above 0");
        }
    }

    /** Whose results a run of a tenant uses; empty for everybody's. */
    public Optional<String> cacheOwner(String tenant) {
        return cacheShared ? Optional.empty() : Optional.of(tenant);
    }

    /** A cache of ten gibibytes in the state directory; what dead runs had done is kept for a week, ten gibibytes of it. */
    public static ReuseSettings in(Path stateDirectory) {
        return new ReuseSettings(stateDirectory.resolve("cache"), 10 * GIB, false, true, Duration.ofDays(7), 10 * GIB);
    }
}
