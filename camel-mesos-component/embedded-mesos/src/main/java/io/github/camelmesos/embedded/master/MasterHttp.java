package io.github.camelmesos.embedded.master;

import io.github.camelmesos.embedded.api.MesosVersion;
import io.github.camelmesos.embedded.http.HttpExchange;
import io.github.camelmesos.embedded.http.HttpHandler;
import io.github.camelmesos.mesos.message.MasterInfo;
import java.util.Map;
import java.util.Optional;

/** Leads requests to who answers them; those for a leader, where this one does not lead, to the leader. */
final class MasterHttp implements HttpHandler {
    private static final byte[] NO_BODY = new byte[0];

    private final MasterFacts facts;
    private Optional<MasterInfo> leader = Optional.empty();
    private Services services;

    private record Services(SchedulerCalls scheduler, OperatorCalls operator, AgentCalls agents, V0Endpoints v0) {}

    MasterHttp(MasterFacts facts) {
        this.facts = facts;
    }

    void lead(Term term) {
        services = new Services(
                new SchedulerCalls(term),
                new OperatorCalls(term, facts),
                new AgentCalls(term),
                new V0Endpoints(term, facts));
    }

    void follow() {
        services = null;
    }

    void leaderIs(Optional<MasterInfo> newLeader) {
        leader = newLeader;
    }

    @Override
    public void handle(HttpExchange exchange) {
        String whole = exchange.request().path();
        String path = whole.startsWith("/master/") ? whole.substring("/master".length()) : whole;
        switch (path) {
            case "/health":
                exchange.respond(200);
                break;
            case "/version":
                V0Endpoints.json(exchange, MesosVersion::write);
                break;
            case "/flags":
                V0Endpoints.json(exchange, body -> body.strings("flags", facts.flags()));
                break;
            case "/redirect":
                redirect(exchange, services == null ? leader.orElse(facts.info()) : facts.info(), "");
                break;
            default:
                atLeader(exchange, path);
                break;
        }
    }

    private void atLeader(HttpExchange exchange, String path) {
        if (services == null) {
            if (leader.isEmpty() || leader.get().equals(facts.info())) {
                exchange.respondText(503, "No leader elected");
            } else {
                redirect(exchange, leader.get(), exchange.request().path());
            }
        } else if (path.equals("/api/v1/scheduler")) {
            services.scheduler.handle(exchange);
        } else if (path.equals("/api/v1")) {
            services.operator.handle(exchange);
        } else if (path.startsWith(AgentCalls.PREFIX)) {
            services.agents.handle(exchange);
        } else {
            services.v0.handle(exchange, path);
        }
    }

    private static void redirect(HttpExchange exchange, MasterInfo master, String path) {
        String location =
                "//" + master.address().hostname() + ":" + master.address().port() + path;
        exchange.respond(307, Map.of("Location", location), NO_BODY);
    }
}
