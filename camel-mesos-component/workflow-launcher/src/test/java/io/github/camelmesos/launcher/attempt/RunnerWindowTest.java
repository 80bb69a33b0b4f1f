package io.github.camelmesos.launcher.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelmesos.cwl.job.Job;
import io.github.camelmesos.launcher.attempt.TaskUpdate.Phase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How many jobs a scheduler has at once, and which it still knows when they have run. */
class RunnerWindowTest {

    private static final AttemptListener NOBODY = new AttemptListener() {
        @Override
        public void waiting(Job job) {}

        @Override
        public void running(Job job) {}

        @Override
        public void ended(AttemptEnd end) {}
    };

    @TempDir
    Path directory;

    private final FakeScheduler scheduler = new FakeScheduler();
    private final ScheduledExecutorService timers = Executors.newSingleThreadScheduledExecutor();
    private ChronosJobRunner runner;

    @AfterEach
    void stopTimers() {
        timers.shutdownNow();
    }

    private void submit(int count, int window, int batch, int kept) throws Exception {
        JobFixture jobs = new JobFixture(directory);
        RunnerSettings settings = new RunnerSettings(window, batch, kept, Duration.ofMinutes(1));
        runner = new ChronosJobRunner(
                new JobNames("run-1"), scheduler, JobDelivery.shared(JobLauncher.HOST), NOBODY, timers, settings);
        for (int i = 1; i <= count; i++) {
            runner.submit(jobs.job("step" + i, "true"));
        }
    }

    private void finish(int index) throws Exception {
        String name = scheduler.names().get(index);
        scheduler.execute(name);
        runner.onTask(new TaskUpdate(name, Phase.TERMINAL, "", ""));
    }

    private void lose(int index) {
        String name = scheduler.names().get(index);
        runner.onTask(new TaskUpdate(name, Phase.TERMINAL, "REASON_AGENT_REMOVED", "agent gone"));
    }

    @Test
    void handsOverOnlyAsManyAsTheWindowHolds() throws Exception {
        submit(4, 2, 1, 0);
        assertThat(scheduler.names()).hasSize(2);

        lose(0);

        assertThat(scheduler.names()).hasSize(3);
    }

    @Test
    void handsOverAndForgetsSomeAtATime() throws Exception {
        submit(6, 4, 2, 0);

        finish(0);
        assertThat(scheduler.names()).hasSize(4);
        assertThat(scheduler.deleted).isEmpty();
        finish(1);
        assertThat(scheduler.names()).hasSize(6);
        assertThat(scheduler.deleted).hasSize(2);
    }

    @Test
    void forgetsWhatIsLeftWhenNothingIsUnderWay() throws Exception {
        submit(3, 4, 4, 0);

        finish(0);
        finish(1);
        assertThat(scheduler.deleted).isEmpty();
        finish(2);

        assertThat(scheduler.deleted).containsExactlyElementsOf(scheduler.names());
    }

    @Test
    void leavesTheLastOnesToAClusterThatEndsWithTheRun() throws Exception {
        submit(5, 5, 1, 2);
        List<String> names = scheduler.names();

        lose(4);
        for (int i = 0; i < 4; i++) {
            finish(i);
        }

        assertThat(scheduler.deleted).containsExactly(names.get(4), names.get(0), names.get(1));
    }
}
