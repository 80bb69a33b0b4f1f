package io.github.camelmesos.camel.submission;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/** Names of runs. */
public final class RunIds {

    static final int LONGEST = 48;

    private static final Pattern VALID = Pattern.compile("[a-z0-9][a-z0-9-]{0," + (LONGEST - 1) + "}");
    /** Five digits of base 36. */
    private static final int SUFFIXES = 36 * 36 * 36 * 36 * 36;

    private RunIds() {}

    /** A new one: when it was made, so that runs sort by age, and something to tell those of one second apart. */
    public static String next() {
        // By hand, since a formatter takes longer to load than a step of a workflow takes to run.
        LocalDateTime now = LocalDateTime.ofEpochSecond(System.currentTimeMillis() / 1000, 0, ZoneOffset.UTC);
        int date = (now.getYear() * 100 + now.getMonthValue()) * 100 + now.getDayOfMonth();
        int time = (now.getHour() * 100 + now.getMinute()) * 100 + now.getSecond();
        String suffix = Integer.toString(ThreadLocalRandom.current().nextInt(SUFFIXES), 36);
        return padded(Integer.toString(date), 8) + "-" + padded(Integer.toString(time), 6) + "-" + padded(suffix, 5);
    }

    private static String padded(String digits, int length) {
        return "0".repeat(length - digits.length()) + digits;
    }

    /** Whether it may be one. */
    public static boolean isValid(String id) {
        return VALID.matcher(id).matches();
    }
}
