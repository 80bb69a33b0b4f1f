package io.github.camelmesos.launcher.run;

import io.github.camelmesos.launcher.RunEvent;
import io.github.camelmesos.launcher.RunListener;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Those who listen to runs. One that fails is not heard of by the others. */
final class RunEvents implements RunListener {

    private static final Logger LOG = LoggerFactory.getLogger(RunEvents.class);

    private final List<RunListener> listeners = new CopyOnWriteArrayList<>();

    AutoCloseable add(RunListener listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public void on(RunEvent event) {
        for (RunListener listener : listeners) {
            try {
                listener.on(event);
            } catch (RuntimeException e) {
                LOG.warn("a listener failed on {}", event, e);
            }
        }
    }
}
