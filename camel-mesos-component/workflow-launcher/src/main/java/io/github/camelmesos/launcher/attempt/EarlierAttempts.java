package io.github.camelmesos.launcher.attempt;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** The last that was heard of attempts of an earlier launcher, until somebody waits for them. */
final class EarlierAttempts {

    private final Set<String> expected = new HashSet<>();
    private final Map<String, TaskUpdate> heard = new HashMap<>();

    synchronized void expect(Set<String> names) {
        expected.addAll(names);
    }

    /** From now on somebody waits: what was heard before. */
    synchronized Optional<TaskUpdate> claim(String name, Runnable beginToWait) {
        expected.remove(name);
        beginToWait.run();
        return Optional.ofNullable(heard.remove(name));
    }

    /** Keeps an update that nobody waits for yet, of an attempt that is expected; else says who waits, or null. */
    ScheduledAttempt keepUnless(TaskUpdate update, Supplier<ScheduledAttempt> waiting) {
        ScheduledAttempt attempt = waiting.get();
        if (attempt != null) {
            return attempt;
        }
        synchronized (this) {
            if (expected.contains(update.jobName())) {
                heard.put(update.jobName(), update);
                return null;
            }
        }
        return waiting.get();
    }
}
