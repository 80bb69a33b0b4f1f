package io.github.camelmesos.cluster.provider.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Loads the classes of a first cluster while the launcher is busy with something else. It initialises none of them, opens
 * no socket and writes no file.
 */
final class WarmUp {

    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);
    private static final String LIST = "first-cluster.classes";

    private final AtomicBoolean begun = new AtomicBoolean();

    /** Begins, once, on a thread of its own. */
    void begin() {
        if (begun.compareAndSet(false, true)) {
            Thread thread = new Thread(this::load, "cluster-warm-up");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private void load() {
        try {
            int skipped = 0;
            for (String name : names()) {
                skipped += isLoaded(name) ? 0 : 1;
            }
            LOG.debug("Warmed up; {} names are no classes here", skipped);
        } catch (IOException e) {
            LOG.debug("No classes are loaded ahead", e);
        }
    }

    /** The names in the list. */
    static List<String> names() throws IOException {
        try (InputStream in = WarmUp.class.getResourceAsStream(LIST);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("#")).toList();
        }
    }

    /** Loads a class; whatever is wrong with it will show when it is used. */
    static boolean isLoaded(String name) {
        try {
            Class.forName(name, false, WarmUp.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }
}
