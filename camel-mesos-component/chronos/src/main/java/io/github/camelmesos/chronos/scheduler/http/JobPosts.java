package io.github.camelmesos.chronos.scheduler.http;

import io.github.camelmesos.chronos.job.ChronosJob;
import io.github.camelmesos.chronos.job.ChronosTime;
import io.github.camelmesos.chronos.job.InvalidJobException;
import io.github.camelmesos.chronos.job.JobDefaults;
import io.github.camelmesos.chronos.job.JobReader;
import io.github.camelmesos.chronos.scheduler.core.JobSubmission;
import io.github.camelmesos.chronos.scheduler.core.RefusedException;
import io.github.camelmesos.chronos.scheduler.mesos.TaskName;
import io.github.camelmesos.mesos.json.Json;
import io.github.camelmesos.mesos.json.JsonObject;
import io.github.camelmesos.mesos.json.MalformedJsonException;
import java.time.Instant;
import java.util.function.Function;

/** Reads what is posted. */
final class JobPosts {

    private final JobReader reader;

    JobPosts(JobDefaults defaults) {
        this.reader = new JobReader(defaults);
    }

    /** A job with a schedule; one that names none runs once, now. */
    JobSubmission scheduled(byte[] body) {
        Instant now = Instant.now();
        return submission(
                body, now, json -> reader.readScheduled(json, () -> "R1/" + ChronosTime.format(now) + "/PT24H"));
    }

    /** A job with parents. */
    JobSubmission dependent(byte[] body) {
        return submission(body, Instant.now(), reader::readDependent);
    }

    private static JobSubmission submission(byte[] body, Instant now, Function<JsonObject, ChronosJob> reading) {
        try {
            if (Json.parse(body) instanceof JsonObject json) {
                return JobSubmission.of(reading.apply(json), now);
            }
            throw new RefusedException(
                    400, "a job is a JSON object, for instance {\"name\":\"a\",\"command\":\"true\"}");
        } catch (MalformedJsonException | InvalidJobException e) {
            throw new RefusedException(400, e.getMessage());
        }
    }

    /** Answers a report of progress. Real Chronos keeps it in Cassandra; here it is not kept. */
    ApiResponse progress(ChronosJob job, String taskId) {
        if (TaskName.parse(taskId).isEmpty()) {
            throw new RefusedException(400, "Invalid task id format " + taskId);
        }
        if (!job.policy().dataProcessingJobType()) {
            throw new RefusedException(400, "Job '" + job.name() + "' is not enabled to track data");
        }
        throw new RefusedException(501, "progress of tasks is not kept");
    }
}
