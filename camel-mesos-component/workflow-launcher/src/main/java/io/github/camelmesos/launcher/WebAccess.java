package io.github.camelmesos.launcher;

import io.github.camelmesos.cwl.document.FetchPolicy;
import java.time.Duration;
import java.util.List;

/**
 * Whether documents and inputs may be read over HTTP, and within which bounds.
 *
 * @param allowed for documents and inputs
 * @param maxInputBytes of one input file
 * @param timeout for one input file, from the first connection to the last byte
 */
public record WebAccess(boolean allowed, long maxInputBytes, Duration timeout) {

    /** Nothing is read over HTTP. */
    public static final WebAccess OFF = new WebAccess(false, 16L << 30, Duration.ofHours(1));

    /** Documents, and inputs of at most 16 GiB that come within an hour. */
    public static final WebAccess ON = OFF.withAllowed(true);

    public WebAccess withAllowed(boolean is) {
        return new WebAccess(is, maxInputBytes, timeout);
    }

    /** What documents may be read. */
    public FetchPolicy documents() {
        return FetchPolicy.LOCAL.withHttp(allowed);
    }

    /** What input files may be fetched; local ones are not: they are used where they are. */
    public FetchPolicy inputs() {
        FetchPolicy documents = documents();
        return new FetchPolicy(allowed, maxInputBytes, timeout, documents.maxRedirects(), List.of());
    }
}
