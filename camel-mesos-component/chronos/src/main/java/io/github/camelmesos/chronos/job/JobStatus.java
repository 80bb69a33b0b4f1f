package io.github.camelmesos.chronos.job;

import java.util.Locale;

/** What the last finished run of a job came to. */
public enum JobStatus {
    FRESH,
    SUCCESS,
    FAILURE;

    /** Chronos' spelling: {@code fresh}, {@code success} or {@code failure}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The status in Chronos' spelling. */
    public static JobStatus parse(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
