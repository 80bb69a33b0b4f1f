package io.github.camelmesos.chronos.scheduler.store;

import io.github.camelmesos.chronos.job.ChronosJob;
import java.util.List;
import java.util.Objects;

/**
 * All that must outlive the scheduler about one job.
 *
 * @param job the job, with the schedule as it was added
 * @param start the start of its schedule in milliseconds since 1970, which a schedule without start gets when it is
 *     added; 0 for a dependent job
 * @param next index of the next occurrence of its schedule
 * @param used repetitions of its schedule that are used up
 * @param runs runs that have not ended
 * @param succeededParents parents that succeeded since this job was last started by them
 * @param ended ids of its last tasks whose end is accounted for; an update that comes again is recognised by them
 */
public record StoredJob(
        ChronosJob job,
        long start,
        long next,
        long used,
        List<StoredRun> runs,
        List<String> succeededParents,
        List<String> ended) {

    public StoredJob {
        Objects.requireNonNull(job, "job");
        runs = List.copyOf(runs);
        succeededParents = List.copyOf(succeededParents);
        ended = List.copyOf(ended);
    }

    /** The job's name. */
    public String name() {
        return job.name();
    }
}
