package io.github.camelmesos.embedded.http;

import java.time.Duration;

/**
 * What a server accepts.
 *
 * @param maxHeadBytes request line and headers
 * @param maxBodyBytes the body of a request
 * @param maxQueuedBytes what may wait for the reader of an event stream before it counts as gone
 * @param requestTimeout for a request to arrive completely
 * @param idleTimeout for the next request on a connection
 * @param maxConnections further ones are closed at once
 */
public record HttpLimits(
        int maxHeadBytes,
        int maxBodyBytes,
        int maxQueuedBytes,
        Duration requestTimeout,
        Duration idleTimeout,
        int maxConnections) {
    public static final HttpLimits DEFAULTS = new HttpLimits(
            32 * 1024, 64 * 1024 * 1024, 64 * 1024 * 1024, Duration.ofSeconds(30), Duration.ofMinutes(2), 2000);
}
