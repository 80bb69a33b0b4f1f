package io.github.camelmesos.app.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelmesos.app.record.RunRecord.State;
import io.github.camelmesos.cluster.ClusterWish;
import io.github.camelmesos.launcher.JobOrderSource;
import io.github.camelmesos.launcher.Submission;
import io.github.camelmesos.launcher.staging.StagingMode;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunRecordsTest {

    private static final Instant START = Instant.parse("2026-01-31T12:00:00Z");

    @TempDir
    Path directory;

    private RunRecords records;

    @BeforeEach
    void open() {
        records = new RunRecords(directory);
    }

    @Test
    void whatIsTakenDownIsReadAgain() throws Exception {
        RunRecord run = run("r1", START)
                .over(State.EXECUTOR_ERROR, START.plusSeconds(3), Map.of("a", "b"), List.of("x failed"));
        records.put(run);

        assertThat(records.find("r1")).contains(run);
        assertThat(new RunRecords(directory).find("r1")).contains(run);
    }

    @Test
    void changesApplyToRunsThatAreNotOver() throws Exception {
        records.put(run("r1", START));
        records.change("r1", run -> run.in(State.RUNNING));
        assertThat(records.find("r1").orElseThrow().state()).isEqualTo(State.RUNNING);

        records.change("r1", run -> run.over(State.CANCELED, START, Map.of(), List.of()));
        records.change("r1", run -> run.in(State.RUNNING));
        records.change("unknown", run -> run.in(State.RUNNING));

        assertThat(records.find("r1").orElseThrow().state()).isEqualTo(State.CANCELED);
        assertThat(records.find("unknown")).isEmpty();
    }

    @Test
    void whatIsNoIdHasNoRecord() throws Exception {
        Files.writeString(directory.resolveSibling("secret.json"), "{}");

        assertThat(records.find("../secret")).isEmpty();
        assertThat(records.find("")).isEmpty();
    }

    @Test
    void theNewestRunComesFirst() throws Exception {
        records.put(run("old", START));
        records.put(run("new", START.plusSeconds(1)));

        assertThat(records.list()).extracting(RunRecord::runId).containsExactly("new", "old");
    }

    @Test
    void aRunWhoseLauncherDiedIsOver() throws Exception {
        abandon("r1");

        assertThat(records.find("r1").orElseThrow().state()).isEqualTo(State.SYSTEM_ERROR);
        assertThat(records.find("r1").orElseThrow().errors())
                .singleElement()
                .asString()
                .contains("run --resume r1");
    }

    private void abandon(String id) throws Exception {
        Process dead = new ProcessBuilder("true").start();
        dead.waitFor();
        RunRecord run = run(id, START);
        records.put(new RunRecord(
                id,
                State.RUNNING,
                run.workflow(),
                run.tenant(),
                run.outputDirectory(),
                new LauncherProcess(dead.pid(), 1),
                START,
                Optional.empty(),
                Map.of(),
                List.of(),
                0,
                Optional.empty(),
                run.submission(),
                run.origin()));
    }

    @Test
    void aRunWhoseLauncherDiedIsContinuedByOneOnly() throws Exception {
        abandon("r1");

        assertThat(records.abandoned()).extracting(RunRecord::runId).containsExactly("r1");
        assertThat(records.claim("r1")).isEqualTo(submission("r1"));
        assertThatThrownBy(() -> new RunRecords(directory).claim("r1")).hasMessageContaining("by another launcher");
        assertThat(records.abandoned()).isEmpty();
    }

    @Test
    void whatIsOverOrUnknownCannotBeContinued() throws Exception {
        records.put(run("r1", START).over(State.COMPLETE, START, Map.of(), List.of()));

        assertThatThrownBy(() -> records.claim("r1")).hasMessageContaining("is over (COMPLETE)");
        assertThatThrownBy(() -> records.claim("r2")).hasMessageContaining("there is no run r2");
    }

    @Test
    void theOldestRecordsMakeRoom() throws Exception {
        records.put(run("first", START).over(State.COMPLETE, START, Map.of(), List.of()));
        Path first = directory.resolve("first.json");
        Files.setLastModifiedTime(first, FileTime.fromMillis(0));
        for (int i = 0; i < 999; i++) {
            Files.copy(first, directory.resolve("r" + i + ".json"));
        }
        records.put(run("last", START).over(State.COMPLETE, START, Map.of(), List.of()));

        assertThat(first).doesNotExist();
        assertThat(records.find("last")).isPresent();
        assertThat(records.list()).hasSize(1000);
    }

    private static RunRecord run(String id, Instant started) {
        return new RunRecord(
                id,
                State.INITIALIZING,
                "file:///a.cwl",
                "default",
                "/out",
                LauncherProcess.current(),
                started,
                Optional.empty(),
                Map.of(),
                List.of(),
                0,
                RunReason.parse("WAITING_FOR_POOL: 4 cpus needed", started),
                Optional.of(submission(id)),
                new Origin(false, Optional.of(Path.of("/inbox/a.yml"))));
    }

    private static Submission submission(String id) {
        URI document = URI.create("file:///a.cwl");
        return new Submission(
                        id,
                        document,
                        new JobOrderSource.Inline(Map.of("a", List.of("b", 1)), document),
                        "default",
                        Optional.of("embedded"),
                        new ClusterWish(
                                OptionalDouble.of(1.5), OptionalLong.empty(), OptionalLong.of(7), OptionalInt.of(2)),
                        Path.of("/out"),
                        Optional.of("/tmp/p-"),
                        Optional.of(Duration.ofMinutes(3)),
                        false,
                        Optional.of("cwltool"))
                .below(List.of(Path.of("/data")))
                .withCache(true)
                .withStaging(Optional.of(StagingMode.HTTP))
                .withOutputStore(Optional.of(URI.create("s3://bucket/out")));
    }
}
