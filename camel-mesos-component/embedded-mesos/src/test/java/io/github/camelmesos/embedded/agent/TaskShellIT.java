package io.github.camelmesos.embedded.agent;

import static io.github.camelmesos.embedded.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelmesos.mesos.message.CommandInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TaskShellIT {
    @TempDir
    Path directory;

    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private Sandbox sandbox;
    private TaskShell shell;

    @BeforeEach
    void start() throws IOException {
        sandbox = new Sandbox(Files.createDirectory(directory.resolve("it's a $sandbox")), "c");
        shell = TaskShell.start("test");
    }

    @AfterEach
    void stop() {
        shell.close();
    }

    private final TaskShell.Run listener = new TaskShell.Run() {
        @Override
        public void started() {
            heard.add("started");
        }

        @Override
        public void ended(int exitCode) {
            heard.add("ended " + exitCode);
        }

        @Override
        public void notStarted() {
            heard.add("not started");
        }
    };

    private String next() throws InterruptedException {
        return heard.poll(20, TimeUnit.SECONDS);
    }

    private void run(CommandInfo command, Map<String, String> environment) {
        shell.run(new TaskCommand(command, sandbox, environment, Optional.empty()), listener);
    }

    private String endOf(String command) throws InterruptedException {
        run(CommandInfo.shell(command), Map.of("PATH", System.getenv("PATH")));
        assertThat(next()).isEqualTo("started");
        return next();
    }

    private void signal(String signal) throws IOException, InterruptedException {
        new ProcessBuilder("/bin/sh", "-c", "kill -s " + signal + " -- -" + shell.pid())
                .start()
                .waitFor();
    }

    @Test
    void tellsStartAndExitCodeOfOneTaskAfterTheOther() throws Exception {
        assertThat(endOf("exit 3")).isEqualTo("ended 3");
        assertThat(endOf("kill -9 $$")).isEqualTo("ended 137");
        assertThat(endOf("true")).isEqualTo("ended 0");
    }

    @Test
    void nothingOfATaskIsThereForTheNext() throws Exception {
        run(CommandInfo.shell("cd /; umask 077; echo out; echo err >&2"), Map.of("SECRET", "x", "OPTIND", "7"));
        assertThat(next() + ", " + next()).isEqualTo("started, ended 0");
        assertThat(sandbox.stderr()).hasContent("err\n");

        assertThat(endOf("env; umask; pwd; cat")).isEqualTo("ended 0");

        assertThat(sandbox.stdout())
                .content()
                .doesNotContain("SECRET", "OPTIND", "OLDPWD")
                .contains("it's a $sandbox");
        List<String> lines = Files.readAllLines(sandbox.stdout());
        assertThat(lines.get(lines.size() - 2)).doesNotEndWith("077");
    }

    @Test
    void aScriptOfTheLauncherNeedsNoShellOfItsOwnAndLeavesNothingForTheNextTask() throws Exception {
        Path script = Files.writeString(
                directory.resolve("job script.sh"), "echo $$ > shell; cd /; A=left; export A; set -C; exit $B\n");
        run(CommandInfo.shell("command . '" + script + "'"), Map.of("B", "5", "PATH", System.getenv("PATH")));
        assertThat(next() + ", " + next()).isEqualTo("started, ended 5");
        assertThat(sandbox.directory().resolve("shell")).hasContent(shell.pid() + "\n");

        assertThat(endOf("echo $$ > own; echo \"A=$A B=$B\"; echo again > own")).isEqualTo("ended 0");

        assertThat(sandbox.stdout()).hasContent("A= B=\n");
    }

    @Test
    void aScriptOfAnybodyElseHasAShellOfItsOwn() throws Exception {
        Path script = Files.writeString(directory.resolve("script.sh"), "echo $$ > shell\n");
        assertThat(endOf(". '" + script + "'")).isEqualTo("ended 0");
        assertThat(sandbox.directory().resolve("shell")).content().isNotEqualTo(shell.pid() + "\n");
    }

    @Test
    void valuesReachTheTaskAsTheyAre() throws Exception {
        run(
                CommandInfo.exec("/usr/bin/printenv", List.of("printenv", "A", "OPTIND")),
                Map.of("A", "it's \"$HOME\" `id`\n\\two lines", "OPTIND", "odd", "PATH", System.getenv("PATH")));
        assertThat(next() + ", " + next()).isEqualTo("started, ended 0");
        assertThat(sandbox.stdout()).hasContent("it's \"$HOME\" `id`\n\\two lines\nodd\n");
    }

    @Test
    void outlivesTheRequestToEndAndTellsHowTheTaskTookIt() throws Exception {
        run(
                CommandInfo.shell("trap 'exit 9' TERM; : > ready; while :; do sleep 0.05; done"),
                Map.of("PATH", System.getenv("PATH")));
        assertThat(next()).isEqualTo("started");
        eventually().until(() -> Files.exists(sandbox.directory().resolve("ready")));

        signal("TERM");

        assertThat(next()).isEqualTo("ended 9");
        assertThat(endOf("kill -TERM 0")).isEqualTo("ended 143");
        assertThat(shell.isAlive()).isTrue();
    }

    @Test
    void aKilledGroupTakesShellAndTaskAndTheEndIsTold() throws Exception {
        run(CommandInfo.shell("echo $$ > pid; exec sleep 1000"), Map.of("PATH", System.getenv("PATH")));
        assertThat(next()).isEqualTo("started");
        Path file = sandbox.directory().resolve("pid");
        eventually().until(() -> Files.exists(file) && Files.size(file) > 1);

        signal("KILL");

        assertThat(next()).isEqualTo("ended 137");
        long pid = Long.parseLong(Files.readString(file).strip());
        eventually()
                .until(() ->
                        ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isEmpty());
    }

    @Test
    void aTaskThatKillsItsShellHasEnded() throws Exception {
        assertThat(endOf("kill -9 $PPID")).isEqualTo("ended 137");
    }

    @Test
    void aTaskThatWritesToItsShellsOutputIsKilledAndHasEnded() throws Exception {
        assertThat(endOf("echo garbage > /proc/$PPID/fd/1; exec sleep 1000")).isEqualTo("ended 137");
        eventually().until(() -> !shell.isAlive());
    }

    @Test
    void aShellThatHasGoneSaysThatNothingWasStarted() throws Exception {
        signal("KILL");
        eventually().until(() -> !shell.isAlive());

        run(CommandInfo.shell("true"), Map.of());

        assertThat(next()).isEqualTo("not started");
    }
}
