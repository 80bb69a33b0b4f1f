package io.github.camelmesos.chronos.job;

import java.util.Objects;

/**
 * A file that the agent brings into the sandbox before the command starts.
 *
 * @param uri where it comes from
 * @param executable sets the executable bit
 * @param cache keeps it in the agent's fetcher cache
 * @param extract unpacks a known archive format
 */
public record Fetch(String uri, boolean executable, boolean cache, boolean extract) {

    public Fetch {
        Objects.requireNonNull(uri, "uri");
    }

    /** What a plain entry of a job's {@code uris} means. */
    public static Fetch of(String uri) {
        return new Fetch(uri, false, false, true);
    }
}
