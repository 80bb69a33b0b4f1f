package io.github.camelmesos.launcher.resume;

import io.github.camelmesos.cwl.job.Job;
import io.github.camelmesos.cwl.job.JobAttempt;
import io.github.camelmesos.cwl.job.JobDirectories;
import io.github.camelmesos.cwl.job.JobOutcome;
import io.github.camelmesos.launcher.attempt.AttemptResult;
import io.github.camelmesos.launcher.attempt.ChronosJobRunner;
import io.github.camelmesos.launcher.attempt.JobNames;
import io.github.camelmesos.launcher.reuse.DoneJobs;
import io.github.camelmesos.launcher.reuse.PathTokens.AttemptPaths;
import io.github.camelmesos.launcher.staging.RunLayout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The attempts of a launcher that died which its cluster has still to end: they are waited for, in their own directories, and
 * what they leave appears in those of the job that asks for it.
 */
public final class AttemptsUnderWay {

    private static final Logger LOG = LoggerFactory.getLogger(AttemptsUnderWay.class);

    private final RunLayout run;
    private final DoneJobs done;
    private final ChronosJobRunner runner;
    private final Map<String, AttemptNote> byKey = new HashMap<>();

    /**
     * @param jobNames of the run at the scheduler
     * @param known names of the jobs that the scheduler has
     * @throws IOException when the notes cannot be read
     */
    public AttemptsUnderWay(RunLayout run, ChronosJobRunner runner, JobNames jobNames, Set<String> known)
            throws IOException {
        this.run = run;
        this.done = new DoneJobs(run);
        this.runner = runner;
        Set<String> names = new HashSet<>();
        for (AttemptNote note : new AttemptNotes(run.notes()).read().values()) {
            String name = jobNames.of(note.attempt(), note.name());
            if (known.contains(name) && Files.isDirectory(directory(note))) {
                byKey.merge(note.key(), note, AttemptsUnderWay::later);
                names.add(name);
            }
        }
        runner.expect(names);
    }

    /** The last of several tries of a job. */
    private static AttemptNote later(AttemptNote one, AttemptNote other) {
        return number(one) > number(other) ? one : other;
    }

    /** Of its directory, {@code 12.1}: numbers go up. */
    private static int number(AttemptNote note) {
        return Integer.parseInt(note.attempt().replaceFirst("\\..*", ""));
    }

    private Path directory(AttemptNote note) {
        return run.jobs().resolve(note.attempt());
    }

    /** How many there are. */
    public int count() {
        return byKey.size();
    }

    /** The attempt that is under way for a job; the next one for that job is another. */
    synchronized Optional<JobAttempt> find(String key, Job job) {
        return Optional.ofNullable(byKey.remove(key)).map(note -> waitFor(note, job));
    }

    private JobAttempt waitFor(AttemptNote note, Job job) {
        Path root = directory(note);
        Path out = root.resolve("out");
        Path tmp = root.resolve("tmp");
        Path inputs = root.resolve("inputs");
        JobDirectories directories =
                new JobDirectories(root, out, tmp, inputs, out.toString(), tmp.toString(), inputs.toString());
        JobAttempt earlier = runner.resume(job.in(directories));
        return new Awaited(earlier, earlier.outcome().thenApply(outcome -> collected(outcome, note, job)));
    }

    private JobOutcome collected(JobOutcome outcome, AttemptNote note, Job job) {
        if (!(outcome instanceof JobOutcome.Exited exited)) {
            return outcome;
        }
        try {
            Path root = directory(note);
            AttemptResult result = AttemptResult.read(root).orElseThrow(() -> new IOException("no result"));
            done.add(
                    note.key(),
                    note.name(),
                    result,
                    new AttemptPaths(root, note.rootInJob(), run.root(), note.sources()));
            boolean there = done.find(note.key(), job).isPresent();
            if (!note.successCodes().contains(exited.exitCode())) {
                done.remove(note.key());
            }
            return there ? outcome : new JobOutcome.Lost("what attempt " + note.attempt() + " left cannot be used");
        } catch (IOException e) {
            LOG.warn("what attempt {} of {} left cannot be used", note.attempt(), note.name(), e);
            return new JobOutcome.Lost("what attempt " + note.attempt() + " left cannot be used: " + e.getMessage());
        }
    }

    /** An attempt of an earlier launcher, as the one who asks sees it. */
    private record Awaited(JobAttempt earlier, CompletionStage<JobOutcome> outcome) implements JobAttempt {
        @Override
        public void cancel() {
            earlier.cancel();
        }
    }
}
