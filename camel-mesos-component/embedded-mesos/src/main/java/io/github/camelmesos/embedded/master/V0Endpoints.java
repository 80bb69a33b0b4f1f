package io.github.camelmesos.embedded.master;

import io.github.camelmesos.embedded.api.CallReader;
import io.github.camelmesos.embedded.api.MethodNotAllowed;
import io.github.camelmesos.embedded.http.HttpExchange;
import io.github.camelmesos.mesos.json.Json;
import io.github.camelmesos.mesos.json.JsonValue;
import java.util.Map;
import java.util.Set;

/** The endpoints that are older than the v1 API: {@code /master/state} and the like. */
final class V0Endpoints {
    private static final Set<String> UNSUPPORTED = Set.of(
            "/create-volumes",
            "/destroy-volumes",
            "/files/browse",
            "/files/download",
            "/files/read",
            "/machine/down",
            "/machine/up",
            "/maintenance/schedule",
            "/maintenance/status",
            "/reserve",
            "/slaves/observe",
            "/state-summary",
            "/unreserve",
            "/weights");

    private final Term term;
    private final MasterFacts facts;
    private final V0State state;
    private final Quotas quotas;

    V0Endpoints(Term term, MasterFacts facts) {
        this.term = term;
        this.facts = facts;
        this.state = new V0State(term, facts);
        this.quotas = new Quotas(term);
    }

    /** @param path without {@code /master} in front */
    void handle(HttpExchange exchange, String path) {
        switch (path) {
            case "/state":
                json(exchange, state::write);
                break;
            case "/slaves":
                json(exchange, state::slaves);
                break;
            case "/frameworks":
                json(exchange, state::frameworks);
                break;
            case "/tasks":
                json(exchange, state::tasks);
                break;
            case "/roles":
                json(exchange, state::roles);
                break;
            case "/quota":
                json(exchange, quotas::write);
                break;
            case "/metrics/snapshot":
                Map<String, Double> metrics = new Metrics(term, facts).values();
                json(exchange, body -> metrics.forEach((name, value) -> body.field(name, value.doubleValue())));
                break;
            case "/teardown":
                teardown(exchange);
                break;
            default:
                if (UNSUPPORTED.contains(path)) {
                    CallReader.unsupported(exchange, "The endpoint " + path);
                } else {
                    exchange.respondText(404, "404 Not Found.");
                }
                break;
        }
    }

    private void teardown(HttpExchange exchange) {
        if (!exchange.request().method().equals("POST")) {
            MethodNotAllowed.answer(exchange, "POST");
            return;
        }
        Teardown.answer(
                exchange, term, exchange.request().formField("frameworkId").orElse(""));
    }

    static void json(HttpExchange exchange, JsonValue body) {
        exchange.respondJson(Json.bytes(out -> out.object(body)));
    }
}
