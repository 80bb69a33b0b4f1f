package io.github.camelmesos.launcher.attempt;

import java.time.Duration;

/**
 * Settings of a {@link ChronosJobRunner}.
 *
 * @param window how many jobs the scheduler has at once at most
 * @param batch how many jobs are handed over, and forgotten, together: a scheduler writes what comes together in one
 *     transaction
 * @param killTimeout how long a kill may take before the attempt is given up
 */
public record RunnerSettings(int window, int batch, Duration killTimeout) {

    private static final int LEAST_WINDOW = 64;
    private static final int MOST_WINDOW = 4096;
    private static final int JOBS_PER_CPU = 16;

    public RunnerSettings {
        if (window < 1) {
            throw new IllegalArgumentException("window is " + window + ", must be 1 or more");
        }
        if (batch < 1 || batch > window) {
            throw new IllegalArgumentException("batch is " + batch + ", must be 1 to " + window);
        }
    }

    /** So many jobs that a cluster of this size never waits for the next. */
    public static RunnerSettings of(double cpus) {
        int window = (int) Math.min(MOST_WINDOW, Math.max(LEAST_WINDOW, JOBS_PER_CPU * cpus));
        return new RunnerSettings(window, window / 4, Duration.ofSeconds(10));
    }
}
