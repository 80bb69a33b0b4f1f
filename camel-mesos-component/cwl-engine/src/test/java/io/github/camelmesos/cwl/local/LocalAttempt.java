package io.github.camelmesos.cwl.local;

import io.github.camelmesos.cwl.job.Job;
import io.github.camelmesos.cwl.job.JobAttempt;
import io.github.camelmesos.cwl.job.JobOutcome;
import io.github.camelmesos.cwl.job.JobUsage;
import io.github.camelmesos.cwl.job.StagedFile;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

/** A job as a process of this machine. */
final class LocalAttempt implements JobAttempt {

    private static final Duration NO_LIMIT = Duration.ofHours(1);

    private final Job job;
    private final CompletableFuture<JobOutcome> outcome = new CompletableFuture<>();
    private Process process;

    LocalAttempt(Job job) {
        this.job = job;
    }

    @Override
    public CompletionStage<JobOutcome> outcome() {
        return outcome;
    }

    @Override
    public synchronized void cancel() {
        outcome.complete(new JobOutcome.Cancelled());
        kill();
    }

    void run() {
        Instant start = Instant.now();
        try {
            for (StagedFile file : job.staged()) {
                LocalStaging.stage(file);
            }
            if (!launch()) {
                return;
            }
            Duration limit = job.timeLimit().orElse(NO_LIMIT);
            if (process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                outcome.complete(new JobOutcome.Exited(
                        process.exitValue(),
                        new JobUsage(start, Instant.now(), Optional.empty(), OptionalLong.empty())));
            } else {
                outcome.complete(new JobOutcome.TimedOut(limit));
            }
        } catch (IOException e) {
            outcome.complete(new JobOutcome.Refused(e.toString()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            outcome.complete(new JobOutcome.Cancelled());
        } finally {
            kill();
        }
    }

    private synchronized boolean launch() throws IOException {
        if (outcome.isDone()) {
            return false;
        }
        Path out = job.directories().out();
        File log = job.directories().log().toFile();
        ProcessBuilder builder = new ProcessBuilder(job.command()).directory(out.toFile());
        Map<String, String> environment = builder.environment();
        environment.clear();
        environment.put("PATH", System.getenv("PATH"));
        environment.put("HOME", job.directories().outInJob());
        environment.put("TMPDIR", job.directories().tmpInJob());
        environment.putAll(job.environment());
        builder.redirectInput(job.stdin()
                .map(Path::of)
                .map(Path::toFile)
                .map(Redirect::from)
                .orElse(Redirect.from(new File("/dev/null"))));
        builder.redirectOutput(redirect(out, job.stdout(), log));
        if (job.stdout().equals(job.stderr())) {
            builder.redirectErrorStream(true);
        } else {
            builder.redirectError(redirect(out, job.stderr(), log));
        }
        process = builder.start();
        return true;
    }

    private static Redirect redirect(Path out, Optional<String> name, File log) throws IOException {
        if (name.isEmpty()) {
            return Redirect.appendTo(log);
        }
        Path file = out.resolve(name.get());
        Files.createDirectories(file.getParent());
        return Redirect.to(file.toFile());
    }

    private synchronized void kill() {
        if (process != null && process.isAlive()) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }
}
