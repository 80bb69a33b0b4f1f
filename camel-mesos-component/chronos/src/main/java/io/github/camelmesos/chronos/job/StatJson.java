package io.github.camelmesos.chronos.job;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelmesos.chronos.job.JobStat.Histogram;
import io.github.camelmesos.chronos.job.JobStat.JobTime;
import io.github.camelmesos.chronos.job.JobStat.TaskStat;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Chronos' JSON of statistics: of one job, and of one figure over all jobs. */
public final class StatJson {

    private StatJson() {}

    /** Reads the statistics of one job. */
    public static JobStat read(JsonNode json) {
        JsonNode figures = json.path("histogram");
        Histogram histogram = new Histogram(
                figures.path("75thPercentile").asDouble(),
                figures.path("95thPercentile").asDouble(),
                figures.path("98thPercentile").asDouble(),
                figures.path("99thPercentile").asDouble(),
                figures.path("median").asDouble(),
                figures.path("mean").asDouble(),
                figures.path("count").asLong());
        return new JobStat(histogram, JobReader.list(json, "taskStatHistory", StatJson::task));
    }

    private static TaskStat task(JsonNode json) {
        return new TaskStat(
                json.path("taskId").asText(),
                json.path("jobName").asText(),
                json.path("slaveId").asText(),
                json.path("startTime").asText(),
                json.path("endTime").asText(),
                json.path("duration").asText(),
                json.path("status").asText());
    }

    /** Writes the statistics of one job. */
    public static void write(JobStat stat, JsonGenerator out) throws IOException {
        Histogram histogram = stat.histogram();
        out.writeStartObject();
        out.writeObjectFieldStart("histogram");
        out.writeNumberField("75thPercentile", histogram.p75());
        out.writeNumberField("95thPercentile", histogram.p95());
        out.writeNumberField("98thPercentile", histogram.p98());
        out.writeNumberField("99thPercentile", histogram.p99());
        out.writeNumberField("median", histogram.median());
        out.writeNumberField("mean", histogram.mean());
        out.writeNumberField("count", histogram.count());
        out.writeEndObject();
        out.writeArrayFieldStart("taskStatHistory");
        for (TaskStat task : stat.history()) {
            out.writeStartObject();
            out.writeStringField("taskId", task.taskId());
            out.writeStringField("jobName", task.jobName());
            out.writeStringField("slaveId", task.slaveId());
            out.writeStringField("startTime", task.startTime());
            out.writeStringField("endTime", task.endTime());
            out.writeStringField("duration", task.duration());
            out.writeStringField("status", task.status());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    /** Reads one figure of all jobs. */
    public static List<JobTime> readTimes(JsonNode json) {
        List<JobTime> times = new ArrayList<>(json.size());
        for (JsonNode line : json) {
            times.add(new JobTime(
                    line.path("jobNameLabel").asText(), line.path("time").asDouble()));
        }
        return times;
    }

    /** Writes one figure of all jobs. */
    public static void writeTimes(List<JobTime> times, JsonGenerator out) throws IOException {
        out.writeStartArray();
        for (JobTime time : times) {
            out.writeStartObject();
            out.writeStringField("jobNameLabel", time.jobName());
            out.writeNumberField("time", time.seconds());
            out.writeEndObject();
        }
        out.writeEndArray();
    }
}
