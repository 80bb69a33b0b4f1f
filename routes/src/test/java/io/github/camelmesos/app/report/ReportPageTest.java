package io.github.camelmesos.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelmesos.cwl.job.JobOutcome;
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
                .contains("\"step\":\"align\",\"jobs\":1,\"attempts\":1,\"attemptsThatFailed\":0")
                .contains("\"job\":\"align/3\",\"attempt\":1,\"queued\":\"2026-03-01T12:00:00.800Z\"")
                .contains("\"started\":\"2026-03-01T12:00:00.900Z\",\"ended\":\"2026-03-01T12:00:02.400Z\"")
                .contains(
                        "\"exitCode\":0,\"problem\":null,\"cpuSeconds\":0.75,\"peakMemoryMiB\":100,\"agent\":\"agent-S0\"");
    }

    private static int count(String text, String part) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }
}
