package io.github.camelmesos.mesos.scheduler;

import io.github.camelmesos.mesos.json.Json;
import io.github.camelmesos.mesos.json.JsonValue;
import io.github.camelmesos.mesos.json.JsonWriter;
import io.github.camelmesos.mesos.message.AgentId;
import io.github.camelmesos.mesos.message.Filters;
import io.github.camelmesos.mesos.message.FrameworkId;
import io.github.camelmesos.mesos.message.FrameworkInfo;
import io.github.camelmesos.mesos.message.OfferId;
import io.github.camelmesos.mesos.message.TaskId;
import io.github.camelmesos.mesos.message.TaskInfo;
import io.github.camelmesos.mesos.message.TaskStatus;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The bodies of the calls, as the v1 scheduler API documents them. */
final class Calls {
    private Calls() {}

    static byte[] subscribe(FrameworkInfo framework) {
        return Json.bytes(out -> out.object(call -> call.field("type", "SUBSCRIBE")
                .id("framework_id", framework.id().map(FrameworkId::value))
                .object("subscribe", body -> body.object("framework_info", framework))));
    }

    static JsonValue accept(Collection<OfferId> offers, Collection<TaskInfo> tasks, Filters filters) {
        return body -> {
            List<Collection<TaskInfo>> launches = tasks.isEmpty() ? List.of() : List.of(tasks);
            offerIds(body, offers).array("operations", launches, (operation, all) -> operation
                    .field("type", "LAUNCH")
                    .object("launch", launch -> launch.array("task_infos", all)));
            body.object("filters", filters);
        };
    }

    static JsonValue decline(Collection<OfferId> offers, Filters filters) {
        return body -> offerIds(body, offers).object("filters", filters);
    }

    private static JsonWriter offerIds(JsonWriter body, Collection<OfferId> offers) {
        return body.array("offer_ids", offers, (json, id) -> json.field("value", id.value()));
    }

    static JsonValue acknowledge(TaskStatus status) {
        return body -> body.id("agent_id", status.agentId().map(AgentId::value))
                .id("task_id", status.taskId().value())
                .field("uuid", status.uuid());
    }

    static JsonValue kill(TaskId task, Optional<AgentId> agent) {
        return body -> body.id("task_id", task.value()).id("agent_id", agent.map(AgentId::value));
    }

    static JsonValue reconcile(Collection<TaskId> tasks) {
        return body -> body.array("tasks", tasks, (json, id) -> json.id("task_id", id.value()));
    }

    /** A whole call; {@code body} is null for those that have none. */
    static byte[] call(String type, FrameworkId framework, JsonValue body) {
        return Json.bytes(out -> out.object(call -> call.field("type", type)
                .id("framework_id", framework.value())
                .object(type.toLowerCase(Locale.ROOT), body)));
    }
}
