package io.github.camelmesos.app.progress;

import io.github.camelmesos.launcher.RunEvent.Stage;
import java.io.PrintStream;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * Writes lines, for log files and pipes: one for each stage, and how many jobs are done, at most one a second, since a
 * scatter may have thousands.
 */
final class PlainDisplay implements ProgressDisplay {

    private static final Duration BETWEEN_COUNTS = Duration.ofSeconds(1);

    private final PrintStream out;
    private final Supplier<Duration> elapsed;
    private Stage stage;
    private String counts = "";
    private String shown = "";
    private Duration shownAt = BETWEEN_COUNTS.negated();

    /**
     * @param elapsed since the run began
     */
    PlainDisplay(PrintStream out, Supplier<Duration> elapsed) {
        this.out = out;
        this.elapsed = elapsed;
    }

    @Override
    public void update(RunState state) {
        if (state.stage() != stage) {
            lastCounts();
            stage = state.stage();
            out.println(StageText.of(stage) + (state.detail().isEmpty() ? "" : ": " + Columns.clean(state.detail())));
        }
        if (state.done() + state.running() + state.waiting() + state.failed() > 0) {
            counts = state.done() + " done, " + state.running() + " running, " + state.waiting() + " waiting"
                    + (state.failed() > 0 ? ", " + state.failed() + " failed" : "")
                    + (state.reused() > 0 ? ", " + state.reused() + " not repeated" : "");
            if (elapsed.get().minus(shownAt).compareTo(BETWEEN_COUNTS) >= 0) {
                lastCounts();
            }
        }
    }

    @Override
    public void note(String line) {
        out.println(Columns.clean(line));
    }

    @Override
    public void close() {
        lastCounts();
    }

    private void lastCounts() {
        if (!counts.equals(shown)) {
            out.println("jobs: " + counts);
            shown = counts;
            shownAt = elapsed.get();
        }
    }
}
