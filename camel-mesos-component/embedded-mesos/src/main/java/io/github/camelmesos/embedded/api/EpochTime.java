package io.github.camelmesos.embedded.api;

import java.time.Instant;

/** The time as Mesos' messages have it. */
public final class EpochTime {
    private static final long NANOS = 1_000_000_000L;

    private EpochTime() {}

    /** Nanoseconds since 1970. */
    public static long nanos() {
        Instant now = Instant.now();
        return now.getEpochSecond() * NANOS + now.getNano();
    }

    /** Seconds since 1970, exact to the microsecond. */
    public static double seconds() {
        Instant now = Instant.now();
        return now.getEpochSecond() + now.getNano() / 1000 / 1e6;
    }
}
