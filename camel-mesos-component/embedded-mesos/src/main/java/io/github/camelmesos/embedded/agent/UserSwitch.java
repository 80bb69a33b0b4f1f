package io.github.camelmesos.embedded.agent;

import io.github.camelmesos.mesos.message.FrameworkInfo;
import io.github.camelmesos.mesos.message.TaskInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Running a task as another user than the agent. */
final class UserSwitch {
    private UserSwitch() {}

    /**
     * The other user a task runs as; empty when it is the agent's own.
     *
     * @throws IOException when another one is asked for and the agent may not switch
     */
    static Optional<String> user(boolean enabled, FrameworkInfo framework, TaskInfo task) throws IOException {
        String own = System.getProperty("user.name", "");
        String wanted = task.command().user().orElse(framework.user());
        if (!enabled || wanted.isEmpty() || wanted.equals(own)) {
            return Optional.empty();
        }
        if (!own.equals("root")) {
            throw new IOException("the agent runs as '" + own + "' and cannot run a task as '" + wanted
                    + "'; start it with --switch_user=false");
        }
        return Optional.of(wanted);
    }

    /** What to put before a command. The shell only finds the user's own group. */
    static List<String> prefix(String user) {
        String script = "user=$1; shift;"
                + " exec setpriv --reuid=\"$user\" --regid=\"$(id -g \"$user\")\" --init-groups -- \"$@\"";
        return List.of("/bin/sh", "-c", script, "sh", user);
    }

    /** Gives a sandbox to the user. */
    static void give(Path directory, String user) throws IOException {
        Files.setOwner(
                directory,
                directory.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(user));
    }
}
