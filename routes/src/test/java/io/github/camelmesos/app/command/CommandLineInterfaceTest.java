package io.github.camelmesos.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelmesos.camel.cwl.RunFailedException;
import io.github.camelmesos.cluster.AdmissionException;
import io.github.camelmesos.cluster.ClusterWish;
import io.github.camelmesos.cwl.document.InvalidDocumentException;
import io.github.camelmesos.cwl.document.Position;
import io.github.camelmesos.cwl.document.Problem;
import io.github.camelmesos.launcher.JobOrderSource;
import io.github.camelmesos.launcher.RunResult;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineInterfaceTest {

    @TempDir
    Path directory;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final FakeWorkbench workbench = new FakeWorkbench();
    private final RecordingRoles roles = new RecordingRoles();
    private String tool;
    private String job;

    @BeforeEach
    void writeDocuments() throws IOException {
        tool = Files.writeString(directory.resolve("tool.cwl"), """
                        cwlVersion: v1.2
                        class: CommandLineTool
                        baseCommand: echo
                        inputs: {message: {type: string, doc: What to say}}
                        outputs: []
                        """).toString();
        job = Files.writeString(directory.resolve("job.yml"), "message: hi").toString();
    }

    @Test
    void theOutputObjectAndNothingElseIsOnStandardOutput() {
        assertThat(run("run", tool, job)).isZero();

        assertThat(out()).isEqualTo("{\n    \"done\": true\n}\n");
        assertThat(err()).contains("running");
        assertThat(workbench.closed).isTrue();
    }

    @Test
    void quietSaysNothing() {
        workbench.notices = List.of("state is kept elsewhere");

        assertThat(run("run", "--quiet", tool, job)).isZero();

        assertThat(err()).isEmpty();
    }

    @Test
    void quietStillTellsErrors() {
        workbench.failure = new AdmissionException(
                AdmissionException.Reason.STEP_EXCEEDS_QUOTA, "step sort asks for 9 cpus, the quota is 4");

        assertThat(run("run", "--quiet", tool, job)).isEqualTo(1);

        assertThat(err()).isEqualTo("camel-mesos: STEP_EXCEEDS_QUOTA: step sort asks for 9 cpus, the quota is 4\n");
        assertThat(out()).isEmpty();
    }

    @Test
    void graphIsDrawnInTheLanguageThatTheOutputFileIsNamedAfter() throws IOException {
        Path svg = directory.resolve("tool.svg");

        assertThat(run("graph", tool)).isZero();
        assertThat(run("graph", "-o", svg.toString(), tool)).isZero();
        assertThat(out()).startsWith("digraph {").contains("\"inputs/message\" -> \"tool\"");
        assertThat(svg).content().contains("<svg");

        assertThat(run("graph", "--format", "mermaid", tool)).isZero();
        assertThat(out()).contains("flowchart TB");
    }

    @Test
    void makeTemplateWritesAJobOrderToFillIn() {
        assertThat(run("make-template", tool)).isZero();

        assertThat(out()).isEqualTo("# A job order for " + tool + ".\n\n# What to say\n# string\nmessage: text\n");
    }

    @Test
    void packWritesOneDocumentAsJsonOrYaml() {
        assertThat(run("pack", tool)).isZero();
        assertThat(out()).contains("\"$graph\": [", "\"id\": \"#main\"");

        assertThat(run("pack", "--format=yaml", tool)).isZero();
        assertThat(out()).contains("$graph:\n  - id: '#main'\n");
    }

    @Test
    void runIsMeantWhereTheFirstArgumentIsNoCommand() {
        assertThat(run("--outdir=" + directory, "--quiet", tool, job)).isZero();

        assertThat(workbench.submission.outputDirectory()).isEqualTo(directory);
        assertThat(workbench.submission.process()).isEqualTo(URI.create("file://" + tool));
        assertThat(workbench.submission.jobOrder()).isEqualTo(new JobOrderSource.Document(URI.create("file://" + job)));
    }

    @Test
    void optionsBecomeTheSubmission() {
        run(
                "run",
                "--tenant",
                "biology",
                "--provider",
                "docker",
                "--cpus",
                "2.5",
                "--mem",
                "1024",
                "--disk",
                "2048",
                "--agents",
                "3",
                "--timeout",
                "90",
                "--no-container",
                "--tmpdir-prefix",
                "/scratch/x",
                tool + "#main",
                job);

        assertThat(workbench.submission.tenant()).isEqualTo("biology");
        assertThat(workbench.submission.provider()).contains("docker");
        assertThat(workbench.submission.wish())
                .isEqualTo(new ClusterWish(
                        OptionalDouble.of(2.5), OptionalLong.of(1024), OptionalLong.of(2048), OptionalInt.of(3)));
        assertThat(workbench.submission.timeout()).contains(Duration.ofSeconds(90));
        assertThat(workbench.submission.containers()).isFalse();
        assertThat(workbench.submission.workPrefix()).contains("/scratch/x");
        assertThat(workbench.submission.process()).isEqualTo(URI.create("file://" + tool + "#main"));
    }

    @Test
    void whatIsNotGivenIsLeftToTheLauncher() {
        run("run", tool);

        assertThat(workbench.submission.tenant()).isEqualTo("everybody");
        assertThat(workbench.submission.provider()).isEmpty();
        assertThat(workbench.submission.wish()).isEqualTo(ClusterWish.NONE);
        assertThat(workbench.submission.timeout()).isEmpty();
        assertThat(workbench.submission.containers()).isTrue();
        assertThat(workbench.submission.workPrefix()).isEmpty();
        assertThat(workbench.submission.outputDirectory()).isEqualTo(Path.of("").toAbsolutePath());
    }

    @Test
    void inputsMayBeOptionsAfterTheFile() {
        run("run", "--quiet", tool, "--message", "hello");

        assertThat(workbench.submission.jobOrder())
                .isInstanceOfSatisfying(JobOrderSource.Inline.class, inline -> assertThat(inline.values())
                        .isEqualTo(Map.of("message", "hello")));
    }

    @Test
    void helpAfterTheFileListsItsInputs() {
        assertThat(run("run", tool, "--help")).isZero();

        assertThat(out()).contains("--message=string").contains("What to say");
        assertThat(workbench.submission).isNull();
    }

    @Test
    void whatFollowsAJobOrderIsRefused() {
        assertThat(run("run", tool, job, "--outdir", "x")).isEqualTo(1);

        assertThat(err()).contains("'--outdir' follows the job order").hasLineCount(1);
    }

    @Test
    void aMissingFileIsNamed() {
        assertThat(run("run", "absent.cwl")).isEqualTo(1);

        assertThat(err()).isEqualTo("camel-mesos: absent.cwl: no such file\n");
    }

    @Test
    void aWrongOptionIsOneLine() {
        assertThat(run("run", "--cpus", "many", tool)).isEqualTo(1);

        assertThat(err())
                .contains("--cpus")
                .contains("'many'")
                .contains("run --help")
                .hasLineCount(1);
    }

    @Test
    void aWrongTimeSaysWhatWouldBeRight() {
        assertThat(run("run", "--timeout", "soon", tool)).isEqualTo(1);

        assertThat(err())
                .contains("--timeout")
                .contains("'soon'")
                .contains("30s")
                .hasLineCount(1);
    }

    @Test
    void aFailedRunEndsWithOneAndItsErrors() {
        workbench.failure = new RunFailedException(
                new RunResult("r", RunResult.Status.FAILED, Map.of(), List.of("step sort failed: exit code 2")));

        assertThat(run("run", "--quiet", tool)).isEqualTo(1);

        assertThat(err()).isEqualTo("camel-mesos: step sort failed: exit code 2\n");
        assertThat(workbench.closed).isTrue();
    }

    @Test
    void whatIsNotSupportedEndsWith33() {
        workbench.failure = new InvalidDocumentException(List.of(
                Problem.unsupported(new Position(URI.create("file:///a.cwl"), 3, 5), "Operation cannot be run")));

        assertThat(run("run", "--quiet", tool)).isEqualTo(33);

        assertThat(err()).isEqualTo("camel-mesos: /a.cwl:3:5: Operation cannot be run\n");
    }

    @Test
    void aRunThatTurnsOutToBeUnsupportedEndsWith33() {
        workbench.status = RunResult.Status.UNSUPPORTED;
        workbench.errors = List.of("no containers here");

        assertThat(run("run", "--quiet", tool)).isEqualTo(33);
        assertThat(err()).isEqualTo("camel-mesos: no containers here\n");
    }

    @Test
    void noStackTraceIsShownUnlessAskedFor() {
        workbench.failure = new IllegalStateException("boom");

        run("run", "--quiet", tool);
        assertThat(err()).isEqualTo("camel-mesos: internal error: java.lang.IllegalStateException: boom\n");

        err.reset();
        run("run", "--quiet", "--debug", tool);
        assertThat(err()).contains("\tat " + getClass().getName());
    }

    @Test
    void validateListsProblems() {
        Position position = new Position(URI.create("file:///a.cwl"), 3, 5);
        workbench.problems =
                List.of(Problem.error(position, "unknown field 'comand'", "command"), Problem.warning(position, "old"));

        assertThat(run("validate", tool)).isEqualTo(1);
        assertThat(out())
                .isEqualTo("error: /a.cwl:3:5: unknown field 'comand' (command)\nwarning: /a.cwl:3:5: old\n" + tool
                        + " is not valid\n");
    }

    @Test
    void validateAcceptsWarningsAndTellsUnsupportedApart() {
        Position position = new Position(URI.create("file:///a.cwl"), 3, 5);
        workbench.problems = List.of(Problem.warning(position, "old"));
        assertThat(run("validate", tool)).isZero();

        workbench.problems = List.of(Problem.unsupported(position, "new"));
        assertThat(run("validate", tool)).isEqualTo(33);
    }

    @Test
    void rolesGetTheirArgumentsAsTheyAre() {
        assertThat(run("mesos-agent", "--master=zk://h:1/mesos", "--help")).isEqualTo(7);

        assertThat(roles.started).containsExactly("mesos-agent", "--master=zk://h:1/mesos", "--help");
    }

    @Test
    void versionIsOneLine() {
        assertThat(run("--version")).isZero();
        assertThat(out()).matches("camel-mesos .+\n");
    }

    @Test
    void helpNamesTheCommandsAndRoles() {
        assertThat(run("--help")).isZero();
        assertThat(out()).contains("run", "validate", "plan", "version", "zookeeper, mesos-master");
        assertThat(err()).isEmpty();
    }

    @Test
    void nothingAtAllIsAnsweredWithHelp() {
        assertThat(run()).isEqualTo(1);
        assertThat(err()).contains("Usage: camel-mesos");
        assertThat(out()).isEmpty();
    }

    private int run(String... arguments) {
        Console console = new Console(stream(out), stream(err));
        return new CommandLineInterface(console, workbench, roles).execute(arguments);
    }

    private static PrintStream stream(ByteArrayOutputStream to) {
        return new PrintStream(to, true, StandardCharsets.UTF_8);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private static final class RecordingRoles implements Roles {
        private final List<String> started = new java.util.ArrayList<>();

        @Override
        public Set<String> names() {
            return new LinkedHashSet<>(List.of("zookeeper", "mesos-master", "mesos-agent", "chronos"));
        }

        @Override
        public int start(String name, List<String> arguments, Console console) {
            started.add(name);
            started.addAll(arguments);
            return 7;
        }
    }
}
