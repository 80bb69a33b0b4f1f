package io.github.camelmesos.embedded.master;

import io.github.camelmesos.embedded.api.CallReader;
import io.github.camelmesos.embedded.api.MesosVersion;
import io.github.camelmesos.embedded.http.HttpExchange;
import io.github.camelmesos.embedded.http.ResponseStream;
import io.github.camelmesos.mesos.json.Json;
import io.github.camelmesos.mesos.json.JsonObject;
import io.github.camelmesos.mesos.json.JsonValue;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** {@code POST /api/v1}. */
final class OperatorCalls {
    private static final CallReader READER = new CallReader(
            "master::Call",
            Set.of(
                    "GET_HEALTH",
                    "GET_FLAGS",
                    "GET_VERSION",
                    "GET_METRICS",
                    "GET_LOGGING_LEVEL",
                    "SET_LOGGING_LEVEL",
                    "LIST_FILES",
                    "READ_FILE",
                    "GET_STATE",
                    "GET_AGENTS",
                    "GET_FRAMEWORKS",
                    "GET_EXECUTORS",
                    "GET_OPERATIONS",
                    "GET_TASKS",
                    "GET_ROLES",
                    "GET_WEIGHTS",
                    "UPDATE_WEIGHTS",
                    "GET_MASTER",
                    "SUBSCRIBE",
                    "RESERVE_RESOURCES",
                    "UNRESERVE_RESOURCES",
                    "CREATE_VOLUMES",
                    "DESTROY_VOLUMES",
                    "GROW_VOLUME",
                    "SHRINK_VOLUME",
                    "GET_MAINTENANCE_STATUS",
                    "GET_MAINTENANCE_SCHEDULE",
                    "UPDATE_MAINTENANCE_SCHEDULE",
                    "START_MAINTENANCE",
                    "STOP_MAINTENANCE",
                    "GET_QUOTA",
                    "UPDATE_QUOTA",
                    "SET_QUOTA",
                    "REMOVE_QUOTA",
                    "TEARDOWN",
                    "MARK_AGENT_GONE",
                    "DRAIN_AGENT",
                    "DEACTIVATE_AGENT",
                    "REACTIVATE_AGENT"));

    private final Term term;
    private final MasterFacts facts;
    private final Quotas quotas;
    private final StateJson state;

    OperatorCalls(Term term, MasterFacts facts) {
        this.term = term;
        this.facts = facts;
        this.quotas = new Quotas(term);
        this.state = new StateJson(term.cluster());
    }

    void handle(HttpExchange exchange) {
        READER.read(exchange).ifPresent(call -> dispatch(exchange, call));
    }

    private void dispatch(HttpExchange exchange, JsonObject call) {
        String type = call.string("type");
        switch (type) {
            case "GET_HEALTH":
                answer(exchange, type, body -> body.field("healthy", true));
                break;
            case "GET_VERSION":
                answer(exchange, type, body -> body.object("version_info", MesosVersion::write));
                break;
            case "GET_FLAGS":
                answer(
                        exchange,
                        type,
                        body -> body.array(
                                "flags", facts.flags().entrySet(), (json, flag) -> json.field("name", flag.getKey())
                                        .field("value", flag.getValue())));
                break;
            case "GET_METRICS":
                answer(
                        exchange,
                        type,
                        body -> body.array(
                                "metrics", new Metrics(term, facts).values().entrySet(), (json, metric) -> json.field(
                                                "name", metric.getKey())
                                        .field("value", metric.getValue().doubleValue())));
                break;
            case "GET_MASTER":
                answer(exchange, type, body -> body.object(
                                "master_info", term.cluster().master())
                        .field("start_time", facts.startNanos() / 1e9)
                        .field("elected_time", term.electedNanos() / 1e9));
                break;
            case "GET_STATE":
                answer(exchange, type, state::state);
                break;
            case "GET_TASKS":
                answer(exchange, type, state::tasks);
                break;
            case "GET_EXECUTORS":
                answer(exchange, type, state::executors);
                break;
            case "GET_FRAMEWORKS":
                answer(exchange, type, state::frameworks);
                break;
            case "GET_AGENTS":
                answer(exchange, type, state::agents);
                break;
            case "GET_ROLES":
                answer(exchange, type, state::roles);
                break;
            case "GET_QUOTA":
                answer(exchange, type, body -> body.object("status", quotas::write));
                break;
            case "UPDATE_QUOTA":
                quotas.update(exchange, call.object("update_quota"));
                break;
            case "TEARDOWN":
                Teardown.answer(
                        exchange, term, String.valueOf(call.object("teardown").id("framework_id")));
                break;
            case "SUBSCRIBE":
                subscribe(exchange);
                break;
            default:
                CallReader.unsupported(exchange, "The operator call " + type);
                break;
        }
    }

    private static void answer(HttpExchange exchange, String type, JsonValue body) {
        exchange.respondJson(Json.bytes(
                out -> out.object(answer -> answer.field("type", type).object(type.toLowerCase(Locale.ROOT), body))));
    }

    private void subscribe(HttpExchange exchange) {
        ResponseStream stream = exchange.respondStream(Map.of("Content-Type", "application/json"));
        EventSink sink = new EventSink(stream);
        term.events().add(sink);
        stream.onClose(() -> term.events().remove(sink));
        double heartbeat = term.cluster().settings().heartbeatInterval().toNanos() / 1e9;
        sink.send(event -> event.field("type", "SUBSCRIBED")
                .object("subscribed", body -> body.object("get_state", state::state)
                        .field("heartbeat_interval_seconds", heartbeat)));
        sink.heartbeat();
    }
}
