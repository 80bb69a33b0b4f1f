package io.github.camelmesos.embedded.agent;

import io.github.camelmesos.mesos.message.FrameworkInfo;
import io.github.camelmesos.mesos.message.TaskInfo;
import java.io.IOException;
import java.util.List;

/** How a task comes to run as another user than the agent. */
final class UserSwitch {
    private UserSwitch() {}

    /**
     * What to put before the command; nothing when it runs as the agent's user.
     *
     * @throws IOException when another user is asked for and the agent may not switch
     */
    static List<String> arguments(boolean enabled, FrameworkInfo framework, TaskInfo task) throws IOException {
        String own = System.getProperty("user.name", "");
        String wanted = task.command().user().orElse(framework.user());
        if (!enabled || wanted.isEmpty() || wanted.equals(own)) {
            return List.of();
        }
        if (!own.equals("root")) {
            throw new IOException("the agent runs as '" + own + "' and cannot run a task as '" + wanted
                    + "'; start it with --switch_user=false");
        }
        return List.of("setpriv", "--reuid=" + wanted, "--regid=" + wanted, "--init-groups", "--");
    }
}
