package io.github.camelmesos.launcher.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelmesos.cwl.job.Job;
import io.github.camelmesos.cwl.job.JobAttempt;
import io.github.camelmesos.cwl.job.JobDirectories;
import io.github.camelmesos.cwl.job.JobOutcome;
import io.github.camelmesos.cwl.job.JobRunner;
import io.github.camelmesos.cwl.job.StagedFile.Mode;
import io.github.camelmesos.launcher.resume.Harvest;
import io.github.camelmesos.launcher.resume.ResumableJobRunner;
import io.github.camelmesos.launcher.reuse.CachingJobRunner;
import io.github.camelmesos.launcher.reuse.ImageIdentity;
import io.github.camelmesos.launcher.reuse.JobCache;
import io.github.camelmesos.launcher.reuse.ReuseSettings;
import io.github.camelmesos.launcher.staging.RunLayout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Results that came back over HTTP are used again as others are, though agents have other paths each time. */
@Timeout(120)
class HttpReuseTest {

    private static final String LINE = "cat $0 > out; ln -s out link; echo '{\"a\": \"b\"}' > cwl.output.json";

    @TempDir
    Path directory;

    private final List<String> reused = new ArrayList<>();
    private int executed;

    @Test
    void theCacheKnowsAJobOfAnotherRun() throws Exception {
        JobCache cache = new JobCache(ReuseSettings.in(directory.resolve("state")));
        for (String run : List.of("one", "two")) {
            try (AgentFixture fixture = new AgentFixture(directory.resolve(run))) {
                JobRunner runner = new CachingJobRunner(
                        job -> execute(fixture, job),
                        cache,
                        new RunLayout(fixture.launcher),
                        ImageIdentity.UNKNOWN,
                        (job, source) -> reused.add(source),
                        Optional.of("default"));
                JobDirectories job = submit(fixture, runner);
                assertThat(job.out().resolve("link")).hasContent("text");
            }
        }
        assertThat(executed).isEqualTo(1);
        assertThat(reused).hasSize(1);
    }

    @Test
    void aRunThatGoesOnDoesNotRunAgainWhatCameBack() throws Exception {
        try (AgentFixture fixture = new AgentFixture(directory)) {
            submit(fixture, resumable(fixture));
        }
        assertThat(new Harvest(directory.resolve("launcher")).bringIn()).isEqualTo(1);
        try (AgentFixture fixture = new AgentFixture(directory)) {
            JobDirectories job = submit(fixture, resumable(fixture));
            assertThat(job.out().resolve("out")).hasContent("text");
        }
        assertThat(executed).isEqualTo(1);
        assertThat(reused).containsExactly("done before");
    }

    private JobRunner resumable(AgentFixture fixture) throws IOException {
        return new ResumableJobRunner(
                job -> execute(fixture, job), new RunLayout(fixture.launcher), (job, source) -> reused.add(source));
    }

    private JobDirectories submit(AgentFixture fixture, JobRunner runner) throws IOException {
        Path input = directory.resolve("input");
        if (!Files.exists(input)) {
            Files.writeString(input, "text");
        }
        JobDirectories job = fixture.open();
        String there = fixture.give(input, job.inputsInJob() + "/1/input", Mode.READ_ONLY);
        JobAttempt attempt = runner.submit(fixture.job(job, LINE.replace("$0", there)));
        assertThat(AgentFixture.isSuccess(
                        attempt.outcome().toCompletableFuture().join()))
                .isTrue();
        attempt.accepted();
        return job;
    }

    private JobAttempt execute(AgentFixture fixture, Job job) {
        executed++;
        try {
            JobOutcome outcome = fixture.run(job);
            return new JobAttempt() {
                @Override
                public CompletionStage<JobOutcome> outcome() {
                    return CompletableFuture.completedFuture(outcome);
                }

                @Override
                public void cancel() {
                    throw new UnsupportedOperationException("it is over");
                }
            };
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
