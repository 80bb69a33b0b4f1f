package io.github.camelmesos.app.report;

import io.github.camelmesos.app.account.AccountTable;
import io.github.camelmesos.cluster.ClusterShape;
import io.github.camelmesos.cluster.account.Statement;
import io.github.camelmesos.cwl.job.JobUsage;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;

/** A report as JSON-like values: times as ISO 8601, durations in seconds, memory in MiB. */
final class ReportJson {

    private ReportJson() {}

    static Map<String, Object> of(RunReport report) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("runId", report.runId());
        json.put("workflow", report.workflow());
        json.put("state", report.state());
        json.put("started", report.started().toString());
        json.put("ended", report.ended().toString());
        json.put("seconds", seconds(report.took()));
        json.put(
                "stages",
                report.stages().stream()
                        .map(begin -> Map.<String, Object>of(
                                "stage",
                                begin.stage().name(),
                                "began",
                                begin.at().toString()))
                        .toList());
        json.put("cluster", report.cluster().map(ReportJson::cluster).orElse(null));
        json.put("jobs", report.jobs());
        json.put("jobsNotRepeated", report.reused());
        json.put("expressions", report.expressions());
        json.put("account", account(report.account()));
        json.put("cpuSeconds", report.cpuSeconds());
        json.put("reservedCpuSeconds", report.reservedCpuSeconds());
        json.put(
                "steps",
                StepSummary.of(report.attempts()).stream().map(ReportJson::step).toList());
        json.put("attempts", report.attempts().stream().map(ReportJson::attempt).toList());
        json.put("attemptsNotListed", report.omitted());
        return json;
    }

    /** All amounts of {@link io.github.camelmesos.app.account.AccountColumn}, of the run and of each step. */
    private static Map<String, Object> account(Statement account) {
        Map<String, Object> json = new LinkedHashMap<>(AccountTable.json(account.total()));
        json.put("steps", AccountTable.json(account, Statement.By.STEP));
        return json;
    }

    private static Map<String, Object> cluster(ClusterShape shape) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("agents", shape.agents());
        json.put("cpus", shape.total().cpus());
        json.put("memoryMiB", shape.total().memoryMiB());
        json.put("diskMiB", shape.total().diskMiB());
        return json;
    }

    private static Map<String, Object> step(StepSummary step) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("step", step.step());
        json.put("jobs", step.jobs());
        json.put("attempts", step.rows().size());
        json.put("attemptsThatFailed", step.odd());
        json.put("ranSeconds", quantiles(step.ran(0), step.ran(0.5), step.ran(1)));
        json.put("waitedSeconds", quantiles(step.waited(0), step.waited(0.5), step.waited(1)));
        json.put("cpuSeconds", step.cpuSeconds());
        json.put("peakMemoryMiB", orNull(step.peakMemoryMiB()));
        return json;
    }

    private static Map<String, Object> quantiles(Duration least, Duration median, Duration most) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("min", seconds(least));
        json.put("median", seconds(median));
        json.put("max", seconds(most));
        return json;
    }

    private static Map<String, Object> attempt(AttemptRow row) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("job", row.job());
        json.put("attempt", row.attempt());
        json.put("queued", row.queued().toString());
        json.put("started", row.usage().map(used -> used.start().toString()).orElse(null));
        json.put("ended", row.ended().toString());
        json.put("exitCode", row.exitCode().isPresent() ? row.exitCode().getAsInt() : null);
        json.put("problem", row.problem().orElse(null));
        json.put("expression", row.expression());
        json.put(
                "cpuSeconds",
                row.usage().flatMap(JobUsage::cpuTime).map(ReportJson::seconds).orElse(null));
        json.put(
                "peakMemoryMiB", orNull(row.usage().map(JobUsage::peakMemoryMiB).orElse(OptionalLong.empty())));
        json.put("agent", row.agent().orElse(null));
        json.put("cpus", row.resources().cpus());
        json.put("memoryMiB", row.resources().memoryMiB());
        json.put("diskMiB", row.resources().diskMiB());
        return json;
    }

    private static Object orNull(OptionalLong value) {
        return value.isPresent() ? value.getAsLong() : null;
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
