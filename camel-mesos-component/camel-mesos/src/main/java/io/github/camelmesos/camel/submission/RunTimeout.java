package io.github.camelmesos.camel.submission;

import io.github.camelmesos.cluster.settings.Durations;
import java.time.Duration;
import java.util.regex.Pattern;

/** The timeout of a run as people write it: a duration as in all settings, or a plain number of seconds. */
public final class RunTimeout {

    private static final Pattern SECONDS = Pattern.compile("\\d{1,12}");

    private RunTimeout() {}

    /**
     * @throws IllegalArgumentException when it is none, or not positive; the message says what would be right
     */
    public static Duration parse(String text) {
        return Durations.parse(SECONDS.matcher(text).matches() ? text + "s" : text);
    }
}
