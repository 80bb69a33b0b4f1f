package io.github.camelmesos.app.report;

import io.github.camelmesos.cluster.account.Totals;
import io.github.camelmesos.cwl.job.JobUsage;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** The page of a report: one file, without scripts and without anything that is elsewhere. */
final class ReportPage {

    private static final int MOST_STEPS = 200;
    private static final int MOST_ROWS = 50;

    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%s</title>
            <style>
            :root { color-scheme: light dark; --text: #1d2129; --soft: #667; --line: #dde; --back: #fff; --ran: #3f7fbf;
              --wait: #c9d6e6; --odd: #c0392b; --a: #e8eef6; --b: #d5e0ee; }
            @media (prefers-color-scheme: dark) { :root { --text: #e4e6ea; --soft: #9aa3b2; --line: #343a46; --back: #14161b;
              --ran: #5a9bd8; --wait: #2f3d50; --odd: #e57368; --a: #222a36; --b: #2d3848; } }
            body { font: 15px/1.5 system-ui, "DejaVu Sans", sans-serif; color: var(--text); background: var(--back);
              max-width: 1140px; margin: 2em auto; padding: 0 1em; }
            h1 { font-size: 1.4em; margin-bottom: 0; } h2 { font-size: 1.1em; margin-top: 2em; }
            .soft { color: var(--soft); margin: 0; overflow-wrap: anywhere; }
            dl { display: flex; flex-wrap: wrap; gap: .6em 2.4em; margin: 1.2em 0; }
            dt { color: var(--soft); font-size: .85em; } dd { margin: 0; font-size: 1.15em; }
            .wide { overflow-x: auto; } table { border-collapse: collapse; width: 100%%; font-size: .92em; }
            th, td { text-align: right; padding: .25em .7em; border-bottom: 1px solid var(--line); white-space: nowrap; }
            th { color: var(--soft); font-weight: normal; } th:first-child, td:first-child { text-align: left; padding-left: 0; }
            tr.sum td { border-top: 2px solid var(--line); font-weight: 600; }
            td.words { text-align: left; white-space: normal; } .bad { color: var(--odd); }
            .timeline { width: 100%%; height: auto; min-width: 700px; } .timeline text { font-size: 11px; fill: var(--text); }
            .timeline .after, .timeline text.tick { fill: var(--soft); } line.tick, .base { stroke: var(--line); }
            .stage0 { fill: var(--a); } .stage1 { fill: var(--b); } .waiting { fill: var(--wait); }
            .ran, .running { fill: var(--ran); } .ran.odd { fill: var(--odd); }
            </style>
            </head>
            <body>
            """;

    private final RunReport report;
    private final StringBuilder page = new StringBuilder();

    private ReportPage(RunReport report) {
        this.report = report;
    }

    static String of(RunReport report) {
        ReportPage page = new ReportPage(report);
        page.head();
        page.timeline();
        page.steps();
        page.page.append(AccountSection.of(report.account()));
        page.rows("Attempts that failed", report.attempts().stream().filter(AttemptRow::isOdd));
        page.rows(
                report.attempts().size() > MOST_ROWS ? "The " + MOST_ROWS + " longest" : "All attempts",
                report.attempts().stream()
                        .sorted(Comparator.comparing(AttemptRow::ran).reversed()));
        return page.page.append("</body>\n</html>\n").toString();
    }

    private void head() {
        String name = report.workflow().substring(report.workflow().lastIndexOf('/') + 1);
        page.append(String.format(HEAD, Html.text(name + ", run " + report.runId())));
        page.append("<h1>").append(Html.text(name)).append("</h1>\n<p class=\"soft\">");
        page.append(Html.text(report.workflow())).append("<br>run ").append(Html.text(report.runId()));
        page.append(", began ")
                .append(report.started().truncatedTo(ChronoUnit.SECONDS))
                .append("</p>\n<dl>\n");
        fact("state", report.state());
        fact("took", Html.time(report.took()));
        long tries = report.attempts().size() - report.expressions();
        fact("jobs", report.jobs() + (tries > report.jobs() ? ", " + tries + " attempts" : ""));
        if (report.reused() > 0) {
            fact("jobs not repeated", Long.toString(report.reused()));
        }
        if (report.expressions() > 0) {
            fact("expressions", Long.toString(report.expressions()));
        }
        fact("cpu time", Html.seconds(report.cpuSeconds()));
        double reserved = report.reservedCpuSeconds();
        if (reserved > 0) {
            fact("of the cpus asked for", Html.number("%.0f %%", 100 * report.cpuSeconds() / reserved));
        }
        Totals account = report.account().total();
        if (account.reserved().cpuMicros() > 0 && account.cpuMillis().isPresent()) {
            double share = account.cpuMillis().getAsLong()
                    * 1000.0
                    / account.reserved().cpuMicros();
            fact("of the cpus reserved", Html.number("%.0f %%", 100 * share));
        }
        account.cost()
                .ifPresent(cost -> fact(
                        "cost",
                        AccountSection.money(cost) + " " + account.currency().orElse("")));
        report.cluster().ifPresent(shape -> fact("cluster", shape.agents() + " × " + shape.agent()));
        page.append("</dl>\n");
        if (report.omitted() > 0) {
            page.append("<p class=\"bad\">").append(report.omitted());
            page.append(" more attempts are not in this report.</p>\n");
        }
    }

    private void fact(String name, String value) {
        page.append("<div><dt>")
                .append(name)
                .append("</dt><dd>")
                .append(Html.text(value))
                .append("</dd></div>\n");
    }

    private void timeline() {
        page.append("<h2>Timeline</h2>\n<div class=\"wide\">\n")
                .append(Timeline.of(report))
                .append("</div>\n");
    }

    private void steps() {
        List<StepSummary> steps = StepSummary.of(report.attempts());
        if (steps.isEmpty()) {
            return;
        }
        page.append("<h2>Steps</h2>\n<div class=\"wide\"><table>\n<tr><th>step</th><th>jobs</th><th>failed</th>"
                + "<th>waited, median</th><th>ran, least</th><th>median</th><th>most</th><th>cpu, all</th>"
                + "<th>peak memory</th></tr>\n");
        steps.stream().limit(MOST_STEPS).forEach(this::step);
        page.append("</table></div>\n");
        if (steps.size() > MOST_STEPS) {
            page.append("<p class=\"soft\">").append(steps.size() - MOST_STEPS);
            page.append(" more steps are in report.json.</p>\n");
        }
    }

    private void step(StepSummary step) {
        page.append("<tr>");
        cell(Html.brief(step.step(), 60));
        cell(Long.toString(step.jobs()));
        page.append(step.odd() > 0 ? "<td class=\"bad\">" : "<td>")
                .append(step.odd())
                .append("</td>");
        cell(Html.time(step.waited(0.5)));
        cell(Html.time(step.ran(0)));
        cell(Html.time(step.ran(0.5)));
        cell(Html.time(step.ran(1)));
        cell(step.isCpuKnown() ? Html.seconds(step.cpuSeconds()) : "–");
        cell(memory(step.peakMemoryMiB()));
        page.append("</tr>\n");
    }

    private void rows(String title, Stream<AttemptRow> all) {
        List<AttemptRow> rows = all.limit(MOST_ROWS + 1L).toList();
        if (rows.isEmpty()) {
            return;
        }
        page.append("<h2>")
                .append(title)
                .append("</h2>\n<div class=\"wide\"><table>\n<tr><th>job</th><th>attempt</th>"
                        + "<th>waited</th><th>ran</th><th>cpu</th><th>peak memory</th><th>asked for</th><th>agent</th>"
                        + "<th>result</th></tr>\n");
        rows.stream().limit(MOST_ROWS).forEach(this::row);
        page.append("</table></div>\n");
        if (rows.size() > MOST_ROWS) {
            page.append("<p class=\"soft\">More of them are in report.json.</p>\n");
        }
    }

    private void row(AttemptRow row) {
        page.append("<tr>");
        cell(Html.brief(row.job(), 60));
        cell(Integer.toString(row.attempt()));
        cell(Html.time(row.waited()));
        cell(row.usage().isPresent() ? Html.time(row.ran()) : "–");
        cell(row.isCpuKnown() ? Html.seconds(row.cpuSeconds()) : "–");
        cell(memory(row.usage().map(JobUsage::peakMemoryMiB).orElse(OptionalLong.empty())));
        cell(
                row.expression()
                        ? "–"
                        : Html.number("%.3g", row.resources().cpus()) + " cpus, "
                                + Html.memory(row.resources().memoryMiB()));
        cell(row.agent().map(agent -> Html.brief(agent, 8)).orElse("–"));
        page.append(row.isOdd() ? "<td class=\"words bad\">" : "<td>");
        page.append(Html.text(row.result())).append("</td></tr>\n");
    }

    private void cell(String text) {
        page.append("<td>").append(Html.text(text)).append("</td>");
    }

    private static String memory(OptionalLong mib) {
        return mib.isPresent() ? Html.memory(mib.getAsLong()) : "–";
    }
}
