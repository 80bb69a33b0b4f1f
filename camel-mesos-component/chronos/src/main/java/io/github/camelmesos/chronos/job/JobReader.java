package io.github.camelmesos.chronos.job;

import io.github.camelmesos.mesos.json.JsonObject;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.PatternSyntaxException;

/**
 * Reads jobs from Chronos' JSON, as leniently as Chronos does: unknown fields are ignored, numbers may be texts, an
 * unknown constraint operator is dropped.
 *
 * <p>Stateless but for the defaults, and safe for use by several threads.
 */
public final class JobReader {

    private final JobDefaults defaults;

    /** A reader that fills in these defaults. */
    public JobReader(JobDefaults defaults) {
        this.defaults = defaults;
    }

    /**
     * Reads a job of either kind, as it stands in Chronos' answers.
     *
     * @throws InvalidJobException if it is no job
     */
    public ChronosJob read(JsonObject json) {
        return LenientJson.has(json, "parents") ? readDependent(json) : readScheduled(json, () -> "");
    }

    /**
     * Reads a job with a schedule.
     *
     * @param noSchedule the schedule of a job that names none
     * @throws InvalidJobException if it is no such job
     */
    public ChronosJob readScheduled(JsonObject json, Supplier<String> noSchedule) {
        if (LenientJson.has(json, "parents")) {
            throw new InvalidJobException("a job with 'parents' is added at /v1/scheduler/dependency");
        }
        String schedule = LenientJson.has(json, "schedule") ? LenientJson.text(json.get("schedule")) : noSchedule.get();
        return job(
                json,
                new JobTrigger.Schedule(
                        schedule,
                        LenientJson.text(json, "scheduleTimeZone", ""),
                        LenientJson.text(json, "epsilon", "")));
    }

    /**
     * Reads a job with parents.
     *
     * @throws InvalidJobException if it is no such job
     */
    public ChronosJob readDependent(JsonObject json) {
        List<String> parents = LenientJson.texts(json, "parents");
        if (parents.isEmpty()) {
            throw new InvalidJobException("'parents' must be a list with at least one name of a job");
        }
        return job(json, new JobTrigger.Parents(parents.stream().distinct().toList()));
    }

    private ChronosJob job(JsonObject json, JobTrigger trigger) {
        if (!LenientJson.has(json, "name")) {
            throw new InvalidJobException("the job has no 'name'");
        }
        return new ChronosJob(
                JobName.require(LenientJson.text(json.get("name"))),
                trigger,
                command(json),
                resources(json),
                LenientJson.values(json, "constraints", JobReader::constraint),
                policy(json),
                new JobOwner(
                        LenientJson.text(json, "owner", ""),
                        LenientJson.text(json, "ownerName", ""),
                        LenientJson.text(json, "description", "")),
                history(json));
    }

    private JobCommand command(JsonObject json) {
        return new JobCommand(
                LenientJson.text(json, "command", ""),
                LenientJson.bool(json, "shell", true),
                LenientJson.texts(json, "arguments"),
                json.list("environmentVariables", JobReader::variable),
                json.list("fetch", JobReader::fetch),
                LenientJson.texts(json, "uris"),
                LenientJson.text(json, "runAsUser", defaults.runAsUser()),
                LenientJson.text(json, "executor", ""),
                LenientJson.text(json, "executorFlags", ""),
                LenientJson.text(json, "taskInfoData", ""),
                json.optionalObject("container").map(ContainerJson::read).orElse(null));
    }

    private JobResources resources(JsonObject json) {
        JobResources standard = defaults.resources();
        return new JobResources(
                amount(json, "cpus", standard.cpus()),
                amount(json, "mem", standard.mem()),
                amount(json, "disk", standard.disk()));
    }

    private static double amount(JsonObject json, String field, double standard) {
        double value = LenientJson.number(json, field);
        if (value < 0 || Double.isNaN(value) || Double.isInfinite(value)) {
            throw new InvalidJobException("'" + field + "' must be a number above 0, but is " + json.get(field));
        }
        return value == 0 ? standard : value;
    }

    private static JobPolicy policy(JsonObject json) {
        return new JobPolicy(
                (int) LenientJson.integer(json, "retries", JobPolicy.DEFAULT.retries()),
                LenientJson.bool(json, "highPriority", false),
                LenientJson.bool(json, "concurrent", false),
                LenientJson.bool(json, "softError", false),
                LenientJson.bool(json, "disabled", false),
                LenientJson.bool(json, "dataProcessingJobType", false),
                LenientJson.integer(json, "maxCompletionTime", 0));
    }

    private static JobHistory history(JsonObject json) {
        return new JobHistory(
                LenientJson.integer(json, "successCount", 0),
                LenientJson.integer(json, "errorCount", 0),
                LenientJson.integer(json, "errorsSinceLastSuccess", 0),
                instant(json, "lastSuccess"),
                instant(json, "lastError"));
    }

    private static Instant instant(JsonObject json, String field) {
        try {
            return ChronosTime.parse(LenientJson.text(json, field, ""));
        } catch (DateTimeParseException e) {
            throw new InvalidJobException("'" + field + "' is no ISO 8601 instant such as 2030-01-01T00:00:00.000Z");
        }
    }

    private static EnvironmentVariable variable(JsonObject json) {
        if (!LenientJson.has(json, "name") || !LenientJson.has(json, "value")) {
            throw new InvalidJobException("each of 'environmentVariables' needs a 'name' and a 'value'");
        }
        return new EnvironmentVariable(LenientJson.text(json.get("name")), LenientJson.text(json.get("value")));
    }

    private static Fetch fetch(JsonObject json) {
        if (!json.has("uri")) {
            throw new InvalidJobException("each of 'fetch' needs a 'uri'");
        }
        return new Fetch(
                LenientJson.text(json.get("uri")),
                LenientJson.bool(json, "executable", false),
                LenientJson.bool(json, "cache", false),
                LenientJson.bool(json, "extract", true));
    }

    private static Constraint constraint(Object json) {
        if (!(json instanceof List<?> parts) || parts.size() != 3) {
            throw new InvalidJobException(
                    "each of 'constraints' is a list of three, for instance [\"rack\", \"EQUALS\", \"r1\"]");
        }
        String value = LenientJson.text(parts.get(2));
        try {
            return Constraint.Operator.named(LenientJson.text(parts.get(1)))
                    .map(operator -> new Constraint(LenientJson.text(parts.get(0)), operator, value))
                    .orElse(null);
        } catch (PatternSyntaxException e) {
            throw new InvalidJobException(
                    "'" + value + "' in 'constraints' is no regular expression: " + e.getDescription());
        }
    }
}
