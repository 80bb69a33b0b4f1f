package io.github.camelmesos.chronos.job;

import io.github.camelmesos.mesos.json.JsonWriter;
import java.util.List;

/** Writes jobs as Chronos' JSON, with its fields in its order. */
public final class JobWriter {

    private JobWriter() {}

    /** Writes the fields of a job, without the braces. A job without a user leaves it to the scheduler. */
    public static void writeFields(ChronosJob job, JsonWriter out) {
        JobCommand command = job.command();
        JobPolicy policy = job.policy();
        JobHistory history = job.history();
        out.field("name", job.name())
                .field("command", command.command())
                .field("shell", command.shell())
                .field("executor", command.executor())
                .field("executorFlags", command.executorFlags())
                .field("taskInfoData", command.taskInfoData())
                .field("retries", policy.retries())
                .field("owner", job.owner().owner())
                .field("ownerName", job.owner().ownerName())
                .field("description", job.owner().description())
                .field("successCount", history.successCount())
                .field("errorCount", history.errorCount())
                .field("lastSuccess", ChronosTime.format(history.lastSuccess()))
                .field("lastError", ChronosTime.format(history.lastError()))
                .field("cpus", job.resources().cpus())
                .field("disk", job.resources().disk())
                .field("mem", job.resources().mem())
                .field("disabled", policy.disabled())
                .field("softError", policy.softError())
                .field("dataProcessingJobType", policy.dataProcessingJobType())
                .field("errorsSinceLastSuccess", history.errorsSinceLastSuccess())
                .array("fetch", command.fetch(), JobWriter::fetch)
                .strings("uris", command.uris())
                .array("environmentVariables", command.environment(), (json, variable) -> json.field(
                                "name", variable.name())
                        .field("value", variable.value()))
                .strings("arguments", command.arguments())
                .field("highPriority", policy.highPriority())
                .field("runAsUser", command.runAsUser().isEmpty() ? null : command.runAsUser())
                .field("concurrent", policy.concurrent())
                .field("maxCompletionTime", policy.maxCompletionTime());
        if (command.container() != null) {
            out.object("container", json -> ContainerJson.write(command.container(), json));
        }
        out.lists(
                "constraints", job.constraints().stream().map(JobWriter::parts).toList());
        trigger(job.trigger(), out);
    }

    private static void fetch(JsonWriter out, Fetch fetch) {
        out.field("uri", fetch.uri())
                .field("executable", fetch.executable())
                .field("cache", fetch.cache())
                .field("extract", fetch.extract());
    }

    private static List<String> parts(Constraint constraint) {
        return List.of(constraint.attribute(), constraint.operator().name(), constraint.value());
    }

    private static void trigger(JobTrigger trigger, JsonWriter out) {
        if (trigger instanceof JobTrigger.Parents parents) {
            out.strings("parents", parents.parents());
        } else if (trigger instanceof JobTrigger.Schedule schedule) {
            out.field("schedule", schedule.schedule()).field("scheduleTimeZone", schedule.timeZone());
            if (!schedule.epsilon().isEmpty()) {
                out.field("epsilon", schedule.epsilon());
            }
        }
    }
}
