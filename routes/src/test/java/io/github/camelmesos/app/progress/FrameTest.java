package io.github.camelmesos.app.progress;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelmesos.cluster.ClusterResources;
import io.github.camelmesos.cluster.ClusterShape;
import io.github.camelmesos.launcher.RunEvent.JobsCounted;
import io.github.camelmesos.launcher.RunEvent.Stage;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class FrameTest {

    private static final RunState PLANNING = RunState.START;
    private static final RunState CREATING = PLANNING.enter(Stage.CREATING_CLUSTER, "")
            .granted(new ClusterShape(2, new ClusterResources(1.5, 1024, 2048)))
            .doing("1 of 2 agents registered");
    private static final RunState RUNNING = CREATING.enter(Stage.RUNNING, "")
            .count(new JobsCounted("r", 25, 4, 70))
            .jobFailed();

    @Test
    void aRunThatIsPlannedHasOneLine() {
        assertThat(new Frame(80, false).lines(PLANNING, Duration.ZERO)).containsExactly("0:00  planning");
    }

    @Test
    void aClusterThatIsMadeShowsItsSizeAndHowFarItIs() {
        assertThat(new Frame(80, false).lines(CREATING, Duration.ofSeconds(2)))
                .containsExactly(
                        "0:02  creating cluster  1 of 2 agents registered",
                        "      2 agents, 3 cpus, 2048 MiB memory, 4096 MiB disk of the quota");
    }

    @Test
    void aRunThatRunsShowsItsJobs() {
        assertThat(new Frame(80, false).lines(RUNNING, Duration.ofSeconds(3725)))
                .containsExactly(
                        "1:02:05  running  [#####---------------] 25 done, 4 running, 70 waiting, 1 f...",
                        "      2 agents, 3 cpus, 2048 MiB memory, 4096 MiB disk of the quota");
        assertThat(new Frame(120, false).lines(RUNNING, Duration.ofSeconds(65)))
                .first()
                .isEqualTo("1:05  running  [#####---------------] 25 done, 4 running, 70 waiting, 1 failed");
    }

    @Test
    void noLineReachesTheLastColumn() {
        for (int width = 1; width < 130; width++) {
            int columns = width;
            assertThat(new Frame(width, false).lines(RUNNING, Duration.ofHours(30)))
                    .allSatisfy(line -> assertThat(line.length()).isLessThan(columns));
        }
    }

    @Test
    void coloursTakeNoColumns() {
        assertThat(new Frame(40, true).lines(RUNNING, Duration.ofSeconds(5)))
                .first()
                .isEqualTo("0:05  \u001b[1mrunning\u001b[0m  [#####---------------...");
        assertThat(new Frame(120, true).lines(RUNNING, Duration.ofSeconds(5)))
                .first()
                .isEqualTo("0:05  \u001b[1mrunning\u001b[0m  [#####---------------] \u001b[32m25 done\u001b[0m,"
                        + " 4 running, 70 waiting, \u001b[31m1 failed\u001b[0m");
    }

    @Test
    void textOfDocumentsCannotMoveTheCursor() {
        RunState hostile = PLANNING.doing("\u001b[2J\r\nboo");

        assertThat(new Frame(80, false).lines(hostile, Duration.ZERO)).containsExactly("0:00  planning   [2J boo");
    }
}
