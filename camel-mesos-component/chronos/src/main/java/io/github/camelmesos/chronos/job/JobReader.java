package io.github.camelmesos.chronos.job;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
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
    public ChronosJob read(JsonNode json) {
        return json.has("parents") ? readDependent(json) : readScheduled(json, () -> "");
    }

    /**
     * Reads a job with a schedule.
     *
     * @param noSchedule the schedule of a job that names none
     * @throws InvalidJobException if it is no such job
     */
    public ChronosJob readScheduled(JsonNode json, Supplier<String> noSchedule) {
        requireObject(json);
        if (json.has("parents")) {
            throw new InvalidJobException("a job with 'parents' is added at /v1/scheduler/dependency");
        }
        String schedule = json.has("schedule") ? json.get("schedule").asText() : noSchedule.get();
        return job(
                json, new JobTrigger.Schedule(schedule, text(json, "scheduleTimeZone", ""), text(json, "epsilon", "")));
    }

    /**
     * Reads a job with parents.
     *
     * @throws InvalidJobException if it is no such job
     */
    public ChronosJob readDependent(JsonNode json) {
        requireObject(json);
        List<String> parents = texts(json, "parents");
        if (parents.isEmpty()) {
            throw new InvalidJobException("'parents' must be a list with at least one name of a job");
        }
        return job(json, new JobTrigger.Parents(parents.stream().distinct().toList()));
    }

    private static void requireObject(JsonNode json) {
        if (!json.isObject()) {
            throw new InvalidJobException(
                    "a job is a JSON object, for instance {\"name\": \"a\", \"command\": \"true\"}");
        }
    }

    private ChronosJob job(JsonNode json, JobTrigger trigger) {
        if (!json.has("name")) {
            throw new InvalidJobException("the job has no 'name'");
        }
        return new ChronosJob(
                JobName.require(json.get("name").asText()),
                trigger,
                command(json),
                resources(json),
                list(json, "constraints", JobReader::constraint),
                policy(json),
                new JobOwner(text(json, "owner", ""), text(json, "ownerName", ""), text(json, "description", "")),
                history(json));
    }

    private JobCommand command(JsonNode json) {
        JsonNode container = json.path("container");
        return new JobCommand(
                text(json, "command", ""),
                json.path("shell").asBoolean(true),
                texts(json, "arguments"),
                list(json, "environmentVariables", JobReader::variable),
                list(json, "fetch", JobReader::fetch),
                texts(json, "uris"),
                text(json, "runAsUser", defaults.runAsUser()),
                text(json, "executor", ""),
                text(json, "executorFlags", ""),
                text(json, "taskInfoData", ""),
                container.isObject() ? ContainerJson.read(container) : null);
    }

    private JobResources resources(JsonNode json) {
        JobResources standard = defaults.resources();
        return new JobResources(
                amount(json, "cpus", standard.cpus()),
                amount(json, "mem", standard.mem()),
                amount(json, "disk", standard.disk()));
    }

    private static double amount(JsonNode json, String field, double standard) {
        double value = json.path(field).asDouble();
        if (value < 0 || Double.isNaN(value) || Double.isInfinite(value)) {
            throw new InvalidJobException("'" + field + "' must not be negative, but is "
                    + json.get(field).asText());
        }
        return value == 0 ? standard : value;
    }

    private static JobPolicy policy(JsonNode json) {
        return new JobPolicy(
                json.path("retries").asInt(json.has("retries") ? 0 : JobPolicy.DEFAULT.retries()),
                json.path("highPriority").asBoolean(),
                json.path("concurrent").asBoolean(),
                json.path("softError").asBoolean(),
                json.path("disabled").asBoolean(),
                json.path("dataProcessingJobType").asBoolean(),
                json.path("maxCompletionTime").asLong());
    }

    private static JobHistory history(JsonNode json) {
        return new JobHistory(
                json.path("successCount").asLong(),
                json.path("errorCount").asLong(),
                json.path("errorsSinceLastSuccess").asLong(),
                instant(json, "lastSuccess"),
                instant(json, "lastError"));
    }

    private static Instant instant(JsonNode json, String field) {
        try {
            return ChronosTime.parse(text(json, field, ""));
        } catch (DateTimeParseException e) {
            throw new InvalidJobException("'" + field + "' is no ISO 8601 instant such as 2030-01-01T00:00:00.000Z");
        }
    }

    private static EnvironmentVariable variable(JsonNode json) {
        if (!json.has("name") || !json.has("value")) {
            throw new InvalidJobException("each of 'environmentVariables' needs a 'name' and a 'value'");
        }
        return new EnvironmentVariable(
                json.get("name").asText(), json.get("value").asText());
    }

    private static Fetch fetch(JsonNode json) {
        if (!json.has("uri")) {
            throw new InvalidJobException("each of 'fetch' needs a 'uri'");
        }
        return new Fetch(
                json.get("uri").asText(),
                json.path("executable").asBoolean(),
                json.path("cache").asBoolean(),
                json.path("extract").asBoolean(true));
    }

    private static Constraint constraint(JsonNode json) {
        if (!json.isArray() || json.size() != 3) {
            throw new InvalidJobException(
                    "each of 'constraints' is a list of three, for instance [\"rack\", \"EQUALS\", \"r1\"]");
        }
        try {
            return Constraint.Operator.named(json.get(1).asText())
                    .map(operator -> new Constraint(
                            json.get(0).asText(), operator, json.get(2).asText()))
                    .orElse(null);
        } catch (PatternSyntaxException e) {
            throw new InvalidJobException(
                    "'" + json.get(2).asText() + "' in 'constraints' is no regular expression: " + e.getDescription());
        }
    }

    static String text(JsonNode json, String field, String standard) {
        JsonNode value = json.path(field);
        return value.isValueNode() && !value.isNull() ? value.asText() : standard;
    }

    private static List<String> texts(JsonNode json, String field) {
        return list(json, field, JsonNode::asText);
    }

    static <T> List<T> list(JsonNode json, String field, Function<JsonNode, T> element) {
        JsonNode array = json.path(field);
        if (!array.isArray()) {
            return List.of();
        }
        List<T> elements = new ArrayList<>(array.size());
        for (JsonNode each : array) {
            T value = element.apply(each);
            if (value != null) {
                elements.add(value);
            }
        }
        return elements;
    }
}
