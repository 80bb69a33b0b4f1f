package io.github.camelmesos.app.progress;

import io.github.camelmesos.cluster.ClusterShape;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The lines of one moment of the live display. */
final class Frame {

    private static final int BAR = 20;
    private static final String BOLD = "\u001b[1m";
    private static final String GREEN = "\u001b[32m";
    private static final String RED = "\u001b[31m";
    private static final String PLAIN = "\u001b[0m";

    private final int width;
    private final boolean colour;

    /**
     * @param width columns of the terminal
     */
    Frame(int width, boolean colour) {
        this.width = width;
        this.colour = colour;
    }

    /** At most two lines, none longer than the terminal is wide. */
    List<String> lines(RunState state, Duration elapsed) {
        List<String> lines = new ArrayList<>();
        lines.add(line(clock(elapsed) + "  ", StageText.of(state.stage()), rest(state)));
        state.shape().ifPresent(shape -> lines.add(line("      ", "", cluster(shape))));
        return lines;
    }

    private String rest(RunState state) {
        StringBuilder text = new StringBuilder();
        int all = state.done() + state.running() + state.waiting() + state.failed();
        if (all > 0) {
            text.append("  ").append(bar(state.done(), all));
            text.append(' ').append(state.done()).append(" done");
            count(text, state.running(), "running");
            count(text, state.waiting(), "waiting");
            count(text, state.failed(), "failed");
            count(text, state.reused(), "not repeated");
        }
        if (!state.detail().isEmpty()) {
            text.append("  ").append(state.detail());
        }
        return text.toString();
    }

    private static void count(StringBuilder text, int number, String what) {
        if (number > 0) {
            text.append(", ").append(number).append(' ').append(what);
        }
    }

    private static String bar(int done, int all) {
        int full = (int) ((long) BAR * done / all);
        return "[" + "#".repeat(full) + "-".repeat(BAR - full) + "]";
    }

    private static String cluster(ClusterShape shape) {
        return shape.agents() + (shape.agents() == 1 ? " agent, " : " agents, ") + shape.total() + " of the quota";
    }

    private static String clock(Duration elapsed) {
        long seconds = elapsed.toSeconds();
        return seconds < 3600
                ? String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60)
                : String.format(Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
    }

    /** Cut before the last column: a terminal that wraps there would break the redrawing. */
    private String line(String start, String stage, String rest) {
        String all = start + stage + rest;
        String cut = Columns.cut(all, width - 1);
        if (!colour || cut.length() < start.length() + stage.length()) {
            return cut;
        }
        int stageEnd = start.length() + stage.length();
        return start + BOLD + stage + PLAIN + coloured(cut.substring(stageEnd));
    }

    private static String coloured(String counts) {
        return counts.replaceFirst("\\d+ done", GREEN + "$0" + PLAIN).replaceFirst("\\d+ failed", RED + "$0" + PLAIN);
    }
}
