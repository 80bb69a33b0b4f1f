package io.github.camelmesos.embedded.agent;

import io.github.camelmesos.mesos.message.CommandInfo;
import java.util.List;

/** Tasks run without an executor process here; its name is what Mesos' command executor would have. */
final class CommandExecutor {
    private static final int SHOWN = 15;
    private static final int KEPT = 12;

    private CommandExecutor() {}

    static String name(AgentTask task) {
        String command = task.info().command().value();
        String line = task.info().command().shell() ? "sh -c '" + shortened(command) + "'" : shortened(command);
        return "Command Executor (Task: " + task.info().taskId() + ") (Command: " + line + ")";
    }

    /** What is executed: of a shell command, the shell. */
    static CommandInfo command(AgentTask task) {
        CommandInfo command = task.info().command();
        return command.shell()
                ? CommandInfo.exec("/bin/sh", List.of("sh", "-c", command.value()))
                        .withUris(command.uris())
                : command;
    }

    private static String shortened(String command) {
        return command.length() <= SHOWN ? command : command.substring(0, KEPT) + "...";
    }
}
