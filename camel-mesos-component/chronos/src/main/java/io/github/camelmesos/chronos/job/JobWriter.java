package io.github.camelmesos.chronos.job;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;

/** Writes jobs as Chronos' JSON, with its fields in its order. */
public final class JobWriter {

    private JobWriter() {}

    /** Writes the job as one object. */
    public static void write(ChronosJob job, JsonGenerator out) throws IOException {
        out.writeStartObject();
        writeFields(job, out);
        out.writeEndObject();
    }

    /** Writes the job's fields into an object that the caller has begun. */
    public static void writeFields(ChronosJob job, JsonGenerator out) throws IOException {
        JobCommand command = job.command();
        JobPolicy policy = job.policy();
        JobHistory history = job.history();
        out.writeStringField("name", job.name());
        out.writeStringField("command", command.command());
        out.writeBooleanField("shell", command.shell());
        out.writeStringField("executor", command.executor());
        out.writeStringField("executorFlags", command.executorFlags());
        out.writeStringField("taskInfoData", command.taskInfoData());
        out.writeNumberField("retries", policy.retries());
        out.writeStringField("owner", job.owner().owner());
        out.writeStringField("ownerName", job.owner().ownerName());
        out.writeStringField("description", job.owner().description());
        out.writeNumberField("successCount", history.successCount());
        out.writeNumberField("errorCount", history.errorCount());
        out.writeStringField("lastSuccess", ChronosTime.format(history.lastSuccess()));
        out.writeStringField("lastError", ChronosTime.format(history.lastError()));
        out.writeNumberField("cpus", job.resources().cpus());
        out.writeNumberField("disk", job.resources().disk());
        out.writeNumberField("mem", job.resources().mem());
        out.writeBooleanField("disabled", policy.disabled());
        out.writeBooleanField("softError", policy.softError());
        out.writeBooleanField("dataProcessingJobType", policy.dataProcessingJobType());
        out.writeNumberField("errorsSinceLastSuccess", history.errorsSinceLastSuccess());
        writeFetch(command.fetch(), out);
        writeTexts("uris", command.uris(), out);
        writeEnvironment(command.environment(), out);
        writeTexts("arguments", command.arguments(), out);
        out.writeBooleanField("highPriority", policy.highPriority());
        out.writeStringField("runAsUser", command.runAsUser());
        out.writeBooleanField("concurrent", policy.concurrent());
        out.writeNumberField("maxCompletionTime", policy.maxCompletionTime());
        if (command.container() != null) {
            ContainerJson.write(command.container(), out);
        }
        writeConstraints(job.constraints(), out);
        writeTrigger(job.trigger(), out);
    }

    private static void writeTrigger(JobTrigger trigger, JsonGenerator out) throws IOException {
        if (trigger instanceof JobTrigger.Parents parents) {
            writeTexts("parents", parents.parents(), out);
        } else if (trigger instanceof JobTrigger.Schedule schedule) {
            out.writeStringField("schedule", schedule.schedule());
            out.writeStringField("scheduleTimeZone", schedule.timeZone());
            if (!schedule.epsilon().isEmpty()) {
                out.writeStringField("epsilon", schedule.epsilon());
            }
        }
    }

    private static void writeFetch(List<Fetch> fetches, JsonGenerator out) throws IOException {
        out.writeArrayFieldStart("fetch");
        for (Fetch fetch : fetches) {
            out.writeStartObject();
            out.writeStringField("uri", fetch.uri());
            out.writeBooleanField("executable", fetch.executable());
            out.writeBooleanField("cache", fetch.cache());
            out.writeBooleanField("extract", fetch.extract());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private static void writeEnvironment(List<EnvironmentVariable> variables, JsonGenerator out) throws IOException {
        out.writeArrayFieldStart("environmentVariables");
        for (EnvironmentVariable variable : variables) {
            out.writeStartObject();
            out.writeStringField("name", variable.name());
            out.writeStringField("value", variable.value());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private static void writeConstraints(List<Constraint> constraints, JsonGenerator out) throws IOException {
        out.writeArrayFieldStart("constraints");
        for (Constraint constraint : constraints) {
            out.writeStartArray();
            out.writeString(constraint.attribute());
            out.writeString(constraint.operator().name());
            out.writeString(constraint.value());
            out.writeEndArray();
        }
        out.writeEndArray();
    }

    private static void writeTexts(String field, List<String> texts, JsonGenerator out) throws IOException {
        out.writeArrayFieldStart(field);
        for (String text : texts) {
            out.writeString(text);
        }
        out.writeEndArray();
    }
}
