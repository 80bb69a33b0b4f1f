package io.github.camelmesos.chronos.job;

import io.github.camelmesos.chronos.job.JobStat.Histogram;
import io.github.camelmesos.chronos.job.JobStat.JobTime;
import io.github.camelmesos.chronos.job.JobStat.TaskStat;
import io.github.camelmesos.mesos.json.JsonObject;
import io.github.camelmesos.mesos.json.JsonWriter;

/** Chronos' JSON of statistics: of one job, and of one figure over all jobs. */
public final class StatJson {

    private StatJson() {}

    /** Reads the statistics of one job. */
    public static JobStat read(JsonObject json) {
        JsonObject figures = json.object("histogram");
        Histogram histogram = new Histogram(
                figures.number("75thPercentile", 0),
                figures.number("95thPercentile", 0),
                figures.number("98thPercentile", 0),
                figures.number("99thPercentile", 0),
                figures.number("median", 0),
                figures.number("mean", 0),
                figures.integer("count", 0));
        return new JobStat(histogram, json.list("taskStatHistory", StatJson::task));
    }

    private static TaskStat task(JsonObject json) {
        return new TaskStat(
                json.string("taskId", ""),
                json.string("jobName", ""),
                json.string("slaveId", ""),
                json.string("startTime", ""),
                json.string("endTime", ""),
                json.string("duration", ""),
                json.string("status", ""));
    }

    /** Writes the fields of one job's statistics. */
    public static void writeFields(JobStat stat, JsonWriter out) {
        Histogram histogram = stat.histogram();
        out.object("histogram", json -> json.field("75thPercentile", histogram.p75())
                        .field("95thPercentile", histogram.p95())
                        .field("98thPercentile", histogram.p98())
                        .field("99thPercentile", histogram.p99())
                        .field("median", histogram.median())
                        .field("mean", histogram.mean())
                        .field("count", histogram.count()))
                .array("taskStatHistory", stat.history(), (json, task) -> json.field("taskId", task.taskId())
                        .field("jobName", task.jobName())
                        .field("slaveId", task.slaveId())
                        .field("startTime", task.startTime())
                        .field("endTime", task.endTime())
                        .field("duration", task.duration())
                        .field("status", task.status()));
    }

    /** Reads one line of a figure over all jobs. */
    public static JobTime readTime(JsonObject json) {
        return new JobTime(json.string("jobNameLabel", ""), json.number("time", 0));
    }

    /** Writes one line of a figure over all jobs. */
    public static void writeTime(JsonWriter out, JobTime time) {
        out.field("jobNameLabel", time.jobName()).field("time", time.seconds());
    }
}
