package io.github.camelmesos.launcher.attempt;

import java.time.Duration;

/**
 * Settings of a {@link ChronosJobRunner}.
 *
 * @param window how many jobs the scheduler has at once at most
 * @param batch how many jobs are handed over, and forgotten, together: a scheduler writes what comes together in one
 *     transaction
 * @param kept so many jobs that have run may stay known to the scheduler, also after the run: on a cluster that ends with the
 *     run it costs less to leave them than to have them forgotten
 * @param killTimeout how long a kill may take before the attempt is given up
 */
public record RunnerSettings(int window, int batch, int kept, Duration killTimeout) {

    private static final int LEAST_WINDOW = 64;
    private static final int MOST_WINDOW = 4096;
    private static final int JOBS_PER_CPU = 16;
    private static final int MOST_KEPT = 512;

    public RunnerSettings {
        if (window < 1) {
            throw new IllegalArgumentException("window is " + window + ", must be 1 or more");
        }
        if (kept < 0) {
            throw new IllegalArgumentException("kept is " + kept + ", must be 0 or more");
        }
        if (batch < 1 || batch > window) {
            throw new IllegalArgumentException("batch is " + batch + ", must be 1 to " + window);
        }
    }

    /**
     * So many jobs that a cluster of this size never waits for the next.
     *
     * @param ownCluster whether the cluster is there for this run alone
     */
    public static RunnerSettings of(double cpus, boolean ownCluster) {
        int window = (int) Math.min(MOST_WINDOW, Math.max(LEAST_WINDOW, JOBS_PER_CPU * cpus));
        return new RunnerSettings(window, window / 4, ownCluster ? MOST_KEPT : 0, Duration.ofSeconds(10));
    }
}
