package io.github.camelmesos.mesos.http;

import java.time.Duration;

/**
 * How long to wait, and how much to accept.
 *
 * @param connectTimeout for a connection to be made
 * @param responseTimeout for the next bytes of a response
 * @param maxResponseBytes the longest response body that is accepted, streams excepted
 */
public record HttpSettings(Duration connectTimeout, Duration responseTimeout, int maxResponseBytes) {
    public static final HttpSettings DEFAULTS =
            new HttpSettings(Duration.ofSeconds(5), Duration.ofSeconds(30), 256 * 1024 * 1024);
}
