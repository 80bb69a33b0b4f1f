package io.github.camelmesos.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelmesos.cwl.job.JobOutcome;
import io.github.camelmesos.launcher.RunEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportPageTest {

    @TempDir
    Path directory;

    @Test
    void aFewJobsAreABarEach() {
        String page = ReportPage.of(Reports.of(
                List.of(Reports.row("sort", 800, 100, 1500, 0), Reports.row("count", 2400, 50, 300, 3)),
                Duration.ofSeconds(4)));

        assertThat(page)
                .contains("<h1>a%20workflow.cwl</h1>")
                .contains("<dt>took</dt><dd>4.00 s</dd>")
                .contains("<dt>jobs</dt><dd>2</dd>")
                .contains("<dt>of the cpus asked for</dt><dd>50 %</dd>")
                .contains("sort: ran 1.50 s, waited 0.10 s, cpu 0.75 s, exit code 0, agent agent-S0")
                .contains("class=\"ran odd\"")
                .contains("<h2>Attempts that failed</h2>")
                .contains("<title>creating cluster: 0.50 s</title>");
        assertThat(count(page, "<rect class=\"ran")).isEqualTo(2);
    }

    @Test
    void manyJobsAreShownByStepWhateverTheirNumber() {
        List<AttemptRow> rows = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            rows.add(Reports.row("align/" + i, 800, i * 10L, 400 + i % 300, 0));
        }
        rows.add(Reports.row("merge", 110_000, 100, 5000, 0));

        String page = ReportPage.of(Reports.of(rows, Duration.ofSeconds(120)));

        assertThat(page).hasSizeLessThan(100_000);
        assertThat(count(page, "<path class=\"running\"")).isEqualTo(2);
        assertThat(page)
                .contains("align: 10000 jobs, at most ")
                .contains("<h2>The 50 longest</h2>")
                .doesNotContain("Attempts that failed");
    }

    @Test
    void manyStepsAreTheLongestOnes() {
        List<AttemptRow> rows = new ArrayList<>();
        for (int i = 0; i < 2000; i++) {
            rows.add(Reports.row("step" + i, i * 10L, 5, 100 + i, 0));
        }

        String page = ReportPage.of(Reports.of(rows, Duration.ofSeconds(30)));

        assertThat(page)
                .contains("and 1940 shorter steps", "1800 more steps are in report.json")
                .contains("step1999");
    }

    @Test
    void whatDidNotEndByItselfIsTold() {
        AttemptRow lost =
                Reports.ended("s/<0>", 100, new JobOutcome.Lost("agent & all gone"), Reports.START.plusMillis(900));

        String page = ReportPage.of(Reports.of(List.of(lost), Duration.ofSeconds(1)));

        assertThat(page)
                .contains("lost: agent &amp; all gone")
                .contains("s/&lt;0&gt;")
                .doesNotContain("<0>");
    }

    @Test
    void whatWasReservedHeldAndUsedAddsUpAndWhatIsNotKnownIsNotZero() {
        String page = ReportPage.of(Reports.of(List.of(Reports.row("sort", 0, 100, 2000, 0)), Duration.ofSeconds(4)));

        assertThat(page)
                .contains("<dt>cost</dt><dd>0.320000 EUR</dd>")
                .contains("<dt>of the cpus reserved</dt><dd>2 %</dd>")
                .contains("<td>sort</td><td>2</td><td>2.00 cpu·s</td><td>2.00 cpu·s</td><td>0.75 cpu·s + 1 unknown</td>"
                        + "<td>1.00 GiB·s</td><td>1.00 GiB·s</td><td>?</td><td>0 B</td><td>0.10 s</td>"
                        + "<td>0.020000 EUR</td>")
                .contains("<td>(held by no job)</td><td></td><td>30.00 cpu·s</td>")
                .contains("<td>0.300000 EUR</td>")
                .contains("<tr class=\"sum\"><td>the run</td><td>2</td><td>32.00 cpu·s</td>");
    }

    @Test
    void jobsThatWereNotRepeatedAndExpressionsAreTold() {
        AttemptRow expression = AttemptRow.of(
                new RunEvent.ExpressionEvaluated("choose", "choose/3", Reports.START, Reports.START.plusMillis(40)));

        String page = ReportPage.of(
                Reports.of(List.of(Reports.row("sort", 0, 100, 2000, 0), expression), Duration.ofSeconds(4), 7));

        assertThat(page)
                .contains("<dt>jobs not repeated</dt><dd>7</dd>")
                .contains("<dt>expressions</dt><dd>1</dd>")
                .contains("<dt>jobs</dt><dd>1</dd>")
                .contains("choose/3: ran 0.04 s")
                .contains("<td>choose</td><td>1</td>")
                .contains("<td>expression</td>")
                .doesNotContain("Attempts that failed");
    }

    @Test
    void aPageRunsNoScriptAndFetchesNothing() {
        String page = ReportPage.of(Reports.of(List.of(Reports.row("x", 0, 0, 10, 0)), Duration.ofSeconds(1)));

        assertThat(page)
                .contains("default-src 'none'")
                .contains("prefers-color-scheme: dark")
                .doesNotContain("<script")
                .doesNotContainPattern("(src|href)=");
    }

    @Test
    void theSameIsThereForPrograms() throws IOException {
        ReportFiles.write(
                Reports.of(List.of(Reports.row("align/3", 800, 100, 1500, 0)), Duration.ofSeconds(4)), directory);

        assertThat(directory.resolve("report.html")).exists();
        assertThat(Files.readString(directory.resolve("report.json")).replaceAll("\\s+", ""))
                .contains("\"runId\":\"r1\"")
                .contains("\"seconds\":4")
                .contains("\"cluster\":{\"agents\":2,\"cpus\":8")
                .contains("\"reserved_cpu_seconds\":32")
                .contains("\"step\":\"(heldbynojob)\"")
                .contains("\"peak_memory_mib\":null")
                .contains("\"step\":\"align\",\"jobs\":1,\"attempts\":1,\"attemptsThatFailed\":0")
                .contains("\"job\":\"align/3\",\"attempt\":1,\"queued\":\"2026-03-01T12:00:00.800Z\"")
                .contains("\"started\":\"2026-03-01T12:00:00.900Z\",\"ended\":\"2026-03-01T12:00:02.400Z\"")
                .contains(
                        "\"exitCode\":0,\"problem\":null,\"expression\":false,\"cpuSeconds\":0.75,\"peakMemoryMiB\":100,\"agent\":\"agent-S0\"");
    }

    private static int count(String text, String part) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }
}
