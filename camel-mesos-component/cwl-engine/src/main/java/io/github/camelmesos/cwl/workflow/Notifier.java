package io.github.camelmesos.cwl.workflow;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the listener of a run, on a thread of its own, so that it holds up nothing. */
final class Notifier {

    private static final Logger LOG = LoggerFactory.getLogger(Notifier.class);

    private final RunListener listener;
    private final ExecutorService thread =
            new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
                Thread notifier = new Thread(task, "cwl-listener");
                notifier.setDaemon(true);
                return notifier;
            });

    Notifier(RunListener listener) {
        this.listener = listener;
    }

    void tell(RunEvent event) {
        if (listener != RunListener.NONE) {
            thread.execute(() -> deliver(event));
        }
    }

    private void deliver(RunEvent event) {
        try {
            listener.on(event);
        } catch (RuntimeException e) {
            LOG.warn("a run's listener failed on {}", event, e);
        }
    }

    /** Runs this when the listener has heard everything, and then ends. */
    void last(Runnable action) {
        thread.execute(action);
        thread.shutdown();
    }
}
