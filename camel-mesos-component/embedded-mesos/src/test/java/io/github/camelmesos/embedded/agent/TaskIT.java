package io.github.camelmesos.embedded.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelmesos.embedded.TestCluster;
import io.github.camelmesos.embedded.TestFramework;
import io.github.camelmesos.mesos.message.TaskState;
import io.github.camelmesos.mesos.message.TaskStatus;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The life of tasks as a framework sees it. */
class TaskIT {
    @TempDir
    Path workDir;

    private TestCluster cluster;
    private TestFramework framework;

    @BeforeEach
    void start() throws IOException {
        cluster = TestCluster.start(workDir);
        framework = TestFramework.start(cluster.locator());
    }

    @AfterEach
    void stop() {
        framework.close();
        cluster.close();
    }

    @Test
    void aTaskStartsRunsAndFinishes() {
        framework.run("ok", "true");
        await().until(() -> framework.ended() == 1);
        assertThat(framework.statesOf("ok"))
                .containsExactly(TaskState.TASK_STARTING, TaskState.TASK_RUNNING, TaskState.TASK_FINISHED);
        TaskStatus last = framework.updatesOf("ok").get(2);
        assertThat(last.message()).contains("Command exited with status 0");
        assertThat(last.containerStatus()).isPresent();
    }

    @Test
    void aTaskThatFailsSaysItsStatus() {
        framework.run("bad", "exit 3");
        await().until(() -> framework.ended() == 1);
        TaskStatus last = framework.updatesOf("bad").get(2);
        assertThat(last.state()).isEqualTo(TaskState.TASK_FAILED);
        assertThat(last.message()).contains("Command exited with status 3");
    }
}
