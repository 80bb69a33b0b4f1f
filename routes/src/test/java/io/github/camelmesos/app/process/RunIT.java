package io.github.camelmesos.app.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelmesos.app.process.Application.Running;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs end in many ways; nothing is left after any of them. */
class RunIT {

    private static final String ECHO = """
            cwlVersion: v1.2
            class: CommandLineTool
            baseCommand: echo
            inputs:
              message: {type: string, inputBinding: {position: 1}}
            outputs:
              said: {type: stdout}
            stdout: said.txt
            """;

    private static final String SLEEP = """
            cwlVersion: v1.2
            class: CommandLineTool
            baseCommand: [sh, -c, "sleep 300; : TAG"]
            inputs: []
            outputs: []
            """;

    private static final String FAIL = """
            cwlVersion: v1.2
            class: CommandLineTool
            baseCommand: [sh, -c, "echo went wrong >&2; exit 7"]
            inputs: []
            outputs: []
            """;

    @TempDir
    Path directory;

    private Application application;

    @BeforeEach
    void prepare() throws Exception {
        application = new Application(directory);
    }

    @AfterEach
    void nothingIsLeft() throws Exception {
        assertThat(application.processes()).isEmpty();
        assertThat(application.leftFiles()).isEmpty();
    }

    @Test
    void aRunThatSucceedsPrintsTheOutputObject() throws Exception {
        Running run = application.run("run", "--quiet", application.file("echo.cwl", ECHO), "--message", "hello");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).startsWith("{").contains("\"basename\": \"said.txt\"", "\"size\": 6");
        assertThat(run.err()).isEmpty();
        assertThat(application.outputs().resolve("said.txt")).hasContent("hello\n");
    }

    @Test
    void progressIsOnStandardError() throws Exception {
        Running run = application.run("run", application.file("echo.cwl", ECHO), "--message", "hello");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.err()).contains("planning", "creating cluster", "running", "jobs: 1 done");
    }

    @Test
    void theConformanceHarnessCallsItWithoutACommand() throws Exception {
        Running run = application.run(
                "--outdir=" + application.outputs(),
                "--quiet",
                application.file("echo.cwl", ECHO),
                application.file("job.yml", "message: hello"));

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains("said.txt");
    }

    @Test
    void aReportIsWrittenWhereItIsAskedFor() throws Exception {
        Path report = directory.resolve("report");

        Running run =
                application.run("run", "--quiet", "--report", report.toString(), application.file("fail.cwl", FAIL));

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(report.resolve("report.json"))
                .content()
                .contains("\"state\": \"EXECUTOR_ERROR\"", "\"exitCode\": 7", "\"agent\": \"");
        assertThat(report.resolve("report.html")).content().contains("<svg", "exit code 7");
    }

    @Test
    void theLogOfAFailedStepIsKeptAndNamed() throws Exception {
        Running run = application.run("run", "--quiet", application.file("fail.cwl", FAIL));

        Matcher named = Pattern.compile("log: (/.*)").matcher(run.err());
        assertThat(named.find()).as(run.err()).isTrue();
        assertThat(Path.of(named.group(1))).hasContent("went wrong");
    }

    @Test
    void aDrawingIsMadeWithTheLibrariesThatOnlyItHas() throws Exception {
        Path svg = directory.resolve("echo.svg");

        Running run = application.run("graph", "-o", svg.toString(), application.file("echo.cwl", ECHO));

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(svg).content().contains("<svg", "message");
    }

    @Test
    void aFailedStepEndsWithOne() throws Exception {
        Running run = application.run("run", "--quiet", application.file("fail.cwl", FAIL));

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("7").doesNotContain("\tat ");
    }

    @Test
    void invalidInputEndsWithOneAndItsPlace() throws Exception {
        Running run = application.run(
                "run", "--quiet", application.file("echo.cwl", ECHO), application.file("job.yml", "message: [1]"));

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("message").doesNotContain("\tat ");
    }

    @Test
    void whatIsNotSupportedEndsWith33() throws Exception {
        Running run = application.run(
                "run",
                "--quiet",
                application.file("operation.cwl", "cwlVersion: v1.2\nclass: Operation\ninputs: []\noutputs: []\n"));

        assertThat(run.exitCode()).isEqualTo(33);
        assertThat(run.err()).contains("operation.cwl:", "Operation");
    }

    @Test
    void moreThanTheQuotaIsRefusedBeforeAnythingStarts() throws Exception {
        Running run = application.run(
                "run", "--quiet", "--cpus", "100000", application.file("echo.cwl", ECHO), "--message", "hi");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("100000");
    }

    @Test
    void anInterruptEndsWith130() throws Exception {
        Running run = application.start("run", "--quiet", application.file("sleep.cwl", SLEEP));
        application.awaitJob();

        run.signal("INT");

        assertThat(run.exitCode()).isEqualTo(130);
    }

    @Test
    void terminationEndsWith143() throws Exception {
        Running run = application.start("run", "--quiet", application.file("sleep.cwl", SLEEP));
        application.awaitJob();

        run.signal("TERM");

        assertThat(run.exitCode()).isEqualTo(143);
    }

    @Test
    void anInterruptWhileTheClusterIsMadeEndsWith130() throws Exception {
        Running run = application.start("run", application.file("sleep.cwl", SLEEP));
        await().atMost(Duration.ofSeconds(30)).until(() -> run.err().contains("creating cluster"));

        run.signal("INT");

        assertThat(run.exitCode()).isEqualTo(130);
    }

    @Test
    void aTimeoutEndsWithOneAndSaysSo() throws Exception {
        Running run = application.run("run", "--quiet", "--timeout", "3s", application.file("sleep.cwl", SLEEP));

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("timeout");
    }

    @Test
    void tasksDieWithALauncherThatIsKilledAndTheNextOneCleansUp() throws Exception {
        Running run = application.start("run", "--quiet", application.file("sleep.cwl", SLEEP));
        application.awaitJob();

        run.signal("KILL");
        run.exitCode();

        await().atMost(Duration.ofSeconds(2))
                .untilAsserted(() -> assertThat(application.processes()).isEmpty());
        Running next = application.run("run", "--quiet", application.file("echo.cwl", ECHO), "--message", "hello");
        assertThat(next.exitCode()).as(next.err()).isZero();
    }

    @Test
    void twoRunsAtOnceDoNotMeet() throws Exception {
        String document = application.file("echo.cwl", ECHO);
        Running one = application.start("run", "--quiet", "--outdir", directory + "/one", document, "--message", "1");
        Running two = application.start("run", "--quiet", "--outdir", directory + "/two", document, "--message", "2");

        assertThat(one.exitCode()).as(one.err()).isZero();
        assertThat(two.exitCode()).as(two.err()).isZero();
        assertThat(directory.resolve("one/said.txt")).hasContent("1\n");
        assertThat(directory.resolve("two/said.txt")).hasContent("2\n");
    }
}
