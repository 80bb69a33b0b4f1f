package io.github.camelmesos.launcher.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelmesos.cwl.job.Container;
import io.github.camelmesos.cwl.job.Job;
import io.github.camelmesos.cwl.job.JobAttempt;
import io.github.camelmesos.cwl.job.JobOutcome;
import io.github.camelmesos.cwl.job.StagedFile;
import io.github.camelmesos.launcher.attempt.TaskUpdate.Phase;
import io.github.camelmesos.launcher.staging.StagedBytes;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChronosJobRunnerTest {

    @TempDir
    Path directory;

    private final FakeScheduler scheduler = new FakeScheduler();
    private final ScheduledExecutorService timers = Executors.newSingleThreadScheduledExecutor();
    private final List<String> heard = new ArrayList<>();
    private final List<AttemptEnd> ends = new ArrayList<>();
    private JobFixture jobs;
    private ChronosJobRunner runner;

    @BeforeEach
    void startWithAWindowOfTwo() {
        jobs = new JobFixture(directory);
        runner = new ChronosJobRunner(
                new JobNames("run-1"),
                scheduler,
                JobDelivery.shared(JobLauncher.HOST),
                new HeardEvents(),
                timers,
                new RunnerSettings(2, 1, 0, Duration.ofMinutes(1)));
    }

    @AfterEach
    void stopTimers() {
        timers.shutdownNow();
    }

    @Test
    void givesTheExitCodeThatTheScriptLeft() throws Exception {
        JobAttempt attempt = runner.submit(jobs.job("step", "sh", "-c", "exit 7"));
        String name = onlyName();

        scheduler.execute(name);
        runner.onTask(new TaskUpdate(name, Phase.RUNNING, "", ""));
        runner.onTask(new TaskUpdate(name, Phase.TERMINAL, "", "Command exited with status 7"));

        assertThat(outcome(attempt))
                .isInstanceOfSatisfying(JobOutcome.Exited.class, exited -> assertThat(exited.exitCode())
                        .isEqualTo(7));
        assertThat(scheduler.deleted).containsExactly(name);
        assertThat(heard).containsExactly("waiting step", "running step", "ended step after running");
    }

    @Test
    void believesTheResultFileEvenWhenTheMasterSaysTheTaskWasLost() throws Exception {
        JobAttempt attempt = runner.submit(jobs.job("step", "true"));
        scheduler.execute(onlyName());

        runner.onTask(new TaskUpdate(onlyName(), Phase.TERMINAL, "REASON_AGENT_REMOVED", "agent gone"));

        assertThat(outcome(attempt)).isInstanceOf(JobOutcome.Exited.class);
    }

    @Test
    void callsAnAttemptLostThatEndsWithoutAResult() throws Exception {
        JobAttempt attempt = runner.submit(jobs.job("step", "true"));

        runner.onTask(new TaskUpdate(onlyName(), Phase.TERMINAL, "REASON_AGENT_REMOVED", "agent gone"));

        assertThat(outcome(attempt)).isEqualTo(new JobOutcome.Lost("agent gone (REASON_AGENT_REMOVED)"));
    }

    @Test
    void tellsOutOfMemoryAndRefusalApartFromLoss() throws Exception {
        JobAttempt hungry = runner.submit(jobs.job("hungry", "true"));
        runner.onTask(new TaskUpdate(
                onlyName(), Phase.TERMINAL, "REASON_CONTAINER_LIMITATION_MEMORY", "used 300 MiB of 256 MiB"));
        JobAttempt invalid = runner.submit(jobs.job("invalid", "true"));
        runner.onTask(new TaskUpdate(scheduler.names().get(1), Phase.REFUSED, "REASON_TASK_INVALID", "too big"));

        assertThat(outcome(hungry)).isEqualTo(new JobOutcome.OutOfMemory("used 300 MiB of 256 MiB"));
        assertThat(outcome(invalid)).isEqualTo(new JobOutcome.Refused("too big (REASON_TASK_INVALID)"));
    }

    @Test
    void aResultThatIsSeenLateIsWaitedFor() throws Exception {
        runner = new ChronosJobRunner(
                new JobNames("run-1"),
                scheduler,
                new LateDelivery(),
                new HeardEvents(),
                timers,
                new RunnerSettings(2, 1, 0, Duration.ofMinutes(1)));
        JobAttempt attempt = runner.submit(jobs.job("step", "true"));
        runner.onTask(new TaskUpdate(onlyName(), Phase.TERMINAL, "", ""));
        assertThat(attempt.outcome().toCompletableFuture()).isNotDone();

        scheduler.execute(onlyName());

        await().until(() -> attempt.outcome().toCompletableFuture().isDone());
        assertThat(attempt.outcome().toCompletableFuture().join()).isInstanceOf(JobOutcome.Exited.class);
    }

    private static final class LateDelivery implements JobDelivery {
        private final JobDelivery shared = JobDelivery.shared(JobLauncher.HOST);

        @Override
        public String deliver(Job job, StagedBytes staged) throws IOException {
            return shared.deliver(job, staged);
        }

        @Override
        public Duration patience() {
            return Duration.ofSeconds(30);
        }
    }

    @Test
    void neverSubmitsWhatWasCancelledInTheQueue() throws Exception {
        runner.submit(jobs.job("first", "true"));
        runner.submit(jobs.job("second", "true"));
        JobAttempt third = runner.submit(jobs.job("third", "true"));

        third.cancel();
        runner.onTask(new TaskUpdate(scheduler.names().get(0), Phase.TERMINAL, "", ""));

        assertThat(outcome(third)).isEqualTo(new JobOutcome.Cancelled());
        assertThat(scheduler.names()).hasSize(2);
        assertThat(scheduler.killed).isEmpty();
    }

    @Test
    void killsWhatIsCancelledWhileItRuns() throws Exception {
        JobAttempt attempt = runner.submit(jobs.job("step", "true"));
        runner.onTask(new TaskUpdate(onlyName(), Phase.RUNNING, "", ""));

        attempt.cancel();
        attempt.cancel();
        assertThat(attempt.outcome().toCompletableFuture()).isNotDone();
        runner.onTask(new TaskUpdate(onlyName(), Phase.TERMINAL, "", "Command terminated with signal Killed"));

        assertThat(scheduler.killed).containsExactly(onlyName());
        assertThat(outcome(attempt)).isEqualTo(new JobOutcome.Cancelled());
    }

    @Test
    void killsAJobThatRunsLongerThanItsTimeLimit() throws Exception {
        Job unlimited = jobs.job("step", "true");
        JobAttempt attempt = runner.submit(new Job(
                unlimited.name(),
                1,
                unlimited.command(),
                unlimited.environment(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                unlimited.resources(),
                Optional.of(Duration.ofMillis(10)),
                false,
                Optional.empty(),
                List.of(),
                unlimited.directories(),
                unlimited.reuse()));
        runner.onTask(new TaskUpdate(onlyName(), Phase.RUNNING, "", ""));

        await().until(() -> scheduler.killed.contains(onlyName()));
        runner.onTask(new TaskUpdate(onlyName(), Phase.TERMINAL, "", "killed"));

        assertThat(outcome(attempt)).isEqualTo(new JobOutcome.TimedOut(Duration.ofMillis(10)));
    }

    @Test
    void tellsHowAnAttemptWentAndWhere() throws Exception {
        Instant before = Instant.now();
        runner.submit(jobs.job("step", "false"));
        runner.onTask(new TaskUpdate(onlyName(), Phase.RUNNING, "", "", "agent-1", OptionalLong.empty()));
        scheduler.execute(onlyName());

        runner.onTask(new TaskUpdate(onlyName(), Phase.TERMINAL, "", "", "", OptionalLong.of(5_000_000)));

        AttemptEnd end = ends.get(0);
        assertThat(end.agent()).contains("agent-1");
        assertThat(end.queued()).isBetween(before, Instant.now());
        assertThat(end.outcome()).isInstanceOfSatisfying(JobOutcome.Exited.class, exited -> {
            assertThat(exited.exitCode()).isEqualTo(1);
            assertThat(exited.usage().peakMemoryMiB()).hasValue(5);
        });
    }

    @Test
    void findsAResultThatNoUpdateToldOf() throws Exception {
        JobAttempt attempt = runner.submit(jobs.job("step", "true"));
        scheduler.execute(onlyName());

        runner.findResults();

        assertThat(outcome(attempt)).isInstanceOf(JobOutcome.Exited.class);
    }

    @Test
    void losesTheAttemptThatTheSchedulerTookAndForgot() throws Exception {
        JobAttempt attempt = runner.submit(jobs.job("step", "true"));
        runner.findMissing();
        scheduler.lost.add(onlyName());
        runner.findMissing();
        runner.findMissing();
        assertThat(attempt.outcome().toCompletableFuture()).isNotDone();

        runner.findMissing();

        assertThat(outcome(attempt)).isEqualTo(new JobOutcome.Lost("the scheduler does not know it any more"));
    }

    @Test
    void doesNotLoseAnAttemptWhoseTaskRuns() throws Exception {
        JobAttempt attempt = runner.submit(jobs.job("step", "true"));
        runner.onTask(new TaskUpdate(onlyName(), Phase.RUNNING, "", ""));
        scheduler.lost.add(onlyName());

        for (int i = 0; i < 9; i++) {
            runner.findMissing();
        }

        assertThat(attempt.outcome().toCompletableFuture()).isNotDone();
    }

    @Test
    void losesTheAttemptWhenTheSchedulerCannotBeReached() throws Exception {
        scheduler.broken = new IllegalStateException("connection refused");

        JobAttempt attempt = runner.submit(jobs.job("step", "true"));

        assertThat(outcome(attempt))
                .isEqualTo(new JobOutcome.Lost("the scheduler did not take it: connection refused"));
    }

    @Test
    void refusesAContainerWhereThereIsNoEngine() throws Exception {
        Job plain = jobs.job("step", "true");
        JobAttempt attempt = runner.submit(withContainer(plain));

        assertThat(outcome(attempt))
                .isInstanceOfSatisfying(JobOutcome.Refused.class, refused -> assertThat(refused.reason())
                        .contains("debian:stable", "--no-container"));
        assertThat(scheduler.names()).isEmpty();
    }

    @Test
    void namesJobsInTheLettersThatChronosAccepts() throws Exception {
        runner.submit(jobs.job("a step/größe[3]", "true"));

        assertThat(onlyName()).matches("[\\w.-]+").startsWith("run-1.1.");
    }

    @Test
    void aLostAttemptIsTriedOnAnotherAgentWhereThereIsOne() throws Exception {
        runner.onAgent("id-1", "agent-1");
        runner.onAgent("id-2", "agent-2");
        lostOn("id-1", "step");

        runner.submit(jobs.job("step", "true"));
        runner.submit(jobs.job("other", "true"));

        assertThat(avoided(1)).containsExactly("agent-1");
        assertThat(avoided(2)).isEmpty();
    }

    @Test
    void aLostAttemptIsTriedOnTheSameAgentWhereThereIsNoOther() throws Exception {
        runner.onAgent("id-1", "agent-1");
        lostOn("id-1", "step");

        runner.submit(jobs.job("step", "true"));

        assertThat(avoided(1)).isEmpty();
    }

    @Test
    void whatWaitsForAnAgentThatIsGoneIsTriedAnew() throws Exception {
        runner.onAgent("id-1", "agent-1");
        runner.onAgent("id-2", "agent-2");
        lostOn("id-1", "step");
        JobAttempt waiting = runner.submit(jobs.job("step", "true"));

        runner.onAgentGone("id-2");

        assertThat(outcome(waiting)).isEqualTo(new JobOutcome.Lost("no agent is left that it was not lost on"));
        runner.submit(jobs.job("step", "true"));
        assertThat(avoided(2)).isEmpty();
    }

    private void lostOn(String agent, String step) throws Exception {
        runner.submit(jobs.job(step, "true"));
        runner.onTask(new TaskUpdate(
                onlyName(), Phase.TERMINAL, "REASON_AGENT_REMOVED", "gone", agent, OptionalLong.empty()));
    }

    private Set<String> avoided(int index) {
        return scheduler.avoided.get(scheduler.names().get(index));
    }

    @Test
    void anAttemptOfAnEarlierLauncherIsAwaitedAndNotHandedOverAgain() throws Exception {
        Job job = jobs.job("step", "true");
        runner.submit(job);
        String name = onlyName();
        startWithAWindowOfTwo();
        runner.expect(Set.of(name));

        JobAttempt attempt = runner.resume(job);
        runner.onTask(new TaskUpdate(name, Phase.RUNNING, "", ""));
        assertThat(attempt.outcome().toCompletableFuture()).isNotDone();
        scheduler.execute(name);
        runner.onTask(new TaskUpdate(name, Phase.TERMINAL, "", ""));

        assertThat(outcome(attempt)).isInstanceOf(JobOutcome.Exited.class);
        assertThat(scheduler.names()).containsExactly(name);
    }

    @Test
    void whatIsHeardOfAnEarlierAttemptBeforeSomebodyAsksForItCounts() throws Exception {
        Job job = jobs.job("step", "true");
        runner.submit(job);
        String name = onlyName();
        startWithAWindowOfTwo();
        runner.expect(Set.of(name));
        runner.onTask(new TaskUpdate(name, Phase.TERMINAL, "REASON_AGENT_REMOVED", "gone"));

        assertThat(outcome(runner.resume(job))).isEqualTo(new JobOutcome.Lost("gone (REASON_AGENT_REMOVED)"));
    }

    private static Job withContainer(Job job) {
        return new Job(
                job.name(),
                1,
                job.command(),
                job.environment(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                job.resources(),
                Optional.empty(),
                false,
                Optional.of(new Container("debian:stable", Optional.empty(), new Container.Pull())),
                List.<StagedFile>of(),
                job.directories(),
                job.reuse());
    }

    private String onlyName() {
        assertThat(scheduler.names()).hasSize(1);
        return scheduler.names().get(0);
    }

    private static JobOutcome outcome(JobAttempt attempt) throws IOException {
        assertThat(attempt.outcome().toCompletableFuture()).isDone();
        return attempt.outcome().toCompletableFuture().join();
    }

    private final class HeardEvents implements AttemptListener {
        @Override
        public void waiting(Job job) {
            heard.add("waiting " + job.name());
        }

        @Override
        public void running(Job job) {
            heard.add("running " + job.name());
        }

        @Override
        public void ended(AttemptEnd end) {
            ends.add(end);
            heard.add("ended " + end.job().name() + (end.wasRunning() ? " after running" : ""));
        }
    }
}
