package io.github.camelmesos.embedded.agent;

import static io.github.camelmesos.embedded.Eventually.eventually;
import static io.github.camelmesos.embedded.Eventually.isGone;
import static io.github.camelmesos.embedded.Eventually.pids;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelmesos.embedded.TestCluster;
import io.github.camelmesos.embedded.TestFramework;
import io.github.camelmesos.embedded.master.MasterSettings;
import io.github.camelmesos.mesos.message.CommandInfo;
import io.github.camelmesos.mesos.message.FrameworkInfo;
import io.github.camelmesos.mesos.message.TaskId;
import io.github.camelmesos.mesos.message.TaskInfo;
import io.github.camelmesos.mesos.message.TaskState;
import io.github.camelmesos.mesos.message.TaskStatus;
import io.github.camelmesos.mesos.resource.Resources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The life of tasks as a framework sees it. */
class TaskIT {
    @TempDir
    Path workDir;

    private TestCluster cluster;
    private TestFramework framework;

    @BeforeEach
    void start() throws IOException {
        cluster = TestCluster.start(
                MasterSettings.DEFAULTS, workDir, settings -> settings.withMemoryInterval(Duration.ofMillis(50))
                        .withSwitchUser(true)
                        .withEnvironment(Map.of("PATH", System.getenv("PATH"), "INHERITED", "yes")));
        framework = TestFramework.start(cluster.locator());
    }

    @AfterEach
    void stop() {
        framework.close();
        cluster.close();
    }

    private TaskStatus runToTheEnd(String command) {
        return runToTheEnd(CommandInfo.shell(command));
    }

    private TaskStatus runToTheEnd(CommandInfo command) {
        framework.run("t", "", task -> TaskInfo.of("t", task.taskId(), task.agentId(), task.resources(), command));
        eventually().until(() -> framework.ended() == 1);
        return last("t");
    }

    private TaskStatus last(String task) {
        List<TaskStatus> updates = framework.updatesOf(task);
        return updates.get(updates.size() - 1);
    }

    @Test
    void aTaskStartsRunsAndFinishes() {
        TaskStatus last = runToTheEnd("true");
        assertThat(framework.statesOf("t"))
                .containsExactly(TaskState.TASK_STARTING, TaskState.TASK_RUNNING, TaskState.TASK_FINISHED);
        assertThat(last.message()).contains("Command exited with status 0");
        assertThat(last.containerStatus()).isPresent();
    }

    @Test
    void aTaskThatFailsSaysItsStatus() {
        TaskStatus last = runToTheEnd("exit 3");
        assertThat(last.state()).isEqualTo(TaskState.TASK_FAILED);
        assertThat(last.message()).contains("Command exited with status 3");
    }

    @Test
    void aProgramThatDoesNotExistFailsTheTask() {
        TaskStatus last = runToTheEnd(CommandInfo.exec("/no/such/program", List.of("program")));
        assertThat(last.state()).isEqualTo(TaskState.TASK_FAILED);
    }

    @Test
    void argumentsReachAProgramAsTheyAre() throws IOException {
        runToTheEnd(CommandInfo.exec("/bin/echo", List.of("echo", "two  spaces", "$HOME", "'quoted'")));
        assertThat(sandboxFile("stdout")).hasContent("two  spaces $HOME 'quoted'\n");
    }

    @Test
    void outputGoesToTheSandboxWhichIsTheWorkingDirectory() throws IOException {
        runToTheEnd("echo out; echo err >&2; test \"$PWD\" = \"$MESOS_SANDBOX\" && echo same > where");
        assertThat(sandboxFile("stdout")).hasContent("out\n");
        assertThat(sandboxFile("stderr")).hasContent("err\n");
        assertThat(sandboxFile("where")).hasContent("same\n");
    }

    @Test
    void theEnvironmentIsMesosOwnAndTheTasksAndNothingElse() throws IOException {
        runToTheEnd(CommandInfo.shell("env").withEnvironment(Map.of("OWN", "a 'b' \"c\" $d\ne")));
        List<String> names = Files.readAllLines(sandboxFile("stdout")).stream()
                .filter(line -> line.contains("="))
                .map(line -> line.substring(0, line.indexOf('=')))
                .toList();
        assertThat(names)
                .contains(
                        "MESOS_SANDBOX", "MESOS_TASK_ID", "MESOS_FRAMEWORK_ID", "MESOS_EXECUTOR_ID", "OWN", "INHERITED")
                .doesNotContain("HOME", "MAVEN_CMD_LINE_ARGS");
        assertThat(sandboxFile("stdout")).content().contains("OWN=a 'b' \"c\" $d\ne\n");
    }

    @Test
    void aScriptCanUnsetAllVariablesButPathAndMarks() throws IOException {
        runToTheEnd(CommandInfo.shell("unset -v $MESOS_TASK_VARIABLES; env")
                .withEnvironment(Map.of("OWN", "1", "PATH", System.getenv("PATH"))));
        List<String> names = Files.readAllLines(sandboxFile("stdout")).stream()
                .map(line -> line.substring(0, line.indexOf('=')))
                .filter(name -> !List.of("_", "PWD", "OLDPWD", "SHLVL").contains(name))
                .toList();
        assertThat(names).containsOnly("PATH", "MESOS_TASK_ID", TaskEnvironment.MARK);
    }

    @Test
    void aKilledTaskIsAskedToEnd() {
        framework.run("t", "echo $$ > pid; exec sleep 1000");
        long pid = pids(workDir, "pid").get(0);
        framework.client().kill(new TaskId("t"), Optional.empty());
        eventually().until(() -> framework.ended() == 1);
        assertThat(last("t").state()).isEqualTo(TaskState.TASK_KILLED);
        assertThat(last("t").message()).contains("Command terminated with signal Terminated");
        assertThat(isGone(pid)).isTrue();
    }

    @Test
    void aTaskThatDoesNotListenIsKilledAfterItsGracePeriod() {
        framework.run(
                "t",
                "trap '' TERM; echo $$ > pid; while :; do sleep 1; done",
                task -> task.withKillGracePeriod(Duration.ofMillis(200)));
        pids(workDir, "pid");
        framework.client().kill(new TaskId("t"), Optional.empty());
        eventually().until(() -> framework.ended() == 1);
        assertThat(last("t").state()).isEqualTo(TaskState.TASK_KILLED);
        assertThat(last("t").message()).contains("Command terminated with signal Killed");
    }

    @Test
    void aTaskWithTheKillingCapabilityHearsOfIt() {
        framework.close();
        framework = TestFramework.start(
                cluster.locator(),
                FrameworkInfo.named("killing", "")
                        .withCapabilities(List.of("MULTI_ROLE", "PARTITION_AWARE", "TASK_KILLING_STATE")));
        framework.run("t", "echo $$ > pid; exec sleep 1000");
        pids(workDir, "pid");
        framework.client().kill(new TaskId("t"), Optional.empty());
        eventually().until(() -> framework.ended() == 1);
        assertThat(framework.statesOf("t")).endsWith(TaskState.TASK_KILLING, TaskState.TASK_KILLED);
    }

    @Test
    void aTaskKilledBeforeItStartedDoesNotGoOn() {
        eventually().until(() -> !framework.offers().isEmpty());
        framework.run("t", "sleep 1000");
        framework.client().kill(new TaskId("t"), Optional.empty());
        eventually().until(() -> framework.ended() == 1);
        assertThat(last("t").state()).isEqualTo(TaskState.TASK_KILLED);
    }

    @Test
    void whatATaskLeavesInTheBackgroundDiesWithIt() {
        runToTheEnd("sleep 1000 & echo $! > pid");
        long pid = pids(workDir, "pid").get(0);
        eventually().until(() -> isGone(pid));
    }

    @Test
    void whatATaskLeavesWithoutAnyMarkDiesToo() {
        framework.run("t", "env -i sleep 1000 & echo $! > pid");
        long pid = pids(workDir, "pid").get(0);
        eventually().until(() -> isGone(pid));
        framework.run("u", "true");
        eventually().until(() -> framework.ended() == 2);
    }

    @Test
    void aDaemonThatLeftItsSessionDiesWithItsTask() {
        runToTheEnd("setsid sh -c 'setsid sh -c \"echo \\$\\$ > daemon; exec sleep 1000\" &'; "
                + "while ! test -s daemon; do sleep 0.01; done");
        long pid = pids(workDir, "daemon").get(0);
        eventually().until(() -> isGone(pid));
    }

    @Test
    void aTaskWithMoreMemoryThanItMayHaveIsKilled() {
        framework.run("hungry", "exec sh -c 'x=$(head -c 100000000 /dev/zero | tr \"\\0\" x); sleep 1000'");
        eventually().until(() -> framework.ended() == 1);
        assertThat(last("hungry").state()).isEqualTo(TaskState.TASK_FAILED);
        assertThat(last("hungry").reason()).contains("REASON_CONTAINER_LIMITATION_MEMORY");
        assertThat(last("hungry").message().orElseThrow())
                .matches("Memory limit exceeded: Requested: 32MB Maximum Used: [0-9]+MB");
    }

    @Test
    void filesAreFetchedIntoTheSandbox(@TempDir Path elsewhere) throws IOException {
        Path script = Files.writeString(elsewhere.resolve("tool.sh"), "#!/bin/sh\necho fetched\n");
        TaskStatus last = runToTheEnd(CommandInfo.shell("./tool.sh")
                .withUris(List.of(new CommandInfo.Uri(script.toUri().toString(), true, false, Optional.empty()))));
        assertThat(last.state()).isEqualTo(TaskState.TASK_FINISHED);
        assertThat(sandboxFile("stdout")).hasContent("fetched\n");
    }

    @Test
    void aFileThatLeavesTheSandboxIsNotFetched(@TempDir Path elsewhere) throws IOException {
        Path file = Files.writeString(elsewhere.resolve("file"), "x");
        TaskStatus last = runToTheEnd(CommandInfo.shell("true")
                .withUris(List.of(
                        new CommandInfo.Uri(file.toUri().toString(), false, false, Optional.of("../../escaped")))));
        assertThat(last.reason()).contains("REASON_CONTAINER_LAUNCH_FAILED");
    }

    @Test
    void tenTasksOfOneAcceptAllFinish() {
        for (int i = 0; i < 10; i++) {
            framework.run("batch-" + i, "true");
        }
        eventually().until(() -> framework.ended() == 10);
        assertThat(framework.updates()).extracting(TaskStatus::state).doesNotContain(TaskState.TASK_FAILED);
        eventually().until(() -> framework.offers().stream()
                .map(offer -> Resources.from(offer.resources()))
                .reduce(Resources.NONE, Resources::plus)
                .equals(TestCluster.RESOURCES));
    }

    @Test
    @EnabledIfSystemProperty(named = "user.name", matches = "root")
    void aTaskRunsAsTheUserItNamesAndOwnsItsSandbox() throws IOException {
        Files.setPosixFilePermissions(workDir, PosixFilePermissions.fromString("rwxr-xr-x"));
        runToTheEnd(CommandInfo.shell("id -un > who").withUser("nobody"));
        assertThat(sandboxFile("stderr")).isEmptyFile();
        assertThat(sandboxFile("who")).hasContent("nobody\n");
    }

    private Path sandboxFile(String name) throws IOException {
        try (Stream<Path> files = Files.walk(workDir)) {
            return files.filter(file -> file.endsWith(name)).findFirst().orElseThrow();
        }
    }
}
