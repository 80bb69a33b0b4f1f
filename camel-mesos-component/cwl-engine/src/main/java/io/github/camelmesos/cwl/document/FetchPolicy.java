package io.github.camelmesos.cwl.document;

import java.time.Duration;

/**
 * What a {@link Fetcher} may read.
 *
 * @param httpAllowed whether {@code http:} and {@code https:} are read at all
 * @param maxBytes of one document
 * @param timeout for one document, from the first connection to the last byte
 * @param maxRedirects of one document
 */
public record FetchPolicy(boolean httpAllowed, long maxBytes, Duration timeout, int maxRedirects) {

    /** Local files only: what a remote submission may have. */
    public static final FetchPolicy LOCAL = new FetchPolicy(false, 64L << 20, Duration.ofSeconds(30), 5);

    /** Local files and the web. */
    public static final FetchPolicy WEB = LOCAL.withHttp(true);

    public FetchPolicy withHttp(boolean allowed) {
        return new FetchPolicy(allowed, maxBytes, timeout, maxRedirects);
    }
}
