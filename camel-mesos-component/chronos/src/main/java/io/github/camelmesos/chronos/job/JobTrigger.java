package io.github.camelmesos.chronos.job;

import java.util.List;
import java.util.Objects;

/** What starts a job: a schedule of its own, or the success of other jobs. */
public sealed interface JobTrigger {

    /**
     * Starts at given times.
     *
     * @param schedule an ISO 8601 repeating interval, {@code R[n]/[start]/period}; an empty start means now
     * @param timeZone a tz database name that replaces the offset written in the start, or "" for none
     * @param epsilon an ISO 8601 duration: how late a missed start may still run; "" for the scheduler's default
     */
    record Schedule(String schedule, String timeZone, String epsilon) implements JobTrigger {

        public Schedule {
            Objects.requireNonNull(schedule, "schedule");
            Objects.requireNonNull(timeZone, "timeZone");
            Objects.requireNonNull(epsilon, "epsilon");
        }

        /** A schedule without a time zone of its own and with the scheduler's default epsilon. */
        public Schedule(String schedule) {
            this(schedule, "", "");
        }
    }

    /**
     * Starts each time all parents have succeeded since this job's last start.
     *
     * @param parents names of jobs, at least one
     */
    record Parents(List<String> parents) implements JobTrigger {

        public Parents {
            parents = List.copyOf(parents);
        }
    }
}
