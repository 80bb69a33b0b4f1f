package io.github.camelmesos.mesos.message;

import io.github.camelmesos.mesos.json.JsonObject;
import io.github.camelmesos.mesos.json.JsonValue;
import io.github.camelmesos.mesos.json.JsonWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a task runs.
 *
 * @param shell true: {@code value} is given to {@code sh -c}; false: {@code value} is the program and {@code arguments}
 *     its arguments, {@code argv[0]} first
 * @param environment added to the environment of the task
 * @param uris fetched into the sandbox before the task starts
 * @param user the operating-system user to run as, where the agent switches users
 */
public record CommandInfo(
        boolean shell,
        String value,
        List<String> arguments,
        Map<String, String> environment,
        List<Uri> uris,
        Optional<String> user)
        implements JsonValue {

    /** A file to fetch, see the Mesos fetcher. */
    public record Uri(String value, boolean executable, boolean extract, Optional<String> outputFile)
            implements JsonValue {
        static Uri from(JsonObject json) {
            return new Uri(
                    json.string("value", ""),
                    json.bool("executable", false),
                    json.bool("extract", true),
                    json.optionalString("output_file"));
        }

        @Override
        public void writeFields(JsonWriter out) {
            out.field("value", value);
            if (executable) {
                out.field("executable", true);
            }
            out.field("extract", extract).field("output_file", outputFile);
        }
    }

    public CommandInfo {
        arguments = List.copyOf(arguments);
        environment = Map.copyOf(environment);
        uris = List.copyOf(uris);
    }

    /** A command line for {@code sh -c}. */
    public static CommandInfo shell(String commandLine) {
        return new CommandInfo(true, commandLine, List.of(), Map.of(), List.of(), Optional.empty());
    }

    /** A program with its arguments, {@code argv[0]} first, no shell. */
    public static CommandInfo exec(String program, List<String> arguments) {
        return new CommandInfo(false, program, arguments, Map.of(), List.of(), Optional.empty());
    }

    public CommandInfo withEnvironment(Map<String, String> variables) {
        return new CommandInfo(shell, value, arguments, variables, uris, user);
    }

    public CommandInfo withUris(List<Uri> toFetch) {
        return new CommandInfo(shell, value, arguments, environment, toFetch, user);
    }

    public CommandInfo withUser(String name) {
        return new CommandInfo(shell, value, arguments, environment, uris, Optional.of(name));
    }

    public static CommandInfo from(JsonObject json) {
        return new CommandInfo(
                json.bool("shell", true),
                json.string("value", ""),
                json.strings("arguments"),
                Labels.pairs(json.object("environment"), "variables", "name"),
                json.list("uris", Uri::from),
                json.optionalString("user"));
    }

    @Override
    public void writeFields(JsonWriter out) {
        out.arrayUnlessEmpty("uris", uris);
        if (!environment.isEmpty()) {
            out.object("environment", json -> Labels.writePairs(json, "variables", "name", environment));
        }
        out.field("shell", shell).field("value", value);
        if (!arguments.isEmpty()) {
            out.strings("arguments", arguments);
        }
        out.field("user", user);
    }
}
