package io.github.camelmesos.app.progress;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/** Redraws two lines in place, below the lines that stay. */
final class LiveDisplay implements ProgressDisplay {

    private static final String CLEAR_LINE = "\u001b[2K";
    private static final String UP = "\u001b[%dA";

    private final PrintStream out;
    private final IntSupplier width;
    private final boolean colour;
    private final Supplier<Duration> elapsed;
    private int drawn;

    /**
     * @param width columns of the terminal now
     * @param elapsed since the run began
     */
    LiveDisplay(PrintStream out, IntSupplier width, boolean colour, Supplier<Duration> elapsed) {
        this.out = out;
        this.width = width;
        this.colour = colour;
        this.elapsed = elapsed;
    }

    @Override
    public void update(RunState state) {
        List<String> lines = new Frame(width.getAsInt(), colour).lines(state, elapsed.get());
        StringBuilder text = new StringBuilder(erase());
        lines.forEach(line -> text.append(line).append('\n'));
        drawn = lines.size();
        out.print(text);
        out.flush();
    }

    @Override
    public void note(String line) {
        out.print(erase() + Columns.clean(line) + "\n");
        drawn = 0;
        out.flush();
    }

    @Override
    public void close() {
        out.print(erase());
        drawn = 0;
        out.flush();
    }

    /** Back to where the first of the drawn lines began, everything below gone. */
    private String erase() {
        if (drawn == 0) {
            return "";
        }
        String up = String.format(UP, drawn);
        return up + (CLEAR_LINE + "\n").repeat(drawn) + up;
    }
}
