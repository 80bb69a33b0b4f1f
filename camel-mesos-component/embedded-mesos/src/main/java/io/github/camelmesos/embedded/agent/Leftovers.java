package io.github.camelmesos.embedded.agent;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the processes that a task has left behind, wherever they went, and kills them. One look at all processes serves all
 * tasks that ended in the last moments, so that its cost does not grow with their number.
 */
final class Leftovers {
    private static final Logger LOG = LoggerFactory.getLogger(Leftovers.class);
    private static final long DELAY_MILLIS = 100;

    private final Ownership ownership;
    private final ScheduledExecutorService worker;
    private final Map<String, Long> leaders = new HashMap<>();
    private final Set<String> ended = new HashSet<>();
    private final Consumer<String> gone;
    private boolean scheduled;

    /** @param gone told of a container when nothing of it is left */
    Leftovers(Ownership ownership, ScheduledExecutorService worker, Consumer<String> gone) {
        this.ownership = ownership;
        this.worker = worker;
        this.gone = gone;
    }

    /** A container, with the leader of its process group, which is none of its own processes. */
    synchronized void leader(String container, long pid) {
        leaders.put(container, pid);
    }

    /** The containers that run now, with their first processes. */
    synchronized Map<String, Long> running() {
        Map<String, Long> running = new HashMap<>(leaders);
        running.keySet().removeAll(ended);
        return running;
    }

    /** A container has ended: in a moment nothing of it is left. */
    synchronized void ended(String container) {
        ended.add(container);
        if (!scheduled && !worker.isShutdown()) {
            scheduled = true;
            worker.schedule(this::sweep, DELAY_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void sweep() {
        Map<String, Long> over = take();
        try {
            Map<String, List<ProcessTable.Entry>> left = ownership.of(over);
            left.forEach((container, processes) -> kill(container, processes));
            over.forEach((container, leader) -> {
                if (left.containsKey(container)) {
                    leader(container, leader);
                    ended(container);
                } else {
                    gone.accept(container);
                }
            });
        } catch (IOException e) {
            LOG.warn("Processes that tasks left behind were not looked for: {}", e.getMessage());
        }
    }

    private synchronized Map<String, Long> take() {
        scheduled = false;
        Map<String, Long> over = new HashMap<>(leaders);
        over.keySet().retainAll(ended);
        leaders.keySet().removeAll(ended);
        ended.clear();
        return over;
    }

    private static void kill(String container, List<ProcessTable.Entry> processes) {
        LOG.info("Container {} left {} processes behind", container, processes.size());
        processes.forEach(process -> ProcessHandle.of(process.pid()).ifPresent(ProcessHandle::destroyForcibly));
    }
}
