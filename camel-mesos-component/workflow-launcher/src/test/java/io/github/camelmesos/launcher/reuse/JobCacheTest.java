package io.github.camelmesos.launcher.reuse;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelmesos.cwl.job.Job;
import io.github.camelmesos.cwl.job.JobAttempt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobCacheTest {

    private static final int LIMIT = 10_000;

    @TempDir
    Path directory;

    private JobCache cache() {
        return new JobCache(
                new ReuseSettings(directory.resolve("cache"), LIMIT, false, true, Duration.ofDays(1), 1 << 20));
    }

    /** Runs a job that leaves so many bytes; says whether it was run. */
    private boolean run(JobCache cache, String run, String command, int bytes) throws IOException {
        FakeRun jobs = new FakeRun(directory.resolve(run));
        jobs.work = job -> {
            Files.write(job.directories().out().resolve("file"), new byte[bytes]);
            return 0;
        };
        Job job = jobs.job("job", List.of(), command);
        JobAttempt attempt = new CachingJobRunner(
                        jobs, cache, jobs.layout, ImageIdentity.UNKNOWN, (which, source) -> {}, Optional.empty())
                .submit(job);
        attempt.accepted();
        assertThat(job.directories().out().resolve("file")).hasSize(bytes);
        return !jobs.ran.isEmpty();
    }

    @Test
    void theLeastRecentlyUsedResultsMakeRoom() throws Exception {
        JobCache cache = cache();
        run(cache, "a", "old", 4000);
        run(cache, "b", "older", 4000);
        age("older", Duration.ofHours(2));
        age("old", Duration.ofHours(1));
        run(cache, "c", "older", 4000);

        run(cache, "d", "new", 4000);

        assertThat(cache.list()).extracting(CachedResult::command).containsExactly("new", "older");
    }

    @Test
    void whatIsTooBigForTheCacheIsNotKept() throws Exception {
        JobCache cache = cache();
        run(cache, "a", "big", LIMIT + 1);

        assertThat(cache.list()).isEmpty();
    }

    @Test
    void whatHasNotBeenUsedForLongIsPurged() throws Exception {
        JobCache cache = cache();
        run(cache, "a", "old", 10);
        run(cache, "b", "new", 10);
        age("old", Duration.ofDays(3));

        assertThat(cache.purge(Instant.now().minus(Duration.ofDays(2)))).isEqualTo(1);
        assertThat(cache.list()).extracting(CachedResult::command).containsExactly("new");
        assertThat(cache.purge(Instant.MAX)).isEqualTo(1);
        assertThat(cache.list()).isEmpty();
    }

    @Test
    void aResultThatCannotBeReadIsDropped() throws Exception {
        JobCache cache = cache();
        run(cache, "a", "one", 10);
        String key = cache.list().get(0).key();
        Files.writeString(directory.resolve("cache/results").resolve(key).resolve("result.json"), "{\"half");

        assertThat(cache.list()).isEmpty();
        assertThat(run(cache, "b", "one", 10)).isTrue();
        assertThat(run(cache, "c", "one", 10)).isFalse();
    }

    @Test
    void whatSomebodyLeftWhoDiedOverItIsNeverTakenForAResult() throws Exception {
        JobCache cache = cache();
        run(cache, "a", "one", 10);
        Path results = directory.resolve("cache/results");
        String key = cache.list().get(0).key();
        Path draft = directory.resolve("cache/drafts/half");
        Files.move(results.resolve(key), draft);

        assertThat(cache.list()).isEmpty();
        assertThat(run(cache, "b", "one", 10)).isTrue();

        Files.setLastModifiedTime(draft, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
        cache.trim();
        assertThat(draft).doesNotExist();
        assertThat(cache.list()).hasSize(1);
    }

    @Test
    void onlyTheOwnerCanLookIntoIt() throws Exception {
        run(cache(), "a", "one", 10);

        assertThat(Files.getPosixFilePermissions(directory.resolve("cache"))).hasSize(3);
    }

    @Test
    void manyLaunchersShareOneCache() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Callable<Boolean>> launchers = new ArrayList<>();
        for (int launcher = 0; launcher < 8; launcher++) {
            String name = "launcher-" + launcher;
            launchers.add(() -> {
                JobCache cache = cache();
                for (int i = 0; i < 60; i++) {
                    run(cache, name + "-" + i, "command-" + i % 7, 2000);
                    if (i % 9 == 0) {
                        cache.purge(Instant.now().minusMillis(3));
                    }
                }
                return true;
            });
        }
        for (Future<Boolean> done : threads.invokeAll(launchers)) {
            assertThat(done.get(1, TimeUnit.MINUTES)).isTrue();
        }
        threads.shutdown();

        JobCache cache = cache();
        cache.trim();
        assertThat(cache.list().stream().mapToLong(CachedResult::bytes).sum()).isLessThanOrEqualTo(LIMIT);
        assertThat(directory.resolve("cache/drafts")).isEmptyDirectory();
    }

    private void age(String command, Duration by) throws IOException {
        for (CachedResult result : cache().list()) {
            if (result.command().equals(command)) {
                Files.setLastModifiedTime(
                        directory.resolve("cache/results").resolve(result.key()).resolve("result.json"),
                        FileTime.from(Instant.now().minus(by)));
            }
        }
    }
}
