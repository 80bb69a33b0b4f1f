package io.github.camelmesos.launcher.attempt;

import io.github.camelmesos.cwl.job.Job;
import io.github.camelmesos.cwl.job.JobOutcome;
import io.github.camelmesos.launcher.staging.StagedBytes;
import java.io.IOException;
import java.time.Duration;

/** Gets a job and its files to the agent that will run it, and what it leaves back to the launcher. */
public interface JobDelivery {

    /**
     * Makes a job ready.
     *
     * @param staged is told of what is copied or sent for it, now or while it runs, and of what it sends back
     * @return the short command for the scheduler, without secrets
     * @throws IOException when that cannot be done, or the job cannot be started here at all
     */
    String deliver(Job job, StagedBytes staged) throws IOException;

    /** How long after a job's end its result may not be seen here yet. */
    default Duration patience() {
        return Duration.ZERO;
    }

    /**
     * The attempt is over; nothing more of it is taken.
     *
     * @return the outcome, with a better reason where this knows one
     */
    default JobOutcome ended(Job job, JobOutcome outcome) {
        return outcome;
    }

    /** To agents that see the launcher's files, at the same paths. */
    static JobDelivery shared(JobLauncher launcher) {
        return (job, staged) -> new AttemptScript(job, launcher.launch(job, staged)).write();
    }
}
