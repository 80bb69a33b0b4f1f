package io.github.camelmesos.app.report;

import java.util.List;

/**
 * How many jobs ran at each moment, in as many moments as a drawing can show.
 *
 * @param counts the most at once within each moment
 */
record Concurrency(int[] counts, TimeAxis axis) {

    private static final int MOMENTS = 400;

    static Concurrency of(List<AttemptRow> rows, TimeAxis axis) {
        int[] changes = new int[MOMENTS + 1];
        for (AttemptRow row : rows) {
            changes[moment(axis, axis.x(row.started()))]++;
            // A job that is shorter than a moment is seen in it.
            changes[moment(axis, axis.x(row.ended())) + 1]--;
        }
        int[] counts = new int[MOMENTS];
        int running = 0;
        for (int i = 0; i < MOMENTS; i++) {
            running += changes[i];
            counts[i] = running;
        }
        return new Concurrency(counts, axis);
    }

    private static int moment(TimeAxis axis, double x) {
        return (int) Math.min(MOMENTS - 1, Math.max(0, (x - axis.left()) / axis.width() * MOMENTS));
    }

    int most() {
        int most = 0;
        for (int count : counts) {
            most = Math.max(most, count);
        }
        return most;
    }

    /** The path of an area on the line {@code base}, {@code height} high where most jobs ran. */
    String area(double base, double height) {
        StringBuilder path = new StringBuilder(Html.number("M%.1f", axis.left())).append(Html.number(" %.1f", base));
        double scale = height / Math.max(1, most());
        double moment = axis.width() / MOMENTS;
        int before = 0;
        for (int i = 0; i <= MOMENTS; i++) {
            int count = i < MOMENTS ? counts[i] : 0;
            if (count != before) {
                path.append(Html.number("H%.1f", axis.left() + i * moment))
                        .append(Html.number("V%.1f", base - count * scale));
                before = count;
            }
        }
        return path.append('Z').toString();
    }
}
