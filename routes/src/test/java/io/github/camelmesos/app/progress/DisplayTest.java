package io.github.camelmesos.app.progress;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelmesos.launcher.RunEvent.JobsCounted;
import io.github.camelmesos.launcher.RunEvent.Stage;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class DisplayTest {

    private static final String UP = "\u001b[1A";
    private static final String ERASE = UP + "\u001b[2K\n" + UP;

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(written, true, StandardCharsets.UTF_8);
    private final AtomicReference<Duration> elapsed = new AtomicReference<>(Duration.ZERO);

    @Test
    void theLiveDisplayRedrawsInPlaceAndLeavesNothing() {
        LiveDisplay display = new LiveDisplay(out, () -> 80, false, elapsed::get);

        display.update(RunState.START);
        display.update(RunState.START.enter(Stage.RUNNING, ""));
        display.close();

        assertThat(text()).isEqualTo("0:00  planning\n" + ERASE + "0:00  running\n" + ERASE);
    }

    @Test
    void notesStayAboveTheLiveDisplay() {
        LiveDisplay display = new LiveDisplay(out, () -> 80, false, elapsed::get);

        display.update(RunState.START);
        display.note("warning: old");
        display.update(RunState.START);

        assertThat(text()).isEqualTo("0:00  planning\n" + ERASE + "warning: old\n0:00  planning\n");
    }

    @Test
    void thePlainDisplayWritesALineForEachStage() {
        PlainDisplay display = new PlainDisplay(out, elapsed::get);

        display.update(RunState.START);
        display.update(RunState.START.doing("still"));
        display.update(RunState.START.enter(Stage.RUNNING, "3 jobs"));
        display.close();

        assertThat(text()).isEqualTo("planning\nrunning: 3 jobs\n");
    }

    @Test
    void thePlainDisplayCountsJobsOnceASecondAndAtTheEnd() {
        PlainDisplay display = new PlainDisplay(out, elapsed::get);
        RunState running = RunState.START.enter(Stage.RUNNING, "");

        for (int done = 0; done <= 100; done++) {
            elapsed.set(Duration.ofMillis(done * 25L));
            display.update(running.count(new JobsCounted("r", done, 1, 100 - done)));
        }
        display.close();

        assertThat(text()).isEqualTo("""
                        running
                        jobs: 0 done, 1 running, 100 waiting
                        jobs: 40 done, 1 running, 60 waiting
                        jobs: 80 done, 1 running, 20 waiting
                        jobs: 100 done, 1 running, 0 waiting
                        """);
    }

    private String text() {
        return written.toString(StandardCharsets.UTF_8);
    }
}
