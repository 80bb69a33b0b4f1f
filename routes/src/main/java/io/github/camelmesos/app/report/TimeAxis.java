package io.github.camelmesos.app.report;

import java.time.Duration;
import java.time.Instant;

/**
 * Where points in time are on a drawing.
 *
 * @param left of the start of the run, in pixels
 * @param width of the whole run, in pixels
 */
record TimeAxis(Instant start, Instant end, double left, double width) {

    private static final double[] STEPS = {
        0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14400, 43200, 86400
    };
    private static final int MOST_TICKS = 10;

    double seconds() {
        return Math.max(0.001, Duration.between(start, end).toMillis() / 1000.0);
    }

    double x(Instant time) {
        double after = Duration.between(start, time).toMillis() / 1000.0;
        return left + width * Math.min(1, Math.max(0, after / seconds()));
    }

    /** Lines and labels at round times, from {@code top} to {@code bottom}. */
    String ticks(double top, double bottom) {
        double step = STEPS[STEPS.length - 1];
        for (int i = STEPS.length - 1; i >= 0 && seconds() / STEPS[i] <= MOST_TICKS; i--) {
            step = STEPS[i];
        }
        while (seconds() / step > MOST_TICKS) {
            step *= 2;
        }
        StringBuilder svg = new StringBuilder();
        for (int i = 0; i * step <= seconds(); i++) {
            double x = left + width * i * step / seconds();
            svg.append(Html.number("<line class=\"tick\" x1=\"%1$.1f\" x2=\"%1$.1f\"", x))
                    .append(Html.number(" y1=\"%.1f\"", top))
                    .append(Html.number(" y2=\"%.1f\"/>", bottom))
                    .append(Html.number("<text class=\"tick\" x=\"%.1f\"", x + 3))
                    .append(Html.number(" y=\"%.1f\">", top + 9))
                    .append(label(i * step, step))
                    .append("</text>\n");
        }
        return svg.toString();
    }

    private static String label(double seconds, double step) {
        if (step < 1) {
            return Html.number("%.1f s", seconds);
        }
        long whole = Math.round(seconds);
        if (step >= 3600) {
            return whole / 3600 + " h";
        }
        return step >= 60 || whole >= 120 ? whole / 60 + ":" + Html.number("%02d", whole % 60) : whole + " s";
    }
}
