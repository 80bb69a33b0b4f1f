package io.github.camelmesos.cwl.document;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * What a {@link Fetcher} may read.
 *
 * @param httpAllowed whether {@code http:} and {@code https:} are read at all
 * @param maxBytes of one document
 * @param timeout for one document, from the first connection to the last byte
 * @param maxRedirects of one document
 * @param folders local files are read below these only; anywhere when empty
 */
public record FetchPolicy(boolean httpAllowed, long maxBytes, Duration timeout, int maxRedirects, List<Path> folders) {

    /** Local files only. */
    public static final FetchPolicy LOCAL = new FetchPolicy(false, 32L << 20, Duration.ofSeconds(30), 5, List.of());

    /** Local files and the web. */
    public static final FetchPolicy WEB = LOCAL.withHttp(true);

    public FetchPolicy {
        folders = List.copyOf(folders);
    }

    public FetchPolicy withHttp(boolean allowed) {
        return new FetchPolicy(allowed, maxBytes, timeout, maxRedirects, folders);
    }

    /** The same for a submission that nobody vouches for: no local file outside these folders, by no symbolic link. */
    public FetchPolicy below(List<Path> allowed) {
        return new FetchPolicy(httpAllowed, maxBytes, timeout, maxRedirects, allowed);
    }
}
