package io.github.camelmesos.launcher.resume;

import io.github.camelmesos.cwl.job.Job;
import io.github.camelmesos.cwl.job.JobAttempt;
import io.github.camelmesos.cwl.job.JobRunner;
import io.github.camelmesos.cwl.job.StagedFile;
import io.github.camelmesos.launcher.reuse.DoneJobs;
import io.github.camelmesos.launcher.reuse.ReuseListener;
import io.github.camelmesos.launcher.staging.RunLayout;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has only those jobs of a run done that were not done before its launcher died, and notes what is needed to do so again. */
public final class ResumableJobRunner implements JobRunner {

    private static final Logger LOG = LoggerFactory.getLogger(ResumableJobRunner.class);

    private final JobRunner jobs;
    private final RunLayout run;
    private final DoneJobs done;
    private final AttemptNotes notes;
    private final boolean anyDone;
    private final ReuseListener listener;
    private final Optional<AttemptsUnderWay> underWay;

    /** Of a run on a cluster that has nothing under way. */
    public ResumableJobRunner(JobRunner jobs, RunLayout run, ReuseListener listener) throws IOException {
        this(jobs, run, listener, Optional.empty());
    }

    /**
     * @param jobs runs what is still to be done
     * @param underWay what need not be begun again
     * @throws IOException when what has been done cannot be read
     */
    public ResumableJobRunner(
            JobRunner jobs, RunLayout run, ReuseListener listener, Optional<AttemptsUnderWay> underWay)
            throws IOException {
        this.jobs = jobs;
        this.run = run;
        this.done = new DoneJobs(run);
        this.notes = new AttemptNotes(run.notes());
        this.anyDone = done.count() > 0;
        this.listener = listener;
        this.underWay = underWay;
    }

    @Override
    public JobAttempt submit(Job job) {
        try {
            if (job.staged().stream().anyMatch(file -> file.mode() == StagedFile.Mode.IN_PLACE)) {
                Files.writeString(run.spoilt(), job.name() + " changes its inputs\n");
                return jobs.submit(job);
            }
            String key = done.key(job);
            Optional<JobAttempt> before = anyDone ? done.find(key, job) : Optional.empty();
            if (before.isPresent()) {
                listener.reused(job, "done before");
                return before.get();
            }
            Optional<JobAttempt> begun = underWay.flatMap(attempts -> attempts.find(key, job));
            if (begun.isPresent()) {
                return begun.get();
            }
            notes.add(AttemptNote.of(job, key, run.root()));
        } catch (IOException e) {
            LOG.warn("{} could not be noted, and would be run again by a later launcher", job.name(), e);
        }
        return jobs.submit(job);
    }
}
