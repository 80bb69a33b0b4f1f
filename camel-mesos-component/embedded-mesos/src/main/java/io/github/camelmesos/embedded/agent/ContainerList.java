package io.github.camelmesos.embedded.agent;

import io.github.camelmesos.embedded.api.EpochTime;
import io.github.camelmesos.embedded.http.HttpExchange;
import io.github.camelmesos.mesos.json.Json;
import io.github.camelmesos.mesos.json.JsonWriter;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The containers that run, with what they use. */
final class ContainerList {
    private static final long MIB = 1024 * 1024;

    private final Containers containers;
    private final Usage usage;

    ContainerList(Containers containers, Usage usage) {
        this.containers = containers;
        this.usage = usage;
    }

    void answer(HttpExchange exchange) {
        sampled(samples -> AgentCalls.answer(exchange, "GET_CONTAINERS", body -> {
            List<AgentTask> running = running();
            body.array("containers", running, (json, task) -> {
                json.id("framework_id", task.frameworkId().value())
                        .id("executor_id", task.info().taskId().value())
                        .field("executor_name", CommandExecutor.name(task))
                        .id("container_id", task.sandbox().containerId())
                        .object("container_status", status -> {
                            status.id("container_id", task.sandbox().containerId());
                            task.pid().ifPresent(pid -> status.field("executor_pid", pid));
                        });
                statistics(json, task, samples);
            });
        }));
    }

    void answerV0(HttpExchange exchange) {
        sampled(samples -> exchange.respondJson(Json.bytes(out -> out.items(running(), (json, task) -> {
            json.field("container_id", task.sandbox().containerId())
                    .field("executor_id", task.info().taskId().value())
                    .field("executor_name", CommandExecutor.name(task))
                    .field("framework_id", task.frameworkId().value())
                    .field("source", task.info().taskId().value());
            statistics(json, task, samples);
        }))));
    }

    private void sampled(Consumer<Map<String, Usage.Sample>> answer) {
        if (running().isEmpty()) {
            answer.accept(Map.of());
        } else {
            usage.sample(answer);
        }
    }

    private List<AgentTask> running() {
        return containers.tasks().stream().filter(task -> !task.isOver()).toList();
    }

    private static void statistics(JsonWriter out, AgentTask task, Map<String, Usage.Sample> samples) {
        Usage.Sample sample = samples.getOrDefault(task.sandbox().containerId(), Usage.Sample.NONE);
        long limit = (long) (task.resources().mem() * MIB);
        out.object("resource_statistics", json -> json.field("timestamp", EpochTime.seconds())
                .field("cpus_user_time_secs", sample.userSeconds())
                .field("cpus_system_time_secs", sample.systemSeconds())
                .field("cpus_soft_limit", task.resources().cpus())
                .field("mem_limit_bytes", limit)
                .field("mem_soft_limit_bytes", limit)
                .field("mem_rss_bytes", sample.rssBytes()));
    }
}
