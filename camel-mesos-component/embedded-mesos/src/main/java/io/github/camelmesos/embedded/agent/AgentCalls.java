package io.github.camelmesos.embedded.agent;

import io.github.camelmesos.embedded.api.CallReader;
import io.github.camelmesos.embedded.api.MesosVersion;
import io.github.camelmesos.embedded.http.HttpExchange;
import io.github.camelmesos.mesos.json.Json;
import io.github.camelmesos.mesos.json.JsonObject;
import io.github.camelmesos.mesos.json.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** {@code POST /api/v1} of an agent. */
final class AgentCalls {
    private static final CallReader READER = new CallReader(
            "agent::Call",
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
                    "GET_CONTAINERS",
                    "GET_FRAMEWORKS",
                    "GET_EXECUTORS",
                    "GET_OPERATIONS",
                    "GET_TASKS",
                    "GET_AGENT",
                    "GET_RESOURCE_PROVIDERS",
                    "LAUNCH_CONTAINER",
                    "LAUNCH_NESTED_CONTAINER",
                    "WAIT_CONTAINER",
                    "WAIT_NESTED_CONTAINER",
                    "KILL_CONTAINER",
                    "KILL_NESTED_CONTAINER",
                    "REMOVE_CONTAINER",
                    "REMOVE_NESTED_CONTAINER",
                    "LAUNCH_NESTED_CONTAINER_SESSION",
                    "ATTACH_CONTAINER_INPUT",
                    "ATTACH_CONTAINER_OUTPUT",
                    "PRUNE_IMAGES",
                    "ADD_RESOURCE_PROVIDER_CONFIG",
                    "UPDATE_RESOURCE_PROVIDER_CONFIG",
                    "REMOVE_RESOURCE_PROVIDER_CONFIG",
                    "MARK_RESOURCE_PROVIDER_GONE"));

    private final AgentFacts facts;
    private final AgentState state;
    private final ContainerList containerList;
    private final SandboxFiles files;

    AgentCalls(AgentFacts facts, AgentState state, ContainerList containerList, SandboxFiles files) {
        this.facts = facts;
        this.state = state;
        this.containerList = containerList;
        this.files = files;
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
                        body -> body.array("metrics", state.metrics().entrySet(), (json, metric) -> json.field(
                                        "name", metric.getKey())
                                .field("value", metric.getValue().doubleValue())));
                break;
            case "GET_AGENT":
                answer(exchange, type, state::agent);
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
            case "GET_CONTAINERS":
                containerList.answer(exchange);
                break;
            case "LIST_FILES":
                listFiles(exchange, call.object("list_files"));
                break;
            case "READ_FILE":
                readFile(exchange, call.object("read_file"));
                break;
            default:
                CallReader.unsupported(exchange, "The agent call " + type);
                break;
        }
    }

    static void answer(HttpExchange exchange, String type, JsonValue body) {
        exchange.respondJson(Json.bytes(
                out -> out.object(answer -> answer.field("type", type).object(type.toLowerCase(Locale.ROOT), body))));
    }

    private void listFiles(HttpExchange exchange, JsonObject call) {
        Optional<Path> directory = files.find(call.string("path", "")).filter(Files::isDirectory);
        if (directory.isEmpty()) {
            exchange.respondText(404, "");
            return;
        }
        try {
            List<SandboxFiles.Item> items = files.list(directory.get());
            answer(
                    exchange,
                    "LIST_FILES",
                    body -> body.array("file_infos", items, (json, item) -> json.field(
                                    "path", item.path().toString())
                            .field("nlink", item.nlink())
                            .field("size", item.size())
                            .nanoseconds("mtime", item.modified().toMillis() / 1000 * 1_000_000_000L)
                            .field("mode", item.mode())
                            .field("uid", item.user())
                            .field("gid", item.group())));
        } catch (IOException e) {
            exchange.respondText(500, "The directory could not be read");
        }
    }

    private void readFile(HttpExchange exchange, JsonObject call) {
        Optional<Path> file = files.find(call.string("path", "")).filter(Files::isRegularFile);
        if (file.isEmpty()) {
            exchange.respondText(404, "");
            return;
        }
        try {
            long size = Files.size(file.get());
            long length = call.integer("length", FileEndpoints.MAX_READ);
            byte[] bytes = FileEndpoints.bytes(file.get(), Math.max(0, call.integer("offset", 0)), length);
            answer(exchange, "READ_FILE", body -> body.field("size", size)
                    .field("data", Base64.getEncoder().encodeToString(bytes)));
        } catch (IOException e) {
            exchange.respondText(500, "The file could not be read");
        }
    }
}
