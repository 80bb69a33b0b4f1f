package io.github.camelmesos.launcher.external;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.commons.exec.LogOutputStream;

/** Passes each line on, without colours, and keeps the last ones for an error message. */
final class LogLines extends LogOutputStream {

    private static final Pattern COLOURS = Pattern.compile("\\u001b\\[[0-9;]*[A-Za-z]");
    private static final int KEPT = 20;
    private static final int LONGEST = 2000;

    private final Consumer<String> listener;
    private final Deque<String> last = new ArrayDeque<>();

    LogLines(Consumer<String> listener) {
        this.listener = listener;
    }

    @Override
    protected void processLine(String line, int level) {
        String text = COLOURS.matcher(line).replaceAll("");
        String shown = text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
        synchronized (last) {
            last.addLast(shown);
            if (last.size() > KEPT) {
                last.removeFirst();
            }
        }
        listener.accept(shown);
    }

    List<String> last() {
        synchronized (last) {
            return List.copyOf(last);
        }
    }
}
