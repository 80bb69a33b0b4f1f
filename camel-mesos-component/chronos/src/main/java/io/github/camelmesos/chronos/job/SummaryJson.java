package io.github.camelmesos.chronos.job;

import io.github.camelmesos.mesos.json.JsonObject;
import io.github.camelmesos.mesos.json.JsonWriter;
import java.util.List;

/** Chronos' summary of all jobs: {@code {"jobs": [...]}}. */
public final class SummaryJson {

    private SummaryJson() {}

    /** Reads the whole summary. */
    public static List<JobSummary> read(JsonObject json) {
        return json.list("jobs", SummaryJson::line);
    }

    private static JobSummary line(JsonObject json) {
        return new JobSummary(
                json.string("name", ""),
                JobStatus.parse(json.string("status", "")),
                JobState.parse(json.string("state", "")),
                json.string("schedule", ""),
                json.strings("parents"),
                json.bool("disabled", false));
    }

    /** Writes the fields of the whole summary. */
    public static void writeFields(List<JobSummary> lines, JsonWriter out) {
        out.array("jobs", lines, (json, line) -> json.field("name", line.name())
                .field("status", line.status().text())
                .field("state", line.state().text())
                .field("schedule", line.schedule())
                .strings("parents", line.parents())
                .field("disabled", line.disabled()));
    }
}
