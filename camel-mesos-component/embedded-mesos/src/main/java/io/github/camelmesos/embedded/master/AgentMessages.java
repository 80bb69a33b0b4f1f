package io.github.camelmesos.embedded.master;

import io.github.camelmesos.mesos.json.JsonValue;
import io.github.camelmesos.mesos.message.AgentId;
import io.github.camelmesos.mesos.message.FrameworkId;
import io.github.camelmesos.mesos.message.FrameworkInfo;
import io.github.camelmesos.mesos.message.TaskId;
import io.github.camelmesos.mesos.message.TaskInfo;
import java.time.Duration;
import java.util.List;

/**
 * What a master tells an agent over the agent's registration stream. Real Mesos uses a protocol of its own between the
 * two, which is not documented; so does this.
 */
final class AgentMessages {
    private AgentMessages() {}

    /** @param silence after so long without a word the agent may take the connection for lost */
    static JsonValue registered(AgentId agent, String session, Duration silence) {
        return event -> event.field("type", "REGISTERED")
                .id("agent_id", agent.value())
                .field("session", session)
                .field("silence_seconds", silence.toMillis() / 1e3);
    }

    static JsonValue run(FrameworkInfo framework, List<TaskInfo> tasks) {
        return event ->
                event.field("type", "RUN").object("framework_info", framework).array("task_infos", tasks);
    }

    static JsonValue kill(FrameworkId framework, TaskId task) {
        return event -> event.field("type", "KILL")
                .id("framework_id", framework.value())
                .id("task_id", task.value());
    }

    static JsonValue acknowledge(FrameworkId framework, TaskId task, String uuid) {
        return event -> event.field("type", "ACKNOWLEDGE")
                .id("framework_id", framework.value())
                .id("task_id", task.value())
                .field("uuid", uuid);
    }

    /** The framework is connected again: updates that it has not acknowledged are to be sent now. */
    static JsonValue resend(FrameworkId framework) {
        return event -> event.field("type", "RESEND").id("framework_id", framework.value());
    }

    static JsonValue shutdownFramework(FrameworkId framework) {
        return event -> event.field("type", "SHUTDOWN_FRAMEWORK").id("framework_id", framework.value());
    }

    static JsonValue ping() {
        return event -> event.field("type", "PING");
    }
}
