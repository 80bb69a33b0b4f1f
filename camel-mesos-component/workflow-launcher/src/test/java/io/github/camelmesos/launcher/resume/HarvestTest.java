package io.github.camelmesos.launcher.resume;

import static io.github.camelmesos.launcher.reuse.FakeRun.input;
import static io.github.camelmesos.launcher.reuse.FakeRun.outcome;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelmesos.cwl.job.Job;
import io.github.camelmesos.cwl.job.JobAttempt;
import io.github.camelmesos.cwl.job.JobOutcome;
import io.github.camelmesos.cwl.job.Reuse;
import io.github.camelmesos.cwl.job.StagedFile;
import io.github.camelmesos.cwl.job.StagedFile.Mode;
import io.github.camelmesos.launcher.reuse.FakeRun;
import io.github.camelmesos.launcher.staging.SharedStagingArea;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HarvestTest {

    @TempDir
    Path directory;

    private final List<String> reused = new ArrayList<>();
    private Path run;
    private FakeRun jobs;

    @BeforeEach
    void aRun() throws IOException {
        run = directory.resolve("run");
        jobs = life();
    }

    private FakeRun life() throws IOException {
        FakeRun life = new FakeRun(run).with(new Reuse(false, Set.of(0)));
        life.work = job -> {
            Files.writeString(job.directories().out().resolve("out.txt"), job.name());
            return 0;
        };
        return life;
    }

    private JobAttempt submit(Job job) throws IOException {
        return new ResumableJobRunner(jobs, jobs.layout, (which, source) -> reused.add(which.name())).submit(job);
    }

    private static Path output(Job job) {
        return job.directories().out().resolve("out.txt");
    }

    /** The launcher dies and another one takes over. */
    private int die() throws IOException {
        int kept = new Harvest(run).bringIn();
        jobs = life();
        return kept;
    }

    @Test
    void whatWasDoneIsNotDoneAgain() throws IOException {
        Job first = jobs.job("first", List.of(), "tool");
        submit(first);
        submit(jobs.job("second", List.of(input(output(first))), "tool", "$in/1/out.txt"));

        assertThat(die()).isEqualTo(2);
        Job again = jobs.job("first", List.of(), "tool");
        JobAttempt attempt = submit(again);
        submit(jobs.job("second", List.of(input(output(again))), "tool", "$in/1/out.txt"));
        submit(jobs.job("third", List.of(), "tool"));

        assertThat(reused).containsExactly("first", "second");
        assertThat(jobs.ran).containsExactly("third");
        assertThat(output(again)).hasContent("first");
        assertThat(((JobOutcome.Exited) outcome(attempt)).exitCode()).isZero();
    }

    @Test
    void equalJobsOfOneRunAreTwoJobs() throws IOException {
        submit(jobs.job("item_0", List.of(), "date"));
        die();

        submit(jobs.job("item_1", List.of(), "date"));

        assertThat(jobs.ran).containsExactly("item_1");
    }

    @Test
    void aJobWithOtherInputsIsDoneAgain() throws IOException {
        Path given = Files.writeString(directory.resolve("given"), "one");
        submit(jobs.job("job", List.of(input(given)), "tool"));
        die();
        Files.writeString(given, "other");

        submit(jobs.job("job", List.of(input(given)), "tool"));

        assertThat(jobs.ran).containsExactly("job");
    }

    @Test
    void failuresAndWhatWasNotOverAreDoneAgainAndNothingOfThemStays() throws IOException {
        jobs.work = job -> 1;
        submit(jobs.job("failed", List.of(), "tool"));
        jobs.work = job -> {
            throw new IOException("the launcher is killed now");
        };
        Job running = jobs.job("running", List.of(), "tool");
        try {
            submit(running);
        } catch (java.io.UncheckedIOException killed) {
            Files.writeString(running.directories().root().resolve("job.sh"), "exit $code\n0\n");
        }

        assertThat(die()).isZero();
        assertThat(run).isEmptyDirectory();
    }

    @Test
    void whatIsKeptOutlivesTheNextDeathToo() throws IOException {
        submit(jobs.job("first", List.of(), "tool"));
        die();
        submit(jobs.job("first", List.of(), "tool"));
        submit(jobs.job("second", List.of(), "tool"));

        assertThat(die()).isEqualTo(2);
        submit(jobs.job("first", List.of(), "tool"));
        submit(jobs.job("second", List.of(), "tool"));

        assertThat(jobs.ran).isEmpty();
    }

    @Test
    void aHarvestThatWasCutOffIsFinishedByTheNext() throws IOException {
        Job first = jobs.job("first", List.of(), "tool");
        Job second = jobs.job("second", List.of(), "tool");
        submit(first);
        submit(second);
        Path aside = Files.move(second.directories().root(), directory.resolve("aside"));
        Path notes = Files.copy(jobs.layout.notes(), directory.resolve("notes"));
        die();
        // As if the first one had died with only the first result taken.
        Files.createDirectories(run.resolve("jobs"));
        Files.move(notes, run.resolve("notes"));
        Files.move(aside, second.directories().root());
        Files.writeString(second.directories().root().resolve("result.json"), "{\"half");

        assertThat(die()).isEqualTo(2);
        submit(jobs.job("second", List.of(), "tool"));
        assertThat(reused).containsExactly("second");
    }

    @Test
    void outputsThatWereMovedWhenTheLauncherDiedArePutBack() throws IOException {
        Job first = jobs.job("first", List.of(), "tool");
        submit(first);
        SharedStagingArea staging = new SharedStagingArea(run, location -> null);
        Path target = directory.resolve("final of first.txt");
        staging.moving(output(first), target);
        Files.move(output(first), target);
        staging.moving(directory.resolve("about to be moved"), directory.resolve("not there yet"));

        assertThat(die()).isEqualTo(1);
        Job again = jobs.job("first", List.of(), "tool");
        submit(again);

        assertThat(target).doesNotExist();
        assertThat(jobs.ran).isEmpty();
        assertThat(output(again)).hasContent("first");
    }

    @Test
    void aJobIsDoneAgainWhoseMovedOutputWasReplacedMeanwhile() throws IOException {
        Job first = jobs.job("first", List.of(), "tool");
        submit(first);
        Path target = directory.resolve("final.txt");
        new SharedStagingArea(run, location -> null).moving(output(first), target);
        Files.move(output(first), target);
        Files.delete(target);
        Files.writeString(target, "of another run");

        assertThat(die()).isZero();
        assertThat(target).hasContent("of another run");
    }

    @Test
    void nothingIsKeptOnceInputsWereChanged() throws IOException {
        Job first = jobs.job("first", List.of(), "tool");
        submit(first);
        submit(jobs.job("changes", List.of(new StagedFile(output(first), "$in/1/out.txt", Mode.IN_PLACE)), "tool"));

        assertThat(die()).isZero();
        assertThat(run).isEmptyDirectory();
    }
}
