package io.github.camelmesos.chronos.job;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;

/** Chronos' summary of all jobs: {@code {"jobs": [...]}}. */
public final class SummaryJson {

    private SummaryJson() {}

    /** Reads the whole summary. */
    public static List<JobSummary> read(JsonNode json) {
        return JobReader.list(json, "jobs", SummaryJson::line);
    }

    private static JobSummary line(JsonNode json) {
        return new JobSummary(
                json.path("name").asText(),
                JobStatus.parse(json.path("status").asText()),
                JobState.parse(json.path("state").asText()),
                json.path("schedule").asText(),
                JobReader.list(json, "parents", JsonNode::asText),
                json.path("disabled").asBoolean());
    }

    /** Writes the whole summary. */
    public static void write(List<JobSummary> lines, JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeArrayFieldStart("jobs");
        for (JobSummary line : lines) {
            out.writeStartObject();
            out.writeStringField("name", line.name());
            out.writeStringField("status", line.status().text());
            out.writeStringField("state", line.state().text());
            out.writeStringField("schedule", line.schedule());
            out.writeArrayFieldStart("parents");
            for (String parent : line.parents()) {
                out.writeString(parent);
            }
            out.writeEndArray();
            out.writeBooleanField("disabled", line.disabled());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeEndObject();
    }
}
