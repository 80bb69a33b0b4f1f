package io.github.camelmesos.launcher.reuse;

import io.github.camelmesos.cwl.job.Job;
import io.github.camelmesos.cwl.job.JobAttempt;
import io.github.camelmesos.cwl.job.JobOutcome;
import io.github.camelmesos.cwl.job.JobUsage;
import io.github.camelmesos.launcher.attempt.AttemptResult;
import io.github.camelmesos.launcher.reuse.PathTokens.AttemptPaths;
import io.github.camelmesos.launcher.staging.RunLayout;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * The jobs of one run that were done when its launcher died, by name and everything they depend on. WorkReuse has no say here: it is the
 * same run that goes on.
 */
public final class DoneJobs {

    private final RunLayout run;
    private final ResultStore store;
    private final StampIdentity files;

    public DoneJobs(RunLayout run) {
        this.run = run;
        this.store = new ResultStore(run.done(), Optional.empty());
        this.files = new StampIdentity(run);
    }

    /**
     * What tells a job from all others of the run, and from itself with other inputs.
     *
     * @throws IOException when an input cannot be read
     */
    public String key(Job job) throws IOException {
        String request = JobKey.of(job, PathTokens.ofRequest(job, run.root()), files);
        return new KeyDigest().add(job.name()).add(request).hex();
    }

    /** Keeps what an attempt left; its directory is no longer there then. */
    public void take(String key, String job, AttemptResult result, AttemptPaths attempt) throws IOException {
        JobUsage usage = result.usage();
        store.take(new StoredResult(key, job, "", Optional.empty(), result.exitCode(), usage, List.of()), attempt);
    }

    /** Keeps what an attempt left, and leaves it where it is: other jobs may be using it. */
    public void add(String key, String job, AttemptResult result, AttemptPaths attempt) throws IOException {
        JobUsage usage = result.usage();
        store.add(new StoredResult(key, job, "", Optional.empty(), result.exitCode(), usage, List.of()), attempt);
    }

    /** Forgets one that is not to be used again. */
    public void remove(String key) throws IOException {
        store.remove(key);
    }

    /**
     * The attempt that was made already, its outputs in this job's directories.
     *
     * @return empty when there was none
     */
    public Optional<JobAttempt> find(String key, Job job) throws IOException {
        Optional<StoredResult> done = store.find(key);
        if (done.isEmpty() || !store.restore(done.get(), job, run.root())) {
            return Optional.empty();
        }
        JobOutcome outcome =
                new JobOutcome.Exited(done.get().exitCode(), done.get().usage());
        return Optional.of(new ReusedAttempt(outcome, store, key));
    }

    /** How many there are. */
    public int count() throws IOException {
        return store.list().size();
    }
}
