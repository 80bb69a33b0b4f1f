package io.github.camelmesos.embedded.api;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Ids that need to be unique, not secret: without the start-up cost of a secure random. */
public final class RandomIds {
    private RandomIds() {}

    /** A random UUID. */
    public static String uuid() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        long version4 = random.nextLong() & 0xffffffffffff0fffL | 0x4000L;
        long variant = random.nextLong() & 0x3fffffffffffffffL | 0x8000000000000000L;
        return new UUID(version4, variant).toString();
    }
}
