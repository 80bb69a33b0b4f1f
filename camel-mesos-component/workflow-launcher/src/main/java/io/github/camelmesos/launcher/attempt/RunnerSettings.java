package io.github.camelmesos.launcher.attempt;

import java.time.Duration;

/**
 * Settings of a {@link ChronosJobRunner}.
 *
 * @param window how many jobs the scheduler has at once at most
 * @param killTimeout how long a kill may take before the attempt is given up
 */
public record RunnerSettings(int window, Duration killTimeout) {

    public static final RunnerSettings DEFAULTS = new RunnerSettings(64, Duration.ofSeconds(10));

    public RunnerSettings {
        if (window < 1) {
            throw new IllegalArgumentException("window is " + window + ", must be 1 or more");
        }
    }
}
