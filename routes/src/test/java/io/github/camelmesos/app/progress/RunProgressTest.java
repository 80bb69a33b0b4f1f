package io.github.camelmesos.app.progress;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelmesos.cluster.Cluster;
import io.github.camelmesos.cluster.ClusterResources;
import io.github.camelmesos.cluster.ClusterShape;
import io.github.camelmesos.cluster.ClusterState;
import io.github.camelmesos.launcher.RunEvent;
import io.github.camelmesos.launcher.RunEvent.JobState;
import io.github.camelmesos.launcher.RunEvent.Stage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class RunProgressTest {

    private final List<String> notes = new CopyOnWriteArrayList<>();
    private final AtomicReference<RunState> shown = new AtomicReference<>();

    @Test
    void eventsOfTheRunAndItsClusterAreShownInOrder() {
        try (RunProgress progress = RunProgress.following("r1", new Remembering())) {
            progress.on(new RunEvent.StageEntered("r1", Stage.CREATING_CLUSTER, ""));
            progress.changed(cluster("r1", ClusterState.GRANTED));
            progress.progress(cluster("r1", ClusterState.PROVISIONING), "master elected");
            progress.on(new RunEvent.StageEntered("r1", Stage.RUNNING, ""));
            progress.on(new RunEvent.JobsCounted("r1", 3, 2, 1));
        }

        assertThat(shown.get().stage()).isEqualTo(Stage.RUNNING);
        assertThat(shown.get().done()).isEqualTo(3);
        assertThat(shown.get().shape()).contains(new ClusterShape(1, new ClusterResources(1, 1, 1)));
    }

    @Test
    void failuresRetriesAndWarningsStay() {
        try (RunProgress progress = RunProgress.following("r1", new Remembering())) {
            progress.on(new RunEvent.Warned("r1", "unknown hint"));
            progress.on(new RunEvent.JobChanged("r1", "sort", JobState.RETRIED, "agent lost"));
            progress.on(new RunEvent.JobChanged("r1", "sort", JobState.FAILED, "exit code 2"));
        }

        assertThat(notes)
                .containsExactly("warning: unknown hint", "again: sort: agent lost", "failed: sort: exit code 2");
        assertThat(shown.get().failed()).isEqualTo(1);
    }

    @Test
    void whyAClusterWaitsIsShown() {
        try (RunProgress progress = RunProgress.following("r1", new Remembering())) {
            progress.changed(cluster("r1", ClusterState.WAITING));
        }

        String text = "waiting: WAITING_FOR_QUOTA: 2 of 4 cpus are free";
        assertThat(shown.get().detail()).isEqualTo(text);
        assertThat(notes).containsExactly(text);
    }

    @Test
    void otherRunsAreNotShown() {
        try (RunProgress progress = RunProgress.following("r1", new Remembering())) {
            progress.on(new RunEvent.Warned("r2", "not ours"));
            progress.changed(cluster("r2", ClusterState.WAITING));
        }

        assertThat(notes).isEmpty();
        assertThat(shown).hasValue(null);
    }

    @Test
    void eventsAfterTheEndAreIgnored() {
        RunProgress progress = RunProgress.following("r1", new Remembering());
        progress.close();

        progress.on(new RunEvent.Warned("r1", "too late"));

        assertThat(notes).isEmpty();
    }

    private static Cluster cluster(String runId, ClusterState state) {
        return new Cluster(
                "c-" + runId,
                runId,
                "default",
                "embedded",
                state,
                state == ClusterState.WAITING
                        ? Optional.empty()
                        : Optional.of(new ClusterShape(1, new ClusterResources(1, 1, 1))),
                Optional.empty(),
                state == ClusterState.WAITING
                        ? Optional.of("WAITING_FOR_QUOTA: 2 of 4 cpus are free")
                        : Optional.empty(),
                Instant.EPOCH);
    }

    private final class Remembering implements ProgressDisplay {
        @Override
        public void update(RunState state) {
            shown.set(state);
        }

        @Override
        public void note(String line) {
            notes.add(line);
        }

        @Override
        public void close() {}
    }
}
