package io.github.camelmesos.camel.submission;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/** Names of runs. */
final class RunIds {

    static final int LONGEST = 48;

    private static final Pattern VALID = Pattern.compile("[a-z0-9][a-z0-9-]{0," + (LONGEST - 1) + "}");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);
    /** Five digits of base 36. */
    private static final int SUFFIXES = 36 * 36 * 36 * 36 * 36;

    private RunIds() {}

    /** A new one: when it was made, so that runs sort by age, and something to tell those of one second apart. */
    static String next() {
        String suffix = Integer.toString(ThreadLocalRandom.current().nextInt(SUFFIXES), 36);
        return TIME.format(Instant.now()) + "-" + "0".repeat(5 - suffix.length()) + suffix;
    }

    static boolean isValid(String id) {
        return VALID.matcher(id).matches();
    }
}
