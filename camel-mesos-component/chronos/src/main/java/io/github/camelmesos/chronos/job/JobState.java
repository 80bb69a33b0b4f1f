package io.github.camelmesos.chronos.job;

/**
 * What a job is doing.
 *
 * @param queued waits for an offer
 * @param running number of its tasks at the agents
 */
public record JobState(boolean queued, int running) {

    /** Neither queued nor running. */
    public static final JobState IDLE = new JobState(false, 0);

    private static final String RUNNING = " running";

    /** Chronos' spelling: {@code idle}, {@code queued} or {@code 1 running}. */
    public String text() {
        if (running > 0) {
            return running + RUNNING;
        }
        return queued ? "queued" : "idle";
    }

    /** The state in Chronos' spelling. */
    public static JobState parse(String text) {
        if (text.endsWith(RUNNING)) {
            return new JobState(false, Integer.parseInt(text.substring(0, text.length() - RUNNING.length())));
        }
        return new JobState("queued".equals(text), 0);
    }
}
