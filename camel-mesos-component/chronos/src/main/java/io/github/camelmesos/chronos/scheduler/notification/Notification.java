package io.github.camelmesos.chronos.scheduler.notification;

import io.github.camelmesos.chronos.job.ChronosJob;
import io.github.camelmesos.chronos.job.ChronosTime;
import io.github.camelmesos.chronos.job.JobHistory;
import io.github.camelmesos.mesos.json.JsonValue;
import io.github.camelmesos.mesos.json.JsonWriter;

/**
 * One notification as Chronos posts it: all values are texts.
 *
 * @param subject what it is about
 * @param message more about it, null for nothing more
 * @param to the mail address of an owner, null if the job names none
 * @param job the job as it was before
 */
record Notification(String subject, String message, String to, ChronosJob job) implements JsonValue {

    @Override
    public void writeFields(JsonWriter out) {
        JobHistory history = job.history();
        out.field("subject", subject)
                .field("message", message)
                .field("to", to)
                .field("job", job.name())
                .field("command", job.command().command())
                .field("cpus", String.valueOf(job.resources().cpus()))
                .field("softError", String.valueOf(job.policy().softError()))
                .field("errorCount", String.valueOf(history.errorCount()))
                .field("errorsSinceLastSuccess", String.valueOf(history.errorsSinceLastSuccess()))
                .field("executor", job.command().executor())
                .field("executorFlags", job.command().executorFlags())
                .field("lastError", ChronosTime.format(history.lastError()))
                .field("lastSuccess", ChronosTime.format(history.lastSuccess()))
                .field("mem", String.valueOf(job.resources().mem()))
                .field("retries", String.valueOf(job.policy().retries()))
                .field("successCount", String.valueOf(history.successCount()))
                .field("uris", String.join(",", job.command().uris()));
    }
}
