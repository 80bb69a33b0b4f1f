package io.github.camelmesos.embedded.master;

import static io.github.camelmesos.embedded.Eventually.eventually;
import static io.github.camelmesos.embedded.Eventually.isGone;
import static io.github.camelmesos.embedded.Eventually.pids;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelmesos.embedded.TestCluster;
import io.github.camelmesos.embedded.TestFramework;
import io.github.camelmesos.mesos.http.HttpStatusException;
import io.github.camelmesos.mesos.message.FrameworkId;
import io.github.camelmesos.mesos.message.FrameworkInfo;
import io.github.camelmesos.mesos.message.TaskId;
import io.github.camelmesos.mesos.message.TaskState;
import io.github.camelmesos.mesos.message.TaskStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The coming and going of frameworks, and what they are told about their tasks. */
class FrameworkIT {
    private static final FrameworkInfo LASTING =
            FrameworkInfo.named("lasting", "").withFailoverTimeout(Duration.ofMinutes(1));

    @TempDir
    Path workDir;

    private TestCluster cluster;

    @BeforeEach
    void start() throws IOException {
        cluster = TestCluster.start(
                MasterSettings.DEFAULTS.withMaxCompleted(2, 3),
                workDir,
                settings -> settings.withAcknowledgeTimeout(Duration.ofMillis(200)));
    }

    @AfterEach
    void stop() {
        cluster.close();
    }

    @Test
    void aFrameworkComesBackUnderItsIdAndFindsItsTasks() throws IOException {
        TestFramework first = TestFramework.start(cluster.locator(), LASTING);
        first.run("task", "sleep 1000");
        eventually().until(() -> first.statesOf("task").contains(TaskState.TASK_RUNNING));
        first.close();
        eventually().until(() -> !cluster.operator().frameworks().get(0).connected());
        try (TestFramework second = TestFramework.start(cluster.locator(), LASTING.withId(first.id()))) {
            eventually().until(() -> second.events().contains("subscribed"));
            assertThat(second.id()).isEqualTo(first.id());
            second.client().reconcile(List.of());
            eventually().until(() -> second.statesOf("task").contains(TaskState.TASK_RUNNING));
            assertThat(cluster.operator().frameworks()).hasSize(1);
        }
    }

    @Test
    void anUpdateWhileTheFrameworkWasAwayArrivesWhenItIsBack() throws IOException {
        TestFramework first = TestFramework.start(cluster.locator(), LASTING);
        first.run("task", "echo $$ > pid; while ! test -e " + workDir + "/go; do sleep 0.02; done");
        eventually().until(() -> first.statesOf("task").contains(TaskState.TASK_RUNNING));
        long pid = pids(workDir, "pid").get(0);
        first.close();
        eventually().until(() -> !cluster.operator().frameworks().get(0).connected());
        Files.createFile(workDir.resolve("go"));
        eventually().until(() -> isGone(pid));
        try (TestFramework second = TestFramework.start(cluster.locator(), LASTING.withId(first.id()))) {
            eventually().until(() -> second.statesOf("task").contains(TaskState.TASK_FINISHED));
        }
    }

    @Test
    void aSecondSubscriptionCutsTheFirstOff() {
        TestFramework first = TestFramework.start(cluster.locator(), LASTING);
        eventually().until(() -> first.events().contains("subscribed"));
        try (TestFramework second = TestFramework.start(cluster.locator(), LASTING.withId(first.id()))) {
            eventually().until(() -> second.events().contains("subscribed"));
            eventually().until(() -> first.events().contains("error: Framework failed over"));
        }
        first.close();
    }

    @Test
    void aFrameworkThatDoesNotComeBackInTimeIsRemovedWithItsTasks() throws IOException {
        TestFramework framework = TestFramework.start(
                cluster.locator(), FrameworkInfo.named("short", "").withFailoverTimeout(Duration.ofMillis(100)));
        framework.run("task", "echo $$ > pid; exec sleep 1000");
        long pid = pids(workDir, "pid").get(0);
        framework.close();
        eventually().until(() -> cluster.operator().frameworks().isEmpty());
        eventually().until(() -> isGone(pid));
        FrameworkInfo old = FrameworkInfo.named("short", "").withId(framework.id());
        try (TestFramework late = TestFramework.start(cluster.locator(), old)) {
            eventually().until(() -> late.events().contains("error: Framework has been removed"));
        }
    }

    @Test
    void tearingDownEndsTheTasks() throws IOException {
        TestFramework framework = TestFramework.start(cluster.locator(), LASTING);
        framework.run("task", "echo $$ > pid; exec sleep 1000");
        long pid = pids(workDir, "pid").get(0);
        framework.teardown();
        eventually().until(() -> isGone(pid));
        assertThat(cluster.operator().state().completedFrameworks()).hasSize(1);
        assertThat(cluster.operator().agents().get(0).allocated().isEmpty()).isTrue();
        framework.close();
    }

    @Test
    void anOperatorEndsAFramework() throws IOException {
        TestFramework framework = TestFramework.start(cluster.locator(), LASTING);
        eventually().until(() -> framework.id() != null);
        cluster.operator().teardown(framework.id());
        eventually().until(() -> framework.events().contains("error: Framework has been removed"));
        assertThatThrownBy(() -> cluster.operator().teardown(new FrameworkId("none")))
                .isInstanceOf(HttpStatusException.class)
                .hasMessageContaining("No framework found with specified ID");
        framework.close();
    }

    @Test
    void updatesComeAgainUntilTheyAreAcknowledged() {
        try (TestFramework framework = TestFramework.start(cluster.locator(), LASTING)) {
            framework.withoutAcknowledging();
            framework.run("task", "true");
            eventually().until(() -> framework.updates().size() >= 6);
            assertThat(framework.statesOf("task").subList(0, 3))
                    .isEqualTo(framework.statesOf("task").subList(3, 6));
            framework.updates().stream().limit(3).forEach(framework.client()::acknowledge);
            eventually().until(() -> cluster.operator().state().tasks().isEmpty());
            assertThat(cluster.operator().state().completedTasks()).hasSize(1);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void onlyTheLastCompletedTasksAndFrameworksAreRemembered() throws IOException {
        for (int f = 0; f < 3; f++) {
            TestFramework framework = TestFramework.start(cluster.locator(), LASTING);
            for (int i = 0; i < 5; i++) {
                framework.run("task-" + i, "true");
            }
            eventually()
                    .until(() -> cluster.operator().state().completedTasks().stream()
                                    .filter(task -> task.frameworkId().equals(framework.id()))
                                    .count()
                            == 3);
            eventually().until(() -> framework.ended() == 5);
            framework.teardown();
            framework.close();
        }
        assertThat(cluster.operator().state().completedFrameworks()).hasSize(2);
    }

    @Test
    void aTaskThatIsNotKnownIsReconciledByWhatIsKnownOfItsAgent() {
        try (TestFramework framework = TestFramework.start(cluster.locator(), LASTING)) {
            eventually().until(() -> framework.offers().size() == 1);
            framework.client().reconcile(List.of(new TaskId("nowhere")));
            eventually().until(() -> framework.statesOf("nowhere").equals(List.of(TaskState.TASK_UNKNOWN)));
            framework
                    .client()
                    .kill(
                            new TaskId("gone"),
                            Optional.of(framework.offers().get(0).agentId()));
            eventually().until(() -> framework.statesOf("gone").equals(List.of(TaskState.TASK_GONE)));
        }
    }

    @Test
    void aFrameworkThatKnowsNoPartitionsHearsOfLostTasks() {
        FrameworkInfo old = LASTING.withCapabilities(List.of());
        try (TestFramework framework = TestFramework.start(cluster.locator(), old)) {
            framework.run("task", "sleep 1000");
            eventually().until(() -> framework.statesOf("task").contains(TaskState.TASK_RUNNING));
            cluster.agent().close();
            eventually().until(() -> framework.statesOf("task").contains(TaskState.TASK_LOST));
        }
    }

    @Test
    void anAgentThatLeavesTakesItsTasksWithIt() {
        try (TestFramework framework = TestFramework.start(cluster.locator(), LASTING)) {
            framework.run("task", "echo $$ > pid; exec sleep 1000");
            long pid = pids(workDir, "pid").get(0);
            cluster.agent().close();
            assertThat(isGone(pid)).isTrue();
            eventually().until(() -> framework.statesOf("task").contains(TaskState.TASK_GONE));
            TaskStatus last = framework.updates().get(framework.updates().size() - 1);
            assertThat(last.uuid()).isEmpty();
            eventually().until(() -> framework.events().contains("agent failed"));
        }
    }
}
