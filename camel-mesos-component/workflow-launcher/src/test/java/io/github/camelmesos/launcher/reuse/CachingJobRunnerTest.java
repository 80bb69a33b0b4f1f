package io.github.camelmesos.launcher.reuse;

import static io.github.camelmesos.launcher.reuse.FakeRun.input;
import static io.github.camelmesos.launcher.reuse.FakeRun.outcome;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelmesos.cwl.job.Container;
import io.github.camelmesos.cwl.job.Job;
import io.github.camelmesos.cwl.job.JobAttempt;
import io.github.camelmesos.cwl.job.JobOutcome;
import io.github.camelmesos.cwl.job.Reuse;
import io.github.camelmesos.cwl.job.StagedFile;
import io.github.camelmesos.cwl.job.StagedFile.Mode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CachingJobRunnerTest {

    @TempDir
    Path directory;

    private final List<String> reused = new ArrayList<>();
    private JobCache cache;
    private Path input;
    private int runs;
    private Optional<String> image = Optional.empty();
    private Optional<String> owner = Optional.empty();

    @BeforeEach
    void anEmptyCache() throws IOException {
        cache = new JobCache(
                new ReuseSettings(directory.resolve("cache"), 1 << 20, false, true, Duration.ofDays(1), 1 << 20));
        input = Files.writeString(directory.resolve("input.txt"), "an input");
    }

    private FakeRun run() throws IOException {
        FakeRun run = new FakeRun(directory.resolve("run-" + ++runs));
        run.work = job -> {
            Files.writeString(job.directories().out().resolve("out.txt"), "output of " + job.name());
            Files.writeString(job.directories().log(), "a log");
            return 0;
        };
        return run;
    }

    /** Runs a job to its end, as the engine does. */
    private JobAttempt submit(FakeRun run, Job job) {
        CachingJobRunner runner = new CachingJobRunner(
                run, cache, run.layout, container -> image, (which, source) -> reused.add(which.name()), owner);
        JobAttempt attempt = runner.submit(job);
        if (outcome(attempt) instanceof JobOutcome.Exited exited
                && job.reuse().successCodes().contains(exited.exitCode())) {
            attempt.accepted();
        }
        return attempt;
    }

    private static Path out(Job job) {
        return job.directories().out();
    }

    @Test
    void anEqualJobOfAnotherRunIsNotRunAndLeavesWhatTheFirstLeft() throws Exception {
        FakeRun first = run();
        submit(first, first.job("one", List.of(input(input)), "tool", "$in/1/input.txt"));
        FakeRun second = run();
        Job job = second.job("two", List.of(input(input)), "tool", "$in/1/input.txt");

        JobOutcome outcome = outcome(submit(second, job));

        assertThat(second.ran).isEmpty();
        assertThat(reused).containsExactly("two");
        assertThat(((JobOutcome.Exited) outcome).exitCode()).isZero();
        assertThat(((JobOutcome.Exited) outcome).usage().cpuTime()).contains(Duration.ZERO);
        assertThat(out(job).resolve("out.txt")).hasContent("output of one");
        assertThat(job.directories().log()).hasContent("a log");
    }

    @Test
    void aTenantUsesItsOwnResultsOnlyUnlessTheyAreShared() throws Exception {
        for (String tenant : List.of("lab", "office", "lab", "", "")) {
            owner = Optional.of(tenant).filter(name -> !name.isEmpty());
            FakeRun run = run();
            submit(run, run.job("of " + tenant, List.of(input(input)), "tool"));
        }

        assertThat(reused).containsExactly("of lab", "of ");
        assertThat(cache.list()).hasSize(3);
        ReuseSettings usual = ReuseSettings.in(directory);
        assertThat(usual.cacheOwner("lab")).contains("lab");
    }

    @Test
    void whatDiffersIsRun() throws Exception {
        FakeRun first = run();
        submit(first, first.job("one", List.of(input(input)), "tool", "a b"));
        Path other = Files.writeString(
                Files.createDirectory(directory.resolve("other")).resolve("input.txt"), "other");
        Path renamed = Files.copy(input, directory.resolve("renamed.txt"));
        FakeRun second = run();

        submit(second, second.job("command", List.of(input(input)), "tool", "a", "b"));
        submit(second, second.job("content", List.of(input(other)), "tool", "a b"));
        submit(second, second.job("name", List.of(input(renamed)), "tool", "a b"));
        submit(second, second.job("none", List.of(), "tool", "a b"));
        submit(second, run().with(Map.of("A", "1")).job("environment", List.of(input(input)), "tool", "a b"));
        submit(second, run().with(container("a")).job("container", List.of(input(input)), "tool", "a b"));
        submit(second, run().with(container("b")).job("image", List.of(input(input)), "tool", "a b"));

        assertThat(reused).isEmpty();
        assertThat(second.ran)
                .containsExactly("command", "content", "name", "none", "environment", "container", "image");
    }

    @Test
    void sameBytesElsewhereAreTheSameInput() throws Exception {
        FakeRun first = run();
        submit(first, first.job("one", List.of(input(input)), "tool"));
        Path copy = Files.copy(
                input, Files.createDirectory(directory.resolve("elsewhere")).resolve("input.txt"));
        FakeRun second = run();

        submit(second, second.job("two", List.of(input(copy)), "tool"));

        assertThat(reused).containsExactly("two");
    }

    @Test
    void aTextWrittenForTheJobMayNameItsDirectories() throws Exception {
        for (int i = 0; i < 2; i++) {
            FakeRun run = run();
            Path script = run.literal("");
            Job job = run.job("script", List.of(input(script)), "sh", "$in/1/literal-1");
            Files.writeString(script, "cat " + job.directories().inputsInJob() + "/x > " + out(job) + "/y");
            submit(run, job);
        }

        assertThat(reused).containsExactly("script");
    }

    @Test
    void failuresAreNotKept() throws Exception {
        for (int i = 0; i < 2; i++) {
            FakeRun run = run();
            run.work = job -> 1;
            submit(run, run.job("fails", List.of(), "false"));
            assertThat(run.ran).hasSize(1);
        }
        assertThat(cache.list()).isEmpty();
    }

    @Test
    void anExitCodeThatIsSuccessIsKeptWithTheResult() throws Exception {
        JobOutcome last = null;
        for (int i = 0; i < 2; i++) {
            FakeRun run = run().with(new Reuse(true, Set.of(3)));
            run.work = job -> 3;
            last = outcome(submit(run, run.job("three", List.of(), "tool")));
        }
        assertThat(reused).containsExactly("three");
        assertThat(((JobOutcome.Exited) last).exitCode()).isEqualTo(3);
    }

    @Test
    void whereWorkReuseSaysNoTheJobIsRunAndNothingIsKept() throws Exception {
        for (int i = 0; i < 2; i++) {
            FakeRun run = run().with(new Reuse(false, Set.of(0)));
            submit(run, run.job("date", List.of(), "date"));
            assertThat(run.ran).hasSize(1);
        }
        assertThat(cache.list()).isEmpty();
    }

    @Test
    void aJobThatChangesItsInputsIsRunAndChangesNobodyElses() throws Exception {
        for (int i = 0; i < 2; i++) {
            FakeRun run = run();
            Job first = run.job("made", List.of(), "tool");
            submit(run, first);
            Path made = out(first).resolve("out.txt");
            run.work = job -> {
                Files.writeString(made, "changed");
                return 0;
            };
            submit(run, run.job("changes", List.of(new StagedFile(made, "$in/1/out.txt", Mode.IN_PLACE)), "tool"));
        }

        assertThat(reused).containsExactly("made");
        FakeRun third = run();
        Job again = third.job("made", List.of(), "tool");
        submit(third, again);
        assertThat(out(again).resolve("out.txt")).hasContent("output of made");
    }

    @Test
    void anOutputThatWasEditedIsRunAgain() throws Exception {
        FakeRun first = run();
        Job made = first.job("one", List.of(), "tool");
        submit(first, made);
        Path edited = out(made).resolve("out.txt");
        FileTime before = Files.getLastModifiedTime(edited);
        Files.writeString(edited, "OUTPUT of one");
        Files.setLastModifiedTime(edited, FileTime.fromMillis(before.toMillis() + 1000));
        FakeRun second = run();
        Job again = second.job("two", List.of(), "tool");

        submit(second, again);

        assertThat(second.ran).containsExactly("two");
        assertThat(out(again).resolve("out.txt")).hasContent("output of two");
    }

    @Test
    void anInputThatChangesWhileTheJobRunsIsNotTakenForTheOneItWas() throws Exception {
        FakeRun run = run();
        run.work = job -> {
            Files.writeString(input, "changed");
            return 0;
        };
        submit(run, run.job("one", List.of(input(input)), "tool"));

        assertThat(cache.list()).isEmpty();
    }

    @Test
    void linksLeadToTheDirectoriesAndInputsOfTheNewAttempt() throws Exception {
        FakeRun first = run();
        first.work = job -> {
            Files.createDirectory(out(job).resolve("sub"));
            Files.writeString(out(job).resolve("sub/file"), "text");
            Files.createSymbolicLink(out(job).resolve("inside"), out(job).resolve("sub/file"));
            Files.createSymbolicLink(out(job).resolve("beside"), Path.of("sub/file"));
            Files.createSymbolicLink(out(job).resolve("given"), input);
            Files.writeString(out(job).resolve("cwl.output.json"), "{\"path\": \"" + out(job) + "/sub/file\"}");
            return 0;
        };
        submit(first, first.job("one", List.of(input(input)), "tool"));
        Path copy = Files.copy(
                input, Files.createDirectory(directory.resolve("elsewhere")).resolve("input.txt"));
        FakeRun second = run();
        Job job = second.job("two", List.of(input(copy)), "tool");
        submit(second, job);

        assertThat(reused).containsExactly("two");
        assertThat(Files.readSymbolicLink(out(job).resolve("inside"))).isEqualTo(out(job).resolve("sub/file"));
        assertThat(out(job).resolve("beside")).hasContent("text");
        assertThat(Files.readSymbolicLink(out(job).resolve("given"))).isEqualTo(copy);
        assertThat(out(job).resolve("cwl.output.json")).hasContent("{\"path\": \"" + out(job) + "/sub/file\"}");
    }

    @Test
    void anotherImageOfTheSameNameIsAnotherJob() throws Exception {
        image = Optional.of("sha256:1");
        FakeRun first = run().with(container("debian"));
        submit(first, first.job("one", List.of(), "tool"));
        FakeRun second = run().with(container("debian"));
        submit(second, second.job("same", List.of(), "tool"));
        image = Optional.of("sha256:2");
        FakeRun third = run().with(container("debian"));
        submit(third, third.job("other", List.of(), "tool"));

        assertThat(reused).containsExactly("same");
        assertThat(cache.list()).singleElement().satisfies(result -> assertThat(result.image())
                .contains("sha256:2"));
    }

    @Test
    void aResultThatCannotBeUsedIsDroppedAndTheJobMayTryAgain() throws Exception {
        FakeRun first = run();
        submit(first, first.job("one", List.of(), "tool"));
        FakeRun second = run();
        JobAttempt hit = submit(second, second.job("two", List.of(), "tool"));

        assertThat(hit.rejected()).isTrue();
        assertThat(cache.list()).isEmpty();
    }

    private static Container container(String name) {
        return new Container(name, Optional.empty(), new Container.Pull());
    }
}
