package io.github.camelmesos.chronos.scheduler.core;

import io.github.camelmesos.chronos.job.ChronosJob;
import io.github.camelmesos.chronos.job.Container;
import io.github.camelmesos.chronos.job.JobCommand;
import io.github.camelmesos.chronos.job.JobHistory;
import io.github.camelmesos.chronos.job.JobTrigger;
import io.github.camelmesos.chronos.scheduler.mesos.TaskName;
import io.github.camelmesos.chronos.scheduler.schedule.InvalidScheduleException;
import io.github.camelmesos.chronos.scheduler.schedule.IsoPeriod;
import io.github.camelmesos.chronos.scheduler.schedule.JobSchedule;
import io.github.camelmesos.chronos.scheduler.schedule.RepeatingInterval;
import java.time.Instant;

/**
 * A job that is to be added, checked as far as that is possible without knowing the others.
 *
 * @param job the job, without history
 * @param schedule where it stands in its schedule, null for a dependent job
 */
public record JobSubmission(ChronosJob job, JobSchedule schedule) {

    /**
     * Checks a job.
     *
     * @param now the start of a schedule that names none
     * @throws RefusedException if it cannot be run
     */
    public static JobSubmission of(ChronosJob job, Instant now) {
        if (job.name().length() > TaskName.LONGEST_JOB) {
            throw RefusedException.invalid("the name of a job has at most " + TaskName.LONGEST_JOB + " characters");
        }
        checkCommand(job);
        return new JobSubmission(job.withHistory(JobHistory.NONE), schedule(job, now));
    }

    private static JobSchedule schedule(ChronosJob job, Instant now) {
        if (!(job.trigger() instanceof JobTrigger.Schedule trigger)) {
            return null;
        }
        try {
            if (!trigger.epsilon().isEmpty()) {
                IsoPeriod.parse(trigger.epsilon());
            }
            return JobSchedule.fresh(RepeatingInterval.parse(trigger.schedule(), trigger.timeZone(), now));
        } catch (InvalidScheduleException e) {
            throw RefusedException.invalid(e.getMessage());
        }
    }

    private static void checkCommand(ChronosJob job) {
        JobCommand command = job.command();
        if (!command.uris().isEmpty() && !command.fetch().isEmpty()) {
            throw RefusedException.invalid(
                    "job '" + job.name() + "' has both 'uris' (the older spelling) and 'fetch': use 'fetch'");
        }
        if (!command.executor().isEmpty()) {
            throw RefusedException.invalid("custom executors are not supported: leave 'executor' empty");
        }
        Container container = command.container();
        if (container != null
                && (container.type() != Container.Type.DOCKER || container.network() == Container.Network.USER)) {
            throw RefusedException.invalid(
                    "only containers of type DOCKER with network HOST, BRIDGE or NONE are supported");
        }
    }
}
