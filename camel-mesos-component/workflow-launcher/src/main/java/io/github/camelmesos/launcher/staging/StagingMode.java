package io.github.camelmesos.launcher.staging;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** How the files of jobs get to agents and back. */
public enum StagingMode {
    /** Agents see the launcher's files at the same paths. */
    SHARED,
    /** Agents see the launcher's files at other paths, or with a delay, as NFS shows them. */
    NFS,
    /** Agents see none of the launcher's files: they fetch what they need, and bring back what jobs leave. */
    HTTP;

    /**
     * By its name in settings.
     *
     * @throws IllegalArgumentException when there is none of that name
     */
    public static StagingMode named(String name) {
        return Arrays.stream(values())
                .filter(mode -> mode.text().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + name + "' is none of "
                        + Arrays.stream(values()).map(StagingMode::text).collect(Collectors.joining(", "))));
    }

    /** Its name in settings. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
