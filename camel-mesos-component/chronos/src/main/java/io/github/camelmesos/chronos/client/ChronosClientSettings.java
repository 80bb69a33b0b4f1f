package io.github.camelmesos.chronos.client;

import java.net.URI;
import java.time.Duration;
import java.util.Objects;

/**
 * How Chronos is reached.
 *
 * @param url where it listens, for instance {@code http://127.0.0.1:4400}
 * @param credentials basic authentication, or null for none
 * @param connectTimeout limit of connecting
 * @param requestTimeout limit of waiting for an answer
 * @param maxInFlight how many requests are under way at most; further ones wait
 * @param attempts how often a request that may be repeated is sent at most
 * @param backoff pause before the first repetition; it doubles each time
 * @param visibility how long an added job may stay invisible, as Chronos registers it after its answer
 */
public record ChronosClientSettings(
        URI url,
        Credentials credentials,
        Duration connectTimeout,
        Duration requestTimeout,
        int maxInFlight,
        int attempts,
        Duration backoff,
        Duration visibility) {

    public ChronosClientSettings {
        Objects.requireNonNull(url, "url");
        if (!"http".equals(url.getScheme()) && !"https".equals(url.getScheme())) {
            throw new IllegalArgumentException("the URL of Chronos must start with http:// or https://, but is " + url);
        }
        if (maxInFlight < 1 || attempts < 1) {
            throw new IllegalArgumentException("maxInFlight and attempts must be at least 1");
        }
    }

    /** Settings that suit most: 16 requests in flight, 5 attempts, 30 seconds for an answer. */
    public static ChronosClientSettings of(URI url) {
        return new ChronosClientSettings(
                url,
                null,
                Duration.ofSeconds(5),
                Duration.ofSeconds(30),
                16,
                5,
                Duration.ofMillis(100),
                Duration.ofSeconds(2));
    }

    /** The same with basic authentication. */
    public ChronosClientSettings withCredentials(Credentials value) {
        return new ChronosClientSettings(
                url, value, connectTimeout, requestTimeout, maxInFlight, attempts, backoff, visibility);
    }

    /** The same with another limit of requests under way. */
    public ChronosClientSettings withMaxInFlight(int value) {
        return new ChronosClientSettings(
                url, credentials, connectTimeout, requestTimeout, value, attempts, backoff, visibility);
    }

    /** The same with other repetitions. */
    public ChronosClientSettings withAttempts(int value, Duration pause) {
        return new ChronosClientSettings(
                url, credentials, connectTimeout, requestTimeout, maxInFlight, value, pause, visibility);
    }

    /** The same with another limit of waiting for an answer. */
    public ChronosClientSettings withRequestTimeout(Duration value) {
        return new ChronosClientSettings(
                url, credentials, connectTimeout, value, maxInFlight, attempts, backoff, visibility);
    }
}
