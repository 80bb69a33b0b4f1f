package io.github.camelmesos.embedded.master;

import io.github.camelmesos.embedded.api.MethodNotAllowed;
import io.github.camelmesos.embedded.api.RandomIds;
import io.github.camelmesos.embedded.http.HttpExchange;
import io.github.camelmesos.embedded.http.ResponseStream;
import io.github.camelmesos.mesos.json.Json;
import io.github.camelmesos.mesos.json.JsonObject;
import io.github.camelmesos.mesos.json.MalformedJsonException;
import io.github.camelmesos.mesos.message.Address;
import io.github.camelmesos.mesos.message.AgentId;
import io.github.camelmesos.mesos.message.AgentInfo;
import io.github.camelmesos.mesos.message.FrameworkId;
import io.github.camelmesos.mesos.message.FrameworkInfo;
import io.github.camelmesos.mesos.message.TaskInfo;
import io.github.camelmesos.mesos.message.TaskStatus;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What agents send: {@code POST /internal/agent/register|updates|pong|unregister}. See {@link AgentMessages}. */
final class AgentCalls {
    static final String PREFIX = "/internal/agent/";

    private final Term term;

    AgentCalls(Term term) {
        this.term = term;
    }

    void handle(HttpExchange exchange) {
        if (!exchange.request().method().equals("POST")) {
            MethodNotAllowed.answer(exchange, "POST");
            return;
        }
        try {
            JsonObject call = Json.parseObject(exchange.request().body());
            String action = exchange.request().path().substring(PREFIX.length());
            if (action.equals("register")) {
                register(exchange, call);
            } else {
                registered(exchange, call).ifPresent(agent -> dispatch(exchange, agent, action, call));
            }
        } catch (MalformedJsonException e) {
            exchange.respondText(400, "Failed to parse body into JSON: " + e.getMessage());
        }
    }

    private void register(HttpExchange exchange, JsonObject call) {
        AgentInfo info = AgentInfo.from(call.object("agent_info"));
        Address address = Address.from(call.object("address"));
        call.list("frameworks", FrameworkInfo::from).forEach(term.frameworks()::recover);
        List<Agents.Running> running = call.list(
                "running",
                item -> new Agents.Running(
                        FrameworkInfo.from(item.object("framework_info")),
                        TaskInfo.from(item.object("task_info")),
                        TaskStatus.from(item.object("status"))));
        ResponseStream stream = exchange.respondStream(Map.of("Content-Type", "application/json"));
        EventSink sink = new EventSink(stream);
        MasterAgent agent = term.agents().register(info, address, sink, RandomIds.uuid(), running);
        stream.onClose(() -> term.agents().disconnected(agent, sink));
    }

    private Optional<MasterAgent> registered(HttpExchange exchange, JsonObject call) {
        Optional<MasterAgent> agent = term.cluster()
                .agent(new AgentId(String.valueOf(call.id("agent_id"))))
                .filter(found -> found.isConnected() && found.session().equals(call.string("session")));
        if (agent.isEmpty()) {
            exchange.respondText(409, "The agent is not registered in this session");
        }
        return agent;
    }

    private void dispatch(HttpExchange exchange, MasterAgent agent, String action, JsonObject call) {
        agent.answered();
        switch (action) {
            case "updates":
                call.list("updates", item -> item).forEach(item -> term.tasks()
                        .update(
                                agent,
                                new FrameworkId(item.id("framework_id")),
                                TaskStatus.from(item.object("status"))));
                break;
            case "pong":
                break;
            case "unregister":
                term.agents().unregister(agent);
                break;
            default:
                exchange.respondText(404, "404 Not Found.");
                return;
        }
        exchange.respond(202);
    }
}
