package io.github.camelmesos.app.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelmesos.app.record.RunRecord.State;
import io.github.camelmesos.cluster.Cluster;
import io.github.camelmesos.cluster.ClusterDestroyedException;
import io.github.camelmesos.cluster.ClusterState;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunRecorderTest {

    @TempDir
    Path directory;

    private RunRecords records;
    private RunRecorder recorder;

    @BeforeEach
    void open() throws Exception {
        records = new RunRecords(directory);
        recorder = new RunRecorder(records, false, Clock.systemUTC());
        records.put(new RunRecord(
                "r1",
                State.INITIALIZING,
                "file:///w.cwl",
                "default",
                "/out",
                LauncherProcess.current(),
                Instant.EPOCH,
                Optional.empty(),
                Map.of(),
                List.of(),
                0,
                Optional.empty(),
                Optional.empty(),
                Origin.COMMAND_LINE));
    }

    @Test
    void aRunThatWaitsForItsQuotaIsQueued() throws Exception {
        recorder.changed(cluster(ClusterState.WAITING));
        assertThat(state()).isEqualTo(State.QUEUED);
        recorder.changed(cluster(ClusterState.GRANTED));
        assertThat(state()).isEqualTo(State.INITIALIZING);
    }

    @Test
    void aRunThatWasTakenOutOfTheQueueIsCancelled() {
        assertThat(RunRecorder.stateAfter(new ClusterDestroyedException("c1", "was taken out of the queue")))
                .isEqualTo(State.CANCELED);
    }

    private State state() throws Exception {
        return records.find("r1").orElseThrow().state();
    }

    private static Cluster cluster(ClusterState state) {
        return new Cluster(
                "c1",
                "r1",
                "default",
                "embedded",
                state,
                Optional.empty(),
                Optional.empty(),
                Optional.of("WAITING_FOR_QUOTA: 1 cluster needed"),
                Instant.EPOCH);
    }
}
