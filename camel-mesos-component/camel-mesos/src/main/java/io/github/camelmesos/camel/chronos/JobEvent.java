package io.github.camelmesos.camel.chronos;

import io.github.camelmesos.chronos.job.JobStatus;
import io.github.camelmesos.chronos.job.JobSummary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Something that happened to a job between two looks at Chronos' summary. What came and went in between is not seen.
 *
 * @param job as it is now, or was before it was deleted
 */
public record JobEvent(Kind kind, JobSummary job) {

    /** What happened. */
    public enum Kind {
        ADDED,
        QUEUED,
        STARTED,
        SUCCEEDED,
        FAILED,
        DELETED
    }

    /** What happened to each job between two summaries; of one job in the order it must have happened. */
    static List<JobEvent> between(Map<String, JobSummary> before, Map<String, JobSummary> now) {
        List<JobEvent> events = new ArrayList<>();
        now.forEach((name, job) -> {
            JobSummary earlier = before.get(name);
            if (earlier == null) {
                events.add(new JobEvent(Kind.ADDED, job));
            } else {
                changes(earlier, job, events);
            }
        });
        before.forEach((name, job) -> {
            if (!now.containsKey(name)) {
                events.add(new JobEvent(Kind.DELETED, job));
            }
        });
        return events;
    }

    static Map<String, JobSummary> byName(List<JobSummary> summary) {
        Map<String, JobSummary> jobs = new LinkedHashMap<>();
        summary.forEach(job -> jobs.put(job.name(), job));
        return jobs;
    }

    private static void changes(JobSummary earlier, JobSummary job, List<JobEvent> events) {
        boolean stopped = earlier.state().running() > 0 && job.state().running() == 0;
        if (job.status() != JobStatus.FRESH && (stopped || job.status() != earlier.status())) {
            events.add(new JobEvent(job.status() == JobStatus.SUCCESS ? Kind.SUCCEEDED : Kind.FAILED, job));
        }
        if (job.state().queued() && !earlier.state().queued()) {
            events.add(new JobEvent(Kind.QUEUED, job));
        }
        if (job.state().running() > earlier.state().running()) {
            events.add(new JobEvent(Kind.STARTED, job));
        }
    }
}
