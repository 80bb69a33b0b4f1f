package io.github.camelmesos.embedded.master;

import io.github.camelmesos.embedded.api.CallReader;
import io.github.camelmesos.embedded.api.RandomIds;
import io.github.camelmesos.embedded.http.HttpExchange;
import io.github.camelmesos.embedded.http.ResponseStream;
import io.github.camelmesos.mesos.json.JsonObject;
import io.github.camelmesos.mesos.message.AgentId;
import io.github.camelmesos.mesos.message.FrameworkId;
import io.github.camelmesos.mesos.message.FrameworkInfo;
import io.github.camelmesos.mesos.message.OfferId;
import io.github.camelmesos.mesos.message.TaskId;
import io.github.camelmesos.mesos.message.TaskInfo;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@code POST /api/v1/scheduler}. */
final class SchedulerCalls {
    private static final double DEFAULT_REFUSE_SECONDS = 5;
    private static final double MAX_REFUSE_SECONDS = 365 * 24 * 3600.0;
    private static final CallReader READER = new CallReader(
            "scheduler::Call",
            Set.of(
                    "SUBSCRIBE",
                    "TEARDOWN",
                    "ACCEPT",
                    "DECLINE",
                    "ACCEPT_INVERSE_OFFERS",
                    "DECLINE_INVERSE_OFFERS",
                    "REVIVE",
                    "KILL",
                    "SHUTDOWN",
                    "ACKNOWLEDGE",
                    "ACKNOWLEDGE_OPERATION_STATUS",
                    "RECONCILE",
                    "RECONCILE_OPERATIONS",
                    "MESSAGE",
                    "REQUEST",
                    "SUPPRESS",
                    "UPDATE_FRAMEWORK"));

    private final Term term;

    SchedulerCalls(Term term) {
        this.term = term;
    }

    void handle(HttpExchange exchange) {
        READER.read(exchange).ifPresent(call -> {
            if (call.string("type").equals("SUBSCRIBE")) {
                subscribe(exchange, call);
            } else {
                connected(exchange, call).ifPresent(framework -> dispatch(exchange, framework, call));
            }
        });
    }

    private void subscribe(HttpExchange exchange, JsonObject call) {
        if (!call.has("subscribe")) {
            READER.invalid(exchange, "Expecting 'subscribe' to be present");
            return;
        }
        FrameworkInfo info = FrameworkInfo.from(call.object("subscribe").object("framework_info"));
        String callId = call.id("framework_id");
        if (callId != null && info.id().filter(id -> id.value().equals(callId)).isEmpty()) {
            READER.invalid(exchange, "'framework_id' differs from 'subscribe.framework_info.id'");
            return;
        }
        String streamId = RandomIds.uuid();
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Mesos-Stream-Id", streamId);
        headers.put("Content-Type", "application/json");
        ResponseStream stream = exchange.respondStream(headers);
        EventSink sink = new EventSink(stream);
        if (info.id().filter(term.frameworks()::wasRemoved).isPresent()) {
            sink.send(SchedulerEvents.error("Framework has been removed"));
            sink.close();
            return;
        }
        MasterFramework framework = term.frameworks().subscribe(info, sink, streamId);
        stream.onClose(() -> term.frameworks().disconnected(framework, sink));
    }

    private Optional<MasterFramework> connected(HttpExchange exchange, JsonObject call) {
        String id = call.id("framework_id");
        if (id == null) {
            READER.invalid(exchange, "Expecting 'framework_id' to be present");
            return Optional.empty();
        }
        Optional<MasterFramework> framework = term.cluster().framework(new FrameworkId(id));
        String streamId = exchange.request().header("mesos-stream-id").orElse("");
        if (framework.isEmpty()) {
            exchange.respondText(400, "Framework cannot be found");
        } else if (!framework.get().isConnected()) {
            exchange.respondText(403, "Framework is not subscribed");
        } else if (streamId.isEmpty()) {
            exchange.respondText(400, "All non-subscribe calls should include the 'Mesos-Stream-Id' header");
        } else if (!streamId.equals(framework.get().streamId())) {
            exchange.respondText(
                    400,
                    "The stream ID '" + streamId + "' included in this request didn't match the stream ID currently"
                            + " associated with framework ID " + id);
        } else {
            return framework;
        }
        return Optional.empty();
    }

    private void dispatch(HttpExchange exchange, MasterFramework framework, JsonObject call) {
        String type = call.string("type");
        JsonObject body = call.object(type.toLowerCase(Locale.ROOT));
        switch (type) {
            case "ACCEPT":
                if (!accept(exchange, framework, body)) {
                    return;
                }
                break;
            case "DECLINE":
                term.launches().decline(framework, offerIds(body), refuse(body));
                break;
            case "REVIVE":
                framework.revive(body.strings("roles"));
                term.allocator().request();
                break;
            case "SUPPRESS":
                framework.suppress(body.strings("roles"));
                break;
            case "KILL":
                term.tasks().kill(framework, new TaskId(body.id("task_id")), agentId(body));
                break;
            case "ACKNOWLEDGE":
                if (!acknowledge(exchange, framework, body)) {
                    return;
                }
                break;
            case "RECONCILE":
                reconcile(framework, body);
                break;
            case "TEARDOWN":
                exchange.respond(202);
                term.frameworks().remove(framework, "it asked for it");
                return;
            default:
                CallReader.unsupported(exchange, "The scheduler call " + type);
                return;
        }
        exchange.respond(202);
    }

    private boolean accept(HttpExchange exchange, MasterFramework framework, JsonObject body) {
        List<TaskInfo> tasks = new ArrayList<>();
        for (JsonObject operation : body.list("operations", item -> item)) {
            if (!"LAUNCH".equals(operation.string("type"))) {
                CallReader.unsupported(exchange, "The offer operation " + operation.string("type"));
                return false;
            }
            tasks.addAll(operation.object("launch").list("task_infos", TaskInfo::from));
        }
        term.launches().accept(framework, offerIds(body), tasks, refuse(body));
        return true;
    }

    private boolean acknowledge(HttpExchange exchange, MasterFramework framework, JsonObject body) {
        String agent = body.id("agent_id");
        String task = body.id("task_id");
        String uuid = body.string("uuid");
        if (agent == null || task == null || uuid == null) {
            READER.invalid(exchange, "Expecting 'acknowledge' to have 'agent_id', 'task_id' and 'uuid'");
            return false;
        }
        term.tasks().acknowledge(framework, new AgentId(agent), new TaskId(task), uuid);
        return true;
    }

    private void reconcile(MasterFramework framework, JsonObject body) {
        List<JsonObject> asked = body.list("tasks", item -> item);
        if (asked.isEmpty()) {
            term.tasks().reconcileAll(framework);
        }
        asked.forEach(task -> term.tasks().reconcile(framework, new TaskId(task.id("task_id")), agentId(task)));
    }

    private static List<OfferId> offerIds(JsonObject body) {
        return body.list("offer_ids", id -> new OfferId(id.string("value", "")));
    }

    private static Optional<AgentId> agentId(JsonObject body) {
        return Optional.ofNullable(body.id("agent_id")).map(AgentId::new);
    }

    private static Duration refuse(JsonObject body) {
        double seconds = body.object("filters").number("refuse_seconds", DEFAULT_REFUSE_SECONDS);
        double valid = seconds >= 0 ? Math.min(seconds, MAX_REFUSE_SECONDS) : DEFAULT_REFUSE_SECONDS;
        return Duration.ofNanos((long) (valid * 1e9));
    }
}
