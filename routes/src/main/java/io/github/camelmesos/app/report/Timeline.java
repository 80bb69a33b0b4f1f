package io.github.camelmesos.app.report;

import io.github.camelmesos.app.report.RunReport.StageBegin;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * The timeline of a run, as SVG: a strip of its stages, and below it a bar for each attempt, or, where these are many, for each
 * step how many of its jobs ran at each moment.
 */
final class Timeline {

    private static final int MOST_BARS = 120;
    private static final int MOST_STEPS = 60;
    private static final double WIDTH = 1100;
    private static final double NAMES = 220;
    private static final double MARGIN = 60;
    private static final double TOP = 46;
    private static final double BAR = 18;
    private static final double BAND = 44;
    private static final int NAME_LENGTH = 32;

    private final RunReport report;
    private final TimeAxis axis;
    private final StringBuilder svg = new StringBuilder();
    private double y = TOP;

    private Timeline(RunReport report) {
        this.report = report;
        this.axis = new TimeAxis(report.started(), report.ended(), NAMES, WIDTH - NAMES - MARGIN);
    }

    static String of(RunReport report) {
        Timeline timeline = new Timeline(report);
        if (report.attempts().size() <= MOST_BARS) {
            report.attempts().stream()
                    .sorted(Comparator.comparing(AttemptRow::started))
                    .forEach(timeline::bar);
        } else {
            timeline.bands(StepSummary.of(report.attempts()));
        }
        return timeline.whole();
    }

    private String whole() {
        return Html.number("<svg class=\"timeline\" viewBox=\"0 0 1100 %.0f\"", y + 8)
                + " role=\"img\" aria-label=\"timeline\">\n" + axis.ticks(TOP - 18, y) + stages() + svg + "</svg>\n";
    }

    private String stages() {
        StringBuilder strip = new StringBuilder("<text class=\"name\" x=\"0\" y=\"16\">stages</text>\n");
        List<StageBegin> stages = report.stages();
        for (int i = 0; i < stages.size(); i++) {
            Instant end = i + 1 < stages.size() ? stages.get(i + 1).at() : report.ended();
            StageBegin stage = stages.get(i);
            String what = stage.stage().name().toLowerCase(Locale.ROOT).replace('_', ' ');
            double x = axis.x(stage.at());
            double width = Math.max(1, axis.x(end) - x);
            strip.append(rectangle("stage stage" + i % 2, x, 2, width, BAR))
                    .append("<title>")
                    .append(what)
                    .append(": ")
                    .append(Html.time(Duration.between(stage.at(), end)))
                    .append("</title></rect>\n");
            if (width > 7 * what.length()) {
                strip.append(Html.number("<text class=\"on\" x=\"%.1f\" y=\"15\">", x + 4))
                        .append(what)
                        .append("</text>\n");
            }
        }
        return strip.toString();
    }

    private void bar(AttemptRow row) {
        name(row.job() + (row.attempt() > 1 ? " (attempt " + row.attempt() + ")" : ""), BAR);
        double queued = axis.x(row.queued());
        double started = axis.x(row.started());
        double ended = Math.max(axis.x(row.ended()), started + 1.5);
        svg.append(rectangle("waiting", queued, y + 6, Math.max(0, started - queued), BAR - 12))
                .append("</rect>");
        svg.append(rectangle(row.isOdd() ? "ran odd" : "ran", started, y + 2, ended - started, BAR - 4))
                .append("<title>")
                .append(Html.text(row.job() + ": ran " + Html.time(row.ran()) + ", waited " + Html.time(row.waited())
                        + ", cpu " + Html.seconds(row.cpuSeconds()) + ", " + row.result()
                        + row.agent().map(agent -> ", agent " + agent).orElse("")))
                .append("</title></rect>");
        svg.append(Html.number("<text class=\"after\" x=\"%.1f\"", ended + 4))
                .append(Html.number(" y=\"%.1f\">", y + 13))
                .append(Html.time(row.ran()))
                .append("</text>\n");
        y += BAR;
    }

    private void bands(List<StepSummary> steps) {
        List<StepSummary> shown = steps.stream()
                .sorted(Comparator.comparing((StepSummary step) -> step.ran()).reversed())
                .limit(MOST_STEPS)
                .sorted(Comparator.comparing(StepSummary::begin))
                .toList();
        shown.forEach(this::band);
        if (shown.size() < steps.size()) {
            name("and " + (steps.size() - shown.size()) + " shorter steps", BAR);
            y += BAR;
        }
    }

    private void band(StepSummary step) {
        name(step.step(), BAND / 2 + 6);
        Concurrency jobs = Concurrency.of(step.rows(), axis);
        svg.append("<path class=\"running\" d=\"")
                .append(jobs.area(y + BAND - 4, BAND - 10))
                .append("\"><title>")
                .append(Html.text(step.step() + ": " + step.jobs() + " jobs, at most " + jobs.most()
                        + " at once, median " + Html.time(step.ran(0.5)) + ", longest " + Html.time(step.ran(1))))
                .append("</title></path>");
        svg.append(Html.number("<line class=\"base\" x1=\"%.1f\"", NAMES))
                .append(Html.number(" x2=\"%.1f\"", WIDTH - MARGIN))
                .append(Html.number(" y1=\"%1$.1f\" y2=\"%1$.1f\"/>", y + BAND - 4))
                .append(Html.number("<text class=\"after\" x=\"%.1f\"", WIDTH - MARGIN + 4))
                .append(Html.number(" y=\"%.1f\">max ", y + BAND - 8))
                .append(jobs.most())
                .append("</text>\n");
        y += BAND;
    }

    private void name(String name, double height) {
        svg.append(Html.number("<text class=\"name\" x=\"0\" y=\"%.1f\">", y + height / 2 + 4))
                .append("<title>")
                .append(Html.text(name))
                .append("</title>")
                .append(Html.text(Html.brief(name, NAME_LENGTH)))
                .append("</text>");
    }

    private static String rectangle(String classes, double x, double top, double width, double height) {
        return "<rect class=\"" + classes + Html.number("\" x=\"%.1f\"", x) + Html.number(" y=\"%.1f\"", top)
                + Html.number(" width=\"%.1f\"", width) + Html.number(" height=\"%.1f\">", height);
    }
}
