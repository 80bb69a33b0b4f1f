package io.github.camelmesos.embedded.agent;

import io.github.camelmesos.embedded.api.MesosVersion;
import io.github.camelmesos.embedded.http.HttpExchange;
import io.github.camelmesos.embedded.http.HttpHandler;
import io.github.camelmesos.mesos.json.Json;
import io.github.camelmesos.mesos.json.JsonValue;

/** Leads requests to who answers them. */
final class AgentHttp implements HttpHandler {
    private final AgentFacts facts;
    private final AgentCalls calls;
    private final AgentState state;
    private final FileEndpoints files;
    private final ContainerList containerList;

    AgentHttp(AgentSettings settings, AgentFacts facts, Containers containers, Usage usage, Sandboxes sandboxes) {
        SandboxFiles sandboxFiles = new SandboxFiles(settings.workDir(), containers::sandbox, sandboxes);
        this.facts = facts;
        this.state = new AgentState(facts, containers);
        this.containerList = new ContainerList(containers, usage);
        this.files = new FileEndpoints(sandboxFiles);
        this.calls = new AgentCalls(facts, state, containerList, sandboxFiles);
    }

    @Override
    public void handle(HttpExchange exchange) {
        String whole = exchange.request().path();
        String path = whole.startsWith("/slave(1)/") ? whole.substring("/slave(1)".length()) : whole;
        switch (path) {
            case "/api/v1":
                calls.handle(exchange);
                break;
            case "/health":
                exchange.respond(200);
                break;
            case "/version":
                json(exchange, MesosVersion::write);
                break;
            case "/flags":
                json(exchange, body -> body.strings("flags", facts.flags()));
                break;
            case "/state":
                json(exchange, state::writeV0);
                break;
            case "/containers":
                containerList.answerV0(exchange);
                break;
            case "/metrics/snapshot":
                json(exchange, body -> state.metrics().forEach((name, value) -> body.field(name, value.doubleValue())));
                break;
            case "/files/browse":
                files.browse(exchange);
                break;
            case "/files/read":
                files.read(exchange);
                break;
            case "/files/download":
                files.download(exchange);
                break;
            default:
                exchange.respondText(404, "404 Not Found.");
                break;
        }
    }

    private static void json(HttpExchange exchange, JsonValue body) {
        exchange.respondJson(Json.bytes(out -> out.object(body)));
    }
}
