package io.github.camelmesos.chronos.job;

import java.util.regex.Pattern;

/** The rule for names of jobs: ASCII letters, digits, {@code _}, {@code .} and {@code -}, at least one. */
public final class JobName {

    private static final Pattern VALID = Pattern.compile("[\\w.-]+");

    private JobName() {}

    /** Whether Chronos accepts the name. */
    public static boolean isValid(String name) {
        return VALID.matcher(name).matches();
    }

    /**
     * Returns the name.
     *
     * @throws InvalidJobException if Chronos would refuse it
     */
    public static String require(String name) {
        if (!isValid(name)) {
            throw new InvalidJobException(
                    "invalid job name '" + printable(name) + "': only letters, digits, '_', '.' and '-' are allowed");
        }
        return name;
    }

    private static String printable(String name) {
        String shown = name.length() > 80 ? name.substring(0, 80) + "..." : name;
        return shown.replaceAll("\\p{Cntrl}", "?");
    }
}
