package io.github.camelmesos.embedded.agent;

import static io.github.camelmesos.embedded.Eventually.eventually;
import static io.github.camelmesos.embedded.Eventually.isGone;
import static io.github.camelmesos.embedded.Eventually.pids;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelmesos.embedded.TestFramework;
import io.github.camelmesos.embedded.master.EmbeddedMaster;
import io.github.camelmesos.embedded.master.MasterSettings;
import io.github.camelmesos.embedded.role.AgentRole;
import io.github.camelmesos.mesos.http.HttpSettings;
import io.github.camelmesos.mesos.leader.FixedMasterLocator;
import io.github.camelmesos.mesos.message.TaskId;
import io.github.camelmesos.mesos.message.TaskState;
import io.github.camelmesos.mesos.resource.Resources;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An agent whose JVM is killed with SIGKILL. */
class AgentCrashIT {
    @TempDir
    Path workDir;

    private EmbeddedMaster master;
    private FixedMasterLocator locator;
    private TestFramework framework;
    private Process agent;

    /** What runs in the child JVM: an agent, until it is killed. */
    public static final class AgentMain {
        private AgentMain() {}

        public static void main(String[] args) throws Exception {
            AgentRole.start(args);
            Thread.currentThread().join();
        }
    }

    @BeforeEach
    void start() throws IOException {
        master = EmbeddedMaster.start(MasterSettings.DEFAULTS.withAgentPing(Duration.ofMillis(300), 3));
        agent = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        AgentMain.class.getName(),
                        "--master=" + master.url().getAuthority(),
                        "--work_dir=" + workDir,
                        "--resources=cpus:2;mem:512;disk:100",
                        "--port=0")
                .inheritIO()
                .start();
        locator = new FixedMasterLocator(master.url(), HttpSettings.DEFAULTS);
        framework = TestFramework.start(locator);
    }

    @AfterEach
    void stop() {
        agent.destroyForcibly();
        framework.close();
        locator.close();
        master.close();
    }

    @Test
    void takesItsTasksWithItWhereverTheyWent() {
        framework.run("plain", "echo $$ > plain.pid; exec sleep 1000");
        framework.run("group", "sleep 1000 & echo $! > group.pid; wait");
        framework.run("daemon", "setsid sh -c 'echo $$ > daemon.pid; exec sleep 1000' & sleep 1000");
        List<Long> pids = new ArrayList<>();
        for (String file : List.of("plain.pid", "group.pid", "daemon.pid")) {
            pids.addAll(pids(workDir, file));
        }
        agent.destroyForcibly();
        for (long pid : pids) {
            Awaitility.await().atMost(Duration.ofSeconds(2)).until(() -> isGone(pid));
        }
    }

    @Test
    void isNoticedByTheMasterWhichGivesItsTasksUp() {
        framework.run("lost", "sleep 1000");
        eventually().until(() -> framework.statesOf("lost").contains(TaskState.TASK_RUNNING));
        agent.destroyForcibly();
        eventually().until(() -> framework.statesOf("lost").contains(TaskState.TASK_UNREACHABLE));
        assertThat(framework.updatesOf("lost").get(2).reason()).contains("REASON_SLAVE_REMOVED");
        eventually().until(() -> framework.events().contains("agent failed"));
    }

    @Test
    void comesBackWithItsTasksWhenItWasOnlyStopped() throws Exception {
        framework.run("survivor", "echo $$ > survivor.pid; exec sleep 1000");
        long pid = pids(workDir, "survivor.pid").get(0);
        signal("STOP");
        eventually().until(() -> framework.statesOf("survivor").contains(TaskState.TASK_UNREACHABLE));
        signal("CONT");
        eventually().until(() -> framework.updatesOf("survivor").stream().anyMatch(status -> status.reason()
                .filter("REASON_SLAVE_REREGISTERED"::equals)
                .isPresent()));
        assertThat(isGone(pid)).isFalse();
        framework.client().kill(new TaskId("survivor"), Optional.empty());
        eventually().until(() -> framework.statesOf("survivor").contains(TaskState.TASK_KILLED));
    }

    private void signal(String name) throws Exception {
        assertThat(new ProcessBuilder("kill", "-s", name, Long.toString(agent.pid()))
                        .start()
                        .waitFor())
                .isZero();
    }

    @Test
    void leavesNoProcessWhenItIsKilledInTheMiddleOfABurst() {
        for (int i = 0; i < 40; i++) {
            framework.run(
                    "burst-" + i,
                    "exec sleep 987654",
                    task -> task.withResources(Resources.of(0.01, 1, 0).toMessages()));
        }
        eventually().until(() -> framework.updates().size() > 5);
        agent.destroyForcibly();
        Awaitility.await().atMost(Duration.ofSeconds(2)).until(() -> sleepers() == 0);
    }

    private static long sleepers() {
        return ProcessHandle.allProcesses()
                .filter(process -> process.info().commandLine().orElse("").contains("sleep 987654"))
                .filter(process -> !isGone(process.pid()))
                .count();
    }
}
