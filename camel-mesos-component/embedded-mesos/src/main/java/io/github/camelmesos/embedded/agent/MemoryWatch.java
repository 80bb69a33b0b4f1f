package io.github.camelmesos.embedded.agent;

import io.github.camelmesos.embedded.loop.EventLoop;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Compares, now and then, the resident memory of every task's processes with what the task may have. */
final class MemoryWatch {
    private static final Logger LOG = LoggerFactory.getLogger(MemoryWatch.class);
    private static final double MIB = 1024.0 * 1024.0;

    private final Containers containers;
    private final Leftovers leftovers;
    private final Ownership ownership;
    private final ScheduledExecutorService worker;
    private final EventLoop loop;
    private final Duration interval;

    MemoryWatch(
            Containers containers,
            Leftovers leftovers,
            Ownership ownership,
            ScheduledExecutorService worker,
            EventLoop loop,
            Duration interval) {
        this.containers = containers;
        this.leftovers = leftovers;
        this.ownership = ownership;
        this.worker = worker;
        this.loop = loop;
        this.interval = interval;
    }

    /** To be called in the loop. */
    void start() {
        loop.schedule(interval, this::look);
    }

    private void look() {
        Map<String, Long> running = leftovers.running();
        if (running.isEmpty() || worker.isShutdown()) {
            start();
            return;
        }
        worker.execute(() -> {
            Map<String, Long> used = usage(running);
            loop.execute(() -> {
                compare(used);
                start();
            });
        });
    }

    private Map<String, Long> usage(Map<String, Long> running) {
        Map<String, Long> bytes = new HashMap<>();
        try {
            Map<String, List<ProcessTable.Entry>> processes = ownership.of(running);
            processes.forEach((container, entries) -> bytes.put(
                    container,
                    entries.stream().mapToLong(ProcessTable.Entry::rssBytes).sum()));
        } catch (IOException e) {
            LOG.warn("The memory of tasks could not be read: {}", e.getMessage());
        }
        return bytes;
    }

    private void compare(Map<String, Long> used) {
        for (AgentTask task : containers.tasks()) {
            double limit = task.resources().mem();
            long bytes = used.getOrDefault(task.sandbox().containerId(), 0L);
            task.uses(bytes);
            double mib = bytes / MIB;
            if (limit > 0 && mib > limit && task.overLimit().isEmpty()) {
                containers.exceeded(
                        task,
                        String.format("Memory limit exceeded: Requested: %.0fMB Maximum Used: %.0fMB", limit, mib));
            }
        }
    }
}
