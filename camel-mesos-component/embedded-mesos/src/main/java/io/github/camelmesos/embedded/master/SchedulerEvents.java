package io.github.camelmesos.embedded.master;

import io.github.camelmesos.mesos.json.JsonValue;
import io.github.camelmesos.mesos.message.AgentId;
import io.github.camelmesos.mesos.message.FrameworkId;
import io.github.camelmesos.mesos.message.MasterInfo;
import io.github.camelmesos.mesos.message.TaskStatus;
import java.time.Duration;

/** Events of the scheduler API. */
final class SchedulerEvents {
    private SchedulerEvents() {}

    static JsonValue subscribed(FrameworkId framework, Duration heartbeat, MasterInfo master) {
        return event -> event.field("type", "SUBSCRIBED")
                .object("subscribed", body -> body.id("framework_id", framework.value())
                        .field("heartbeat_interval_seconds", heartbeat.toNanos() / 1e9)
                        .object("master_info", master));
    }

    static JsonValue update(TaskStatus status) {
        return event -> event.field("type", "UPDATE").object("update", body -> body.object("status", status));
    }

    static JsonValue failure(AgentId agent) {
        return event -> event.field("type", "FAILURE").object("failure", body -> body.id("agent_id", agent.value()));
    }

    static JsonValue error(String message) {
        return event -> event.field("type", "ERROR").object("error", body -> body.field("message", message));
    }
}
