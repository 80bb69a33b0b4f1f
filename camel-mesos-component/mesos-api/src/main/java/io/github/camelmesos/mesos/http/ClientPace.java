package io.github.camelmesos.mesos.http;

import java.time.Duration;

/**
 * How slow a client of one of our servers may be.
 *
 * @param idle how long nothing may go either way, and the time over which the rate is looked at
 * @param bytesPerSecond least rate of what does; 0 for any
 */
public record ClientPace(Duration idle, long bytesPerSecond) {

    /** 30 seconds, and 1 KiB a second. */
    public static final ClientPace DEFAULT = new ClientPace(Duration.ofSeconds(30), 1024);

    public ClientPace {
        if (idle.isNegative() || idle.isZero()) {
            throw new IllegalArgumentException("the longest silence of a client is " + idle + ", must be more than 0");
        }
        if (bytesPerSecond < 0) {
            throw new IllegalArgumentException("the least rate is " + bytesPerSecond + ", must be 0 or more");
        }
    }

    /** What must go within {@code idle}. */
    long leastBytes() {
        return Math.max(1, (long) (bytesPerSecond * (idle.toMillis() / 1000.0)));
    }
}
