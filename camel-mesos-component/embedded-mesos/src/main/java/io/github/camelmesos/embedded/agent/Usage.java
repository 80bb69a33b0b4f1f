package io.github.camelmesos.embedded.agent;

import io.github.camelmesos.embedded.loop.EventLoop;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What containers use, looked up when somebody asks. */
final class Usage {
    private static final Logger LOG = LoggerFactory.getLogger(Usage.class);

    private final Leftovers leftovers;
    private final Ownership ownership;
    private final ScheduledExecutorService worker;
    private final EventLoop loop;

    /** Sums over the processes of a container. */
    record Sample(double userSeconds, double systemSeconds, long rssBytes) {
        static final Sample NONE = new Sample(0, 0, 0);

        private static Sample of(List<ProcessTable.Entry> processes) {
            return new Sample(
                    processes.stream()
                            .mapToDouble(ProcessTable.Entry::userSeconds)
                            .sum(),
                    processes.stream()
                            .mapToDouble(ProcessTable.Entry::systemSeconds)
                            .sum(),
                    processes.stream().mapToLong(ProcessTable.Entry::rssBytes).sum());
        }
    }

    Usage(Leftovers leftovers, Ownership ownership, ScheduledExecutorService worker, EventLoop loop) {
        this.leftovers = leftovers;
        this.ownership = ownership;
        this.worker = worker;
        this.loop = loop;
    }

    /** Calls back in the loop with the usage of each container that runs, by its id. */
    void sample(Consumer<Map<String, Sample>> callback) {
        worker.execute(() -> {
            Map<String, Sample> samples = new HashMap<>();
            try {
                ownership
                        .of(leftovers.running())
                        .forEach((container, processes) -> samples.put(container, Sample.of(processes)));
            } catch (IOException e) {
                LOG.warn("The processes of tasks could not be read: {}", e.getMessage());
            }
            loop.execute(() -> callback.accept(samples));
        });
    }
}
