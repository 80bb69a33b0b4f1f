package io.github.camelmesos.chronos.job;

import java.util.List;
import java.util.Objects;

/**
 * What a task of a job executes.
 *
 * @param command the command; with {@code shell} it is run by {@code /bin/sh -c}
 * @param shell whether a shell runs the command; if not, it is a program that gets the arguments
 * @param arguments arguments of the program. Chronos puts them into the task id, so prefer none
 * @param environment environment variables
 * @param fetch files brought into the sandbox; excludes {@code uris}
 * @param uris the older spelling of {@code fetch}
 * @param runAsUser the user on the agent
 * @param executor a custom executor's command, or "" for Mesos' command executor
 * @param executorFlags arguments of the custom executor
 * @param taskInfoData data handed to the custom executor
 * @param container the container to run in, or null for none
 */
public record JobCommand(
        String command,
        boolean shell,
        List<String> arguments,
        List<EnvironmentVariable> environment,
        List<Fetch> fetch,
        List<String> uris,
        String runAsUser,
        String executor,
        String executorFlags,
        String taskInfoData,
        Container container) {

    public JobCommand {
        Objects.requireNonNull(command, "command");
        arguments = List.copyOf(arguments);
        environment = List.copyOf(environment);
        fetch = List.copyOf(fetch);
        uris = List.copyOf(uris);
    }

    /** A shell command without anything else, run as {@code runAsUser}. */
    public static JobCommand shell(String command, String runAsUser) {
        return new JobCommand(command, true, List.of(), List.of(), List.of(), List.of(), runAsUser, "", "", "", null);
    }

    /** Everything the agent fetches, in either spelling. */
    public List<Fetch> fetches() {
        return fetch.isEmpty() ? uris.stream().map(Fetch::of).toList() : fetch;
    }
}
