package io.github.camelmesos.cluster.quota;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Amounts as a quota file writes them; a percentage or {@code machine} is of a whole that the reader knows. */
public final class Amount {

    private static final Pattern PERCENT = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,3})?)\\s*%");
    private static final Pattern CPUS = Pattern.compile("\\d{1,9}(?:\\.\\d{1,3})?");
    private static final Pattern MONEY = Pattern.compile("\\d{1,9}(?:\\.\\d{1,6})?");
    private static final Pattern SIZE = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,3})?)\\s*(MiB|GiB|TiB)?");
    private static final String WHOLE = "machine";

    private Amount() {}

    /** Number of cpus, to three decimals. */
    static double cpus(String text, double whole) {
        if (isShare(text)) {
            return Math.floor(share(text) * whole * 1000) / 1000;
        }
        if (!CPUS.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "'" + text + "' is no number of cpus; write 4, 0.5, a percentage as 50%, or " + WHOLE);
        }
        return Double.parseDouble(text);
    }

    /** MiB. */
    public static long size(String text, long whole) {
        if (isShare(text)) {
            return (long) Math.floor(share(text) * whole);
        }
        Matcher matcher = SIZE.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("'" + text
                    + "' is no size; write MiB as a number (2048), 512 MiB, 4 GiB, 1 TiB, a percentage as 50%, or "
                    + WHOLE);
        }
        double number = Double.parseDouble(matcher.group(1));
        String unit = matcher.group(2) == null ? "MiB" : matcher.group(2);
        return (long) Math.floor(number
                * switch (unit) {
                    case "TiB" -> 1024 * 1024;
                    case "GiB" -> 1024;
                    default -> 1;
                });
    }

    /** A whole number of things, one at least. */
    static int count(String text) {
        if (!text.matches("[1-9]\\d{0,6}")) {
            throw new IllegalArgumentException("'" + text + "' is no number of one or more");
        }
        return Integer.parseInt(text);
    }

    /** A whole number of things, or none. */
    static int countOrNone(String text) {
        return text.equals("0") ? 0 : count(text);
    }

    /** A number above 0. */
    static double positive(String text) {
        if (!CPUS.matcher(text).matches() || Double.parseDouble(text) == 0) {
            throw new IllegalArgumentException("'" + text + "' is no number above 0, such as 2 or 0.5");
        }
        return Double.parseDouble(text);
    }

    /** An amount of money above 0. */
    static BigDecimal money(String text) {
        if (!MONEY.matcher(text).matches() || new BigDecimal(text).signum() == 0) {
            throw new IllegalArgumentException("'" + text + "' is no amount of money above 0, such as 20 or 12.50");
        }
        return new BigDecimal(text);
    }

    /** A whole number from -1000 to 1000. */
    static int rank(String text) {
        if (!text.matches("-?\\d{1,4}") || Math.abs(Integer.parseInt(text)) > 1000) {
            throw new IllegalArgumentException("'" + text + "' is no whole number from -1000 to 1000");
        }
        return Integer.parseInt(text);
    }

    private static boolean isShare(String text) {
        return text.toLowerCase(Locale.ROOT).equals(WHOLE) || text.endsWith("%");
    }

    private static double share(String text) {
        if (text.toLowerCase(Locale.ROOT).equals(WHOLE)) {
            return 1;
        }
        Matcher matcher = PERCENT.matcher(text);
        double percent = matcher.matches() ? Double.parseDouble(matcher.group(1)) : -1;
        if (percent <= 0 || percent > 100) {
            throw new IllegalArgumentException("'" + text + "' is no percentage above 0% and up to 100%");
        }
        return percent / 100;
    }
}
