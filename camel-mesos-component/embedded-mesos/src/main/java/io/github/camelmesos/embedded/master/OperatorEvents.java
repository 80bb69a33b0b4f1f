package io.github.camelmesos.embedded.master;

import io.github.camelmesos.mesos.json.JsonValue;
import io.github.camelmesos.mesos.message.AgentId;
import io.github.camelmesos.mesos.message.FrameworkId;
import io.github.camelmesos.mesos.message.TaskStatus;
import io.github.camelmesos.mesos.recordio.RecordIo;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Set;

/** The subscribers of the operator API, and what they are told. An event is encoded once for all of them. */
final class OperatorEvents {
    private final Set<EventSink> sinks = new LinkedHashSet<>();

    void add(EventSink sink) {
        sinks.add(sink);
    }

    void remove(EventSink sink) {
        sinks.remove(sink);
    }

    int subscribers() {
        return sinks.size();
    }

    void heartbeat() {
        sinks.forEach(EventSink::heartbeat);
    }

    void close() {
        new ArrayList<>(sinks).forEach(EventSink::close);
        sinks.clear();
    }

    void taskAdded(MasterTask task) {
        send("TASK_ADDED", event -> event.object("task_added", added -> added.object("task", task::write)));
    }

    void taskUpdated(FrameworkId framework, TaskStatus status, MasterTask task) {
        send(
                "TASK_UPDATED",
                event -> event.object("task_updated", updated -> updated.id("framework_id", framework.value())
                        .object("status", status)
                        .field("state", task.state().name())));
    }

    void agentAdded(MasterAgent agent) {
        send(
                "AGENT_ADDED",
                event -> event.object(
                        "agent_added", added -> added.object("agent", json -> AgentJson.write(json, agent))));
    }

    void agentRemoved(AgentId agent) {
        send("AGENT_REMOVED", event -> event.object("agent_removed", removed -> removed.id("agent_id", agent.value())));
    }

    void frameworkAdded(MasterFramework framework) {
        send("FRAMEWORK_ADDED", event -> event.object("framework_added", framework(framework)));
    }

    void frameworkUpdated(MasterFramework framework) {
        send("FRAMEWORK_UPDATED", event -> event.object("framework_updated", framework(framework)));
    }

    void frameworkRemoved(MasterFramework framework) {
        send(
                "FRAMEWORK_REMOVED",
                event -> event.object(
                        "framework_removed", removed -> removed.object("framework_info", framework.info())));
    }

    private static JsonValue framework(MasterFramework framework) {
        return body -> body.object("framework", json -> FrameworkJson.writeEvent(json, framework));
    }

    private void send(String type, JsonValue body) {
        if (!sinks.isEmpty()) {
            JsonValue event = out -> {
                out.field("type", type);
                body.writeFields(out);
            };
            byte[] record = RecordIo.encode(event.toJsonBytes());
            sinks.forEach(sink -> sink.sendEncoded(record));
        }
    }
}
