package io.github.camelmesos.launcher.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.camelmesos.cwl.job.Job;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AttemptScriptTest {

    @TempDir
    Path directory;

    private JobFixture jobs;

    @BeforeEach
    void spacesAndQuotesAreInEveryPath() throws IOException {
        jobs = new JobFixture(Files.createDirectory(directory.resolve("a run's \"dir\" $HOME")));
    }

    @Test
    void runsTheCommandInTheOutputDirectoryAndWritesItsExitCode() throws Exception {
        Job job = jobs.job("touch", "sh", "-c", "touch made; exit 3");

        assertThat(run(job, Map.of())).isEqualTo(3);

        assertThat(job.directories().out().resolve("made")).exists();
        AttemptResult result = AttemptResult.read(job.directories()).orElseThrow();
        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.usage().end()).isAfterOrEqualTo(result.usage().start());
        assertThat(Duration.between(result.usage().start(), Instant.now())).isLessThan(Duration.ofMinutes(1));
        assertThat(result.usage().cpuTime()).isPresent();
    }

    /** Shells read scripts by pieces of some KiB, and the result is added before they have read the end. */
    @Test
    void aShellDoesNotTakeTheResultForAPartOfTheScriptHoweverLongThatIs() throws Exception {
        for (int length = 7200; length < 8300; length += 23) {
            Job job = jobs.job("long" + length, "sh", "-c", "exit 3", "x".repeat(length));

            assertThat(run(job, Map.of())).isEqualTo(3);

            assertThat(AttemptResult.read(job.directories()))
                    .hasValueSatisfying(result -> assertThat(result.exitCode()).isEqualTo(3));
        }
    }

    @Test
    void passesArgumentsAsTheyAre() throws Exception {
        String[] command = {
            "printf", "%s|", "", " ", "a b", "it's", "$HOME", "`id`", "\"", "\\", "line\nbreak", "*", "ünï"
        };
        Job job = jobs.job("printf", Optional.empty(), Optional.of("said"), command);

        run(job, Map.of());

        assertThat(job.directories().out().resolve("said"))
                .hasContent("| |a b|it's|$HOME|`id`|\"|\\|line\nbreak|*|ünï|");
    }

    @Test
    void doesNotTakeTheFirstWordForAKeywordOrAnAssignment() throws Exception {
        Job job = jobs.job("odd", "A=b");

        assertThat(run(job, Map.of())).isEqualTo(127);
        assertThat(job.directories().log()).content().contains("A=b");
    }

    @Test
    void givesTheCommandOnlyItsOwnEnvironment() throws Exception {
        Job job = jobs.job("env", Optional.empty(), Optional.of("env"), "env");
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("HOME", "/nowhere");
        environment.put("GREETING", "it's $me\nagain");
        environment.put("odd-name.1", "x y");

        run(job, environment);

        assertThat(job.directories().out().resolve("env"))
                .content()
                .contains("HOME=/nowhere\n", "GREETING=it's $me\nagain\n", "odd-name.1=x y\n", "PATH=")
                .doesNotContain("FROM_THE_AGENT");
    }

    @Test
    void believesAnAgentThatNamesItsVariables() throws Exception {
        Job job = jobs.job("env", Optional.empty(), Optional.of("env"), "env");

        execute(
                script(job, Map.of("HOME", "/nowhere")).write(),
                Map.of("MESOS_TASK_VARIABLES", "FROM_THE_AGENT HOME UID MESOS_TASK_VARIABLES", "MESOS_TASK_ID", "t"));

        assertThat(job.directories().out().resolve("env"))
                .content()
                .contains("HOME=/nowhere\n", "PATH=", "MESOS_TASK_ID=t\n")
                .doesNotContain("FROM_THE_AGENT", "MESOS_TASK_VARIABLES");
    }

    @Test
    void redirectsInputAndOutputAndLogsTheRest() throws Exception {
        Path input = Files.writeString(directory.resolve("in put"), "from a file");
        Job job = jobs.job(
                "cat", Optional.of(input.toString()), Optional.of("sub dir/out"), "sh", "-c", "cat; echo bad >&2");

        run(job, Map.of());

        assertThat(job.directories().out().resolve("sub dir/out")).hasContent("from a file");
        assertThat(job.directories().log()).hasContent("bad");
    }

    @Test
    void refusesAnOutputFileOutsideOfTheOutputDirectory() throws IOException {
        Job job = jobs.job("escape", Optional.empty(), Optional.of("../result"), "true");

        assertThatThrownBy(() -> script(job, Map.of()).write())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("../result")
                .hasMessageContaining("outside");
    }

    @Test
    void runsOnceEvenWhenItIsStartedTwice() throws Exception {
        Job job = jobs.job("twice", "sh", "-c", "echo again >> count");
        String command = script(job, Map.of()).write();

        execute(command);
        int second = execute(command);

        assertThat(second).isNotZero();
        assertThat(job.directories().out().resolve("count")).hasContent("again");
        assertThat(AttemptResult.read(job.directories()).orElseThrow().exitCode())
                .isZero();
    }

    @Test
    void keepsSecretsOutOfTheCommandAndFromOthersEyes() throws IOException {
        Job job = jobs.job("secret", "true");

        String command = script(job, Map.of("TOKEN", "hunter2")).write();

        assertThat(command).doesNotContain("hunter2");
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(job.directories().root().resolve("job.sh"))))
                .isEqualTo("rw-------");
    }

    @Test
    void tellsInTheLogThatTheAgentDoesNotSeeTheInput() throws Exception {
        Job job = jobs.job("unseen", Optional.of("/no/such/input"), Optional.of("copy"), "cat");

        assertThat(run(job, Map.of())).isNotZero();

        assertThat(job.directories().log()).content().contains("/no/such/input");
    }

    @Test
    void runsThePreparationFirstAndFailsWithIt() throws Exception {
        Job prepared = jobs.job("prepared", "cat", "ready");
        JobLaunch good = new JobLaunch(
                List.of(List.of("sh", "-c", "echo image is here"), List.of("touch", "out/ready")),
                prepared.command(),
                Map.of(),
                Optional.empty(),
                Optional.empty());
        Job unprepared = jobs.job("unprepared", "touch", "never");
        JobLaunch bad = new JobLaunch(
                List.of(List.of("sh", "-c", "echo no such image; exit 1")),
                unprepared.command(),
                Map.of(),
                Optional.empty(),
                Optional.empty());

        assertThat(execute(new AttemptScript(prepared, good).write())).isZero();
        assertThat(execute(new AttemptScript(unprepared, bad).write())).isEqualTo(125);

        assertThat(prepared.directories().log()).content().contains("image is here");
        assertThat(unprepared.directories().log()).content().contains("no such image");
        assertThat(unprepared.directories().out().resolve("never")).doesNotExist();
        assertThat(AttemptResult.read(unprepared.directories()).orElseThrow().exitCode())
                .isEqualTo(125);
    }

    @Test
    void runsTheRemovalWhenItIsTerminated() throws Exception {
        Job job = jobs.job("container", "sh", "-c", "touch up; exec sleep 60");
        JobLaunch launch = new JobLaunch(
                List.of(),
                job.command(),
                Map.of(),
                Optional.empty(),
                Optional.of(List.of(
                        "touch", job.directories().root().resolve("removed").toString())));
        Process process = new ProcessBuilder("sh", "-c", new AttemptScript(job, launch).write())
                .inheritIO()
                .start();
        await().until(() -> Files.exists(job.directories().out().resolve("up")));

        List<ProcessHandle> all = process.descendants().toList();
        process.destroy();
        process.waitFor();
        all.forEach(ProcessHandle::destroyForcibly);

        assertThat(job.directories().root().resolve("removed")).exists();
        assertThat(AttemptResult.read(job.directories())).isEmpty();
    }

    @Test
    void leavesNoResultWhenItWasKilled() throws Exception {
        Job job = jobs.job("killed", "sh", "-c", "kill -9 $PPID; exit 0");

        run(job, Map.of());

        assertThat(AttemptResult.read(job.directories())).isEmpty();
    }

    private static int run(Job job, Map<String, String> environment) throws IOException, InterruptedException {
        return execute(script(job, environment).write());
    }

    private static AttemptScript script(Job job, Map<String, String> environment) {
        return new AttemptScript(
                job, new JobLaunch(List.of(), job.command(), environment, job.stdin(), Optional.empty()));
    }

    private static int execute(String command) throws IOException, InterruptedException {
        return execute(command, Map.of());
    }

    private static int execute(String command, Map<String, String> agent) throws IOException, InterruptedException {
        ProcessBuilder process = new ProcessBuilder(List.of("sh", "-c", command)).redirectErrorStream(true);
        process.environment().put("FROM_THE_AGENT", "yes");
        process.environment().putAll(agent);
        process.redirectOutput(ProcessBuilder.Redirect.DISCARD);
        return process.start().waitFor();
    }
}
