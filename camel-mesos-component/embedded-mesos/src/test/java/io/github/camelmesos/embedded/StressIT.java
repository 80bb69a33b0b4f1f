package io.github.camelmesos.embedded;

import static io.github.camelmesos.embedded.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelmesos.mesos.message.FrameworkId;
import io.github.camelmesos.mesos.message.TaskState;
import io.github.camelmesos.mesos.message.TaskStatus;
import io.github.camelmesos.mesos.operator.OperatorListener;
import io.github.camelmesos.mesos.operator.OperatorSubscription;
import io.github.camelmesos.mesos.operator.Task;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many tasks over the wire. */
class StressIT {
    private static final int TASKS = 200;

    @TempDir
    Path workDir;

    @Test
    void everyOneOfManyTasksIsReportedOnceToFrameworkAndOperator() throws IOException {
        Set<String> added = ConcurrentHashMap.newKeySet();
        Set<String> finished = ConcurrentHashMap.newKeySet();
        OperatorListener listener = new OperatorListener() {
            @Override
            public void taskAdded(Task task) {
                added.add(task.taskId().value());
            }

            @Override
            public void taskUpdated(FrameworkId framework, TaskStatus status) {
                if (status.state() == TaskState.TASK_FINISHED) {
                    finished.add(status.taskId().value());
                }
            }
        };
        try (TestCluster cluster = TestCluster.start(workDir);
                OperatorSubscription subscription = cluster.operator().subscribe(listener);
                TestFramework framework = TestFramework.start(cluster.locator())) {
            for (int i = 0; i < TASKS; i++) {
                framework.run("task-" + i, i % 10 == 9 ? "exit 1" : "true");
            }
            eventually().until(() -> framework.ended() == TASKS);
            assertThat(framework.updates()).hasSize(3 * TASKS);
            assertThat(framework.updates())
                    .filteredOn(status -> status.state() == TaskState.TASK_FAILED)
                    .hasSize(TASKS / 10);
            eventually().until(() -> finished.size() == TASKS - TASKS / 10);
            assertThat(added).hasSize(TASKS);
            assertThat(framework.events()).containsOnly("subscribed");
            eventually().until(() -> cluster.operator().tasks().isEmpty());
            assertThat(cluster.operator().agents().get(0).allocated().isEmpty()).isTrue();
        }
    }
}
