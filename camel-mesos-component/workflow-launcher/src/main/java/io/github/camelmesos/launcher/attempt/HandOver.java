package io.github.camelmesos.launcher.attempt;

import io.github.camelmesos.cwl.job.JobOutcome;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** What the scheduler has in its hands of a run, what waits for its turn, and what it need not know any more. */
final class HandOver {

    private final RunnerSettings settings;
    private final Deque<ScheduledAttempt> queue = new ArrayDeque<>();
    private final List<String> forgettable = new ArrayList<>();
    private int inFlight;
    private boolean full;

    HandOver(RunnerSettings settings) {
        this.settings = settings;
    }

    synchronized void add(ScheduledAttempt attempt) {
        queue.add(attempt);
    }

    /** The scheduler has one that was not handed over here. */
    synchronized void hasAnother() {
        inFlight++;
    }

    /** The next one that the scheduler is to get now; null when it has enough, or nothing waits. */
    synchronized ScheduledAttempt next() {
        full = full ? inFlight > settings.window() - settings.batch() : inFlight >= settings.window();
        ScheduledAttempt next = null;
        while (!full && next == null && !queue.isEmpty()) {
            ScheduledAttempt candidate = queue.poll();
            next = candidate.markSubmitted() ? candidate : null;
        }
        if (next != null) {
            inFlight++;
        }
        return next;
    }

    /**
     * One that the scheduler had is over.
     *
     * @param last whether none is left
     * @return the jobs that the scheduler shall forget now
     */
    synchronized List<String> ended(String name, JobOutcome outcome, boolean last) {
        inFlight--;
        List<String> names = new ArrayList<>();
        // What left no result may still be started.
        (outcome instanceof JobOutcome.Exited ? forgettable : names).add(name);
        if (last && settings.kept() == 0 || forgettable.size() >= settings.kept() + settings.batch()) {
            List<String> oldest = forgettable.subList(0, forgettable.size() - settings.kept());
            names.addAll(oldest);
            oldest.clear();
        }
        return names;
    }
}
