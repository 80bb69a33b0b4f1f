package io.github.camelmesos.cwl.workflow;

import static io.github.camelmesos.cwl.workflow.Models.evaluated;
import static io.github.camelmesos.cwl.workflow.Models.in;
import static io.github.camelmesos.cwl.workflow.Models.input;
import static io.github.camelmesos.cwl.workflow.Models.output;
import static io.github.camelmesos.cwl.workflow.Models.step;
import static io.github.camelmesos.cwl.workflow.Models.tool;
import static io.github.camelmesos.cwl.workflow.Models.workflow;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.camelmesos.cwl.job.JobOutcome;
import io.github.camelmesos.cwl.job.JobResources;
import io.github.camelmesos.cwl.model.CommandLineTool;
import io.github.camelmesos.cwl.model.CwlType;
import io.github.camelmesos.cwl.model.CwlType.Primitive;
import io.github.camelmesos.cwl.model.Workflow;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RetryTest {

    private static final CwlType INT = Primitive.INT;
    private static final CommandLineTool ECHO =
            tool(List.of("echo"), List.of(input("x", INT)), evaluated("y", INT, "$(inputs.x)"));
    private static final Duration LONG = Duration.ofHours(1);

    @TempDir
    Path directory;

    private RunFixture fixture;

    @BeforeEach
    void retryWithoutPauses() {
        fixture = new RunFixture(directory);
        fixture.settings = RunSettings.DEFAULT.withRetry(new RetryPolicy(3, Duration.ZERO, Duration.ZERO, 1));
    }

    @Test
    void aLostAttemptIsFollowedByAnother() throws Exception {
        fixture.jobs.answer(
                job -> Optional.of(job.attempt() < 3 ? new JobOutcome.Lost("agent died") : FakeJobs.exit(0)));

        assertThat(fixture.outputs(ECHO, Map.of("x", 1))).isEqualTo(Map.of("y", 1));
        assertThat(fixture.jobs.submitted()).containsExactly("tool 1", "tool 2", "tool 3");
        assertThat(fixture.events).contains(new RunEvent.JobRetried("tool", 1, "the attempt was lost: agent died"));
    }

    @Test
    void whatStoodInForAJobAndIsOfNoUseIsFollowedByTheJobItself() throws Exception {
        CommandLineTool missing = tool(List.of("echo"), List.of(), evaluated("y", INT, "$(null)"));
        fixture.jobs.answerAll(FakeJobs.exit(0));
        fixture.jobs.standInFor(job -> job.attempt() == 1);

        assertThat(fixture.failures(missing, Map.of())).hasSize(1);
        assertThat(fixture.jobs.submitted()).containsExactly("tool 1", "tool 2");
        assertThat(fixture.jobs.accepted()).isEmpty();
    }

    @Test
    void anAttemptIsAcceptedWhenItsOutputsAreGood() throws Exception {
        fixture.jobs.answer(job -> Optional.of(job.attempt() < 2 ? FakeJobs.exit(75) : FakeJobs.exit(0)));

        fixture.outputs(ECHO, Map.of("x", 1));

        assertThat(fixture.jobs.accepted()).containsExactly("tool 2");
    }

    @Test
    void aTemporaryFailureIsRetriedAsOftenAsAllowed() throws Exception {
        fixture.jobs.answerAll(FakeJobs.exit(75));

        StepFailure failure = fixture.failures(ECHO, Map.of("x", 1)).get(0);

        assertThat(fixture.jobs.submitted()).hasSize(3);
        assertThat(failure.attempts()).isEqualTo(3);
        assertThat(failure.exitCode()).hasValue(75);
    }

    @Test
    void permanentFailuresAndRefusalsAreNotRetried() throws Exception {
        fixture.jobs.answerAll(FakeJobs.exit(1));
        assertThat(fixture.failures(ECHO, Map.of("x", 1))).hasSize(1);
        fixture.jobs.answerAll(new JobOutcome.Refused("no agent is big enough"));
        assertThat(fixture.failures(ECHO, Map.of("x", 1)).get(0).reason()).isEqualTo("no agent is big enough");
        fixture.jobs.answerAll(new JobOutcome.TimedOut(Duration.ofSeconds(3)));
        assertThat(fixture.failures(ECHO, Map.of("x", 1)).get(0).reason()).contains("ToolTimeLimit of 3 s");

        assertThat(fixture.jobs.submitted()).containsExactly("tool 1", "tool 1", "tool 1");
    }

    @Test
    void outOfMemoryIsForGoodUnlessMemoryMayBeRaised() throws Exception {
        fixture.jobs.answerAll(new JobOutcome.OutOfMemory("used 300 MiB of 256 MiB"));

        assertThat(fixture.failures(ECHO, Map.of("x", 1)).get(0).reason()).isEqualTo("used 300 MiB of 256 MiB");
        assertThat(fixture.jobs.submittedCount()).isEqualTo(1);
    }

    @Test
    void memoryIsRaisedUpToWhatTheBiggestAgentHas() throws Exception {
        ConcurrentLinkedQueue<Long> given = new ConcurrentLinkedQueue<>();
        fixture.settings = RunSettings.DEFAULT
                .withRetry(new RetryPolicy(9, Duration.ZERO, Duration.ZERO, 2))
                .withCeiling(new JobResources(8, 700, 2048, 2048));
        fixture.jobs.answer(job -> {
            given.add(job.resources().memoryMiB());
            return Optional.of(new JobOutcome.OutOfMemory("too much"));
        });

        StepFailure failure = fixture.failures(ECHO, Map.of("x", 1)).get(0);

        assertThat(given).containsExactly(256L, 512L, 700L);
        assertThat(failure.reason()).isEqualTo("too much");
        assertThat(fixture.events)
                .contains(new RunEvent.JobRetried("tool", 2, "too much; the next attempt has 700 MiB"));
    }

    @Test
    void aPauseEndsWhenTheRunIsCancelled() throws Exception {
        fixture.settings = RunSettings.DEFAULT.withRetry(new RetryPolicy(3, LONG, LONG, 1));
        fixture.jobs.answerAll(new JobOutcome.Lost("agent died"));
        ProcessRun run = fixture.start(ECHO, Map.of("x", 1));
        await().until(() -> fixture.events.stream().anyMatch(RunEvent.JobRetried.class::isInstance));

        run.cancel();

        assertThat(RunFixture.outcome(run)).isEqualTo(new RunOutcome.Cancelled());
        assertThat(fixture.jobs.submittedCount()).isEqualTo(1);
    }

    @Test
    void aPauseEndsWhenAnotherStepHasFailed() throws Exception {
        fixture.settings = RunSettings.DEFAULT.withRetry(new RetryPolicy(3, LONG, LONG, 1));
        fixture.jobs.answer(
                job -> job.name().equals("lost") ? Optional.of(new JobOutcome.Lost("gone")) : Optional.empty());
        Workflow both = workflow(
                List.of(input("x", INT)),
                List.of(output("a", INT, "lost/y"), output("b", INT, "bad/y")),
                step("lost", ECHO, List.of(in("x", "x")), "y"),
                step("bad", ECHO, List.of(in("x", "x")), "y"));
        ProcessRun run = fixture.start(both, Map.of("x", 1));
        await().until(() -> fixture.events.stream().anyMatch(RunEvent.JobRetried.class::isInstance)
                && fixture.jobs.running().equals(List.of("bad")));

        fixture.jobs.end("bad", FakeJobs.exit(1));

        assertThat(((RunOutcome.Failed) RunFixture.outcome(run)).failures())
                .extracting(StepFailure::name)
                .containsExactly("bad");
        assertThat(fixture.jobs.submittedCount()).isEqualTo(2);
    }

    @Test
    void pausesDoubleUpToTheLongest() {
        RetryPolicy policy = new RetryPolicy(99, Duration.ofSeconds(1), Duration.ofSeconds(10), 1);

        assertThat(policy.pauseAfter(1)).isBetween(Duration.ofMillis(800), Duration.ofSeconds(1));
        assertThat(policy.pauseAfter(3)).isBetween(Duration.ofMillis(3200), Duration.ofSeconds(4));
        assertThat(policy.pauseAfter(5)).isBetween(Duration.ofSeconds(8), Duration.ofSeconds(10));
        assertThat(policy.pauseAfter(98)).isBetween(Duration.ofSeconds(8), Duration.ofSeconds(10));
    }

    @Test
    void aPolicyThatMakesNoSenseIsRefused() {
        assertThatThrownBy(() -> new RetryPolicy(0, LONG, LONG, 1)).hasMessageContaining("attempts are 0");
        assertThatThrownBy(() -> new RetryPolicy(1, LONG.negated(), LONG, 1)).hasMessageContaining("negative");
        assertThatThrownBy(() -> new RetryPolicy(1, LONG, LONG, 0.5)).hasMessageContaining("0.5");
    }
}
