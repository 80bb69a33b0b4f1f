package io.github.camelmesos.embedded.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelmesos.embedded.TestCluster;
import io.github.camelmesos.mesos.http.HttpRequest;
import io.github.camelmesos.mesos.http.HttpResponse;
import io.github.camelmesos.mesos.http.HttpSettings;
import io.github.camelmesos.mesos.http.HttpTransport;
import io.github.camelmesos.mesos.json.Json;
import io.github.camelmesos.mesos.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Repeats the exchanges that were recorded with a real Mesos, in their order, and compares status, headers, and the shape
 * of bodies and events. Ids and values differ.
 */
class RecordedMesosIT {
    private static final String OLD_MASTER = "ab754c5d-9101-4a71-93f3-40b0edee9aea";
    private static final String OLD_STREAM = "97a7d714-74b9-4970-8687-f85daffa6814";
    private static final String OLD_WORK_DIR = "/var/lib/mesos-lab/agent";

    @TempDir
    Path workDir;

    private final HttpTransport transport = new HttpTransport(HttpSettings.DEFAULTS);
    private final Map<String, String> ids = new LinkedHashMap<>();
    private final List<String> problems = new ArrayList<>();
    private TestCluster cluster;

    @BeforeEach
    void start() throws IOException {
        cluster = TestCluster.start(workDir);
        await().until(() -> !cluster.operator().agents().isEmpty());
        ids.put(OLD_WORK_DIR, workDir.toString());
    }

    @AfterEach
    void stop() {
        transport.close();
        cluster.close();
    }

    @Test
    void anIdleClusterAnswersAsMesosDoes() throws IOException {
        ids.put(OLD_MASTER, cluster.master().info().id());
        for (String name : List.of(
                "operator-bad-content-type",
                "operator-bad-empty-object",
                "operator-bad-unknown-type",
                "operator-get-version-method-get",
                "operator-get_agents-idle",
                "operator-get_executors-idle",
                "operator-get_flags-idle",
                "operator-get_frameworks-idle",
                "operator-get_health-idle",
                "operator-get_master-idle",
                "operator-get_quota-idle",
                "operator-get_roles-idle",
                "operator-get_state-idle",
                "operator-get_tasks-idle",
                "operator-get_version-idle",
                "operator-no-accept",
                "v0-get-flags",
                "v0-get-master-frameworks",
                "v0-get-master-health",
                "v0-get-master-quota",
                "v0-get-master-roles",
                "v0-get-master-slaves",
                "v0-get-master-state",
                "v0-get-master-tasks",
                "v0-get-metrics-snapshot",
                "v0-get-no-such-path",
                "v0-get-redirect",
                "v0-get-version",
                "v0-post-teardown-unknown",
                "scheduler-bad-call-before-subscribe",
                "scheduler-bad-subscribe-no-framework-info")) {
            replay(name, cluster.master().url());
        }
        for (String name : List.of(
                "agent-v0-get-containers",
                "agent-v0-get-health",
                "agent-v0-get-metrics-snapshot",
                "agent-v0-get-slave1-state",
                "agent-v0-get-state",
                "agent-operator-get_agent")) {
            replay(name, cluster.agent().url());
        }
        assertThat(problems).isEmpty();
    }

    @Test
    void malformedCallsAreRefusedWithTheSameStatus() throws IOException {
        Recording recorded = Recording.load("operator-bad-malformed");
        HttpResponse answer = transport.exchange(cluster.master().url(), recorded.replay(ids));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).startsWith("Failed to parse body into JSON: ");
    }

    @Test
    void aFrameworksLifeIsAsItWasRecorded() throws IOException {
        Recording operatorStream = Recording.load("operator-subscribe-stream");
        Recording schedulerStream = Recording.load("scheduler-subscribe-stream");
        URI master = cluster.master().url();
        try (EventReader operator = new EventReader(master, subscribe(operatorStream));
                EventReader scheduler = new EventReader(master, subscribe(schedulerStream))) {
            await().until(() -> scheduler.events("SUBSCRIBED").count() == 1);
            assertThat(scheduler.stream().status()).isEqualTo(200);
            assertThat(scheduler.stream().header("Content-Type")).contains("application/json");
            ids.put(OLD_STREAM, scheduler.stream().header("Mesos-Stream-Id").orElseThrow());
            ids.put(OLD_MASTER, cluster.master().info().id());

            launch(scheduler, "scheduler-accept-launch-ok", "O0", "ok-1", 3);
            launch(scheduler, "scheduler-accept-launch-fail", "O2", "fail-3", 3);
            launch(scheduler, "scheduler-accept-launch-sleep", "O3", "sleep-1", 2);
            whileTheTaskRuns();
            replay("scheduler-reconcile", master);
            await().until(() -> updates(scheduler, "never-existed").count() == 1);
            replay("scheduler-kill", master);
            await().until(() -> updates(scheduler, "sleep-1").count() == 4);
            acknowledge(scheduler, "sleep-1");
            launch(scheduler, "scheduler-accept-too-big", "O4", "too-big", 1);
            launch(scheduler, "scheduler-accept-bad-task-id", "O5", "bad/id", 1);
            launch(scheduler, "scheduler-accept-fetch-missing", "O6", "fetch-1", 1);
            launch(scheduler, "scheduler-accept-launch-10", "O7", "batch-0", 3);
            ids.put(OLD_MASTER + "-O7", "stale");
            replay("scheduler-accept-stale-offer", master);
            await().until(() -> updates(scheduler, "stale-1").count() == 1);
            replay("scheduler-acknowledge", master);
            replay("scheduler-revive", master);
            replay("scheduler-suppress", master);
            replay("scheduler-bad-no-stream-id", master);
            replay("scheduler-bad-wrong-stream-id", master);
            quotas();
            sandboxes();
            replay("v0-post-teardown", master);
            await().until(() -> operator.events("FRAMEWORK_REMOVED").count() == 1);
            replay("operator-get_frameworks-after-teardown", master);

            compareEvents("scheduler", schedulerStream, scheduler, List.of("SUBSCRIBED", "HEARTBEAT", "OFFERS"));
            compareUpdates(schedulerStream, scheduler);
            compareEvents(
                    "operator",
                    operatorStream,
                    operator,
                    List.of(
                            "SUBSCRIBED",
                            "HEARTBEAT",
                            "FRAMEWORK_ADDED",
                            "FRAMEWORK_REMOVED",
                            "TASK_ADDED",
                            "TASK_UPDATED"));
        }
        assertThat(problems).isEmpty();
    }

    private HttpRequest subscribe(Recording stream) {
        return HttpRequest.postJson(
                stream.request().string("path"),
                JsonText.of(stream.request().get("body")).getBytes());
    }

    /** Accepts the newest offer as the recording accepted that of its time, and waits for the task's updates. */
    private void launch(EventReader scheduler, String name, String oldOffer, String task, int updates)
            throws IOException {
        await().until(() -> offers(scheduler).count() > used);
        JsonObject offer = offers(scheduler).reduce((first, second) -> second).orElseThrow();
        used = (int) offers(scheduler).count();
        Map<String, String> withOffer = new LinkedHashMap<>();
        withOffer.put(OLD_MASTER + "-" + oldOffer + "\"", offer.id("id") + "\"");
        withOffer.putAll(ids);
        HttpResponse answer =
                transport.exchange(cluster.master().url(), Recording.load(name).replay(withOffer));
        compare(name, Recording.load(name), answer);
        await().until(() -> updates(scheduler, task).count() == updates);
        acknowledge(scheduler, task);
    }

    private int used;

    private static Stream<JsonObject> offers(EventReader scheduler) {
        return scheduler.events("OFFERS").flatMap(event -> event.object("offers").list("offers", o -> o).stream());
    }

    private static Stream<JsonObject> updates(EventReader scheduler, String task) {
        return scheduler
                .events("UPDATE")
                .map(event -> event.object("update").object("status"))
                .filter(status -> task.equals(status.id("task_id")));
    }

    private void acknowledge(EventReader scheduler, String task) throws IOException {
        Recording recorded = Recording.load("scheduler-acknowledge");
        for (JsonObject status : updates(scheduler, task).toList()) {
            if (status.has("uuid")) {
                Map<String, String> these = new LinkedHashMap<>(ids);
                these.put("MnQU0DO9S7K13zWX/3pYVg==", status.string("uuid"));
                these.put("batch-0", task);
                HttpResponse answer = transport.exchange(cluster.master().url(), recorded.replay(these));
                compare("scheduler-acknowledge", recorded, answer);
            }
        }
    }

    private void whileTheTaskRuns() throws IOException {
        await().until(() -> cluster.operator().state().completedTasks().size() == 2);
        for (String name : List.of(
                "operator-get_agents-running",
                "operator-get_executors-running",
                "operator-get_frameworks-running",
                "operator-get_roles-running",
                "operator-get_state-running",
                "operator-get_tasks-running",
                "v0-get-master-state-running",
                "v0-get-master-tasks-running")) {
            replay(name, cluster.master().url());
        }
        replay("agent-operator-get_containers", cluster.agent().url());
    }

    /** Executors outlive their tasks by a moment in Mesos and not here: active and completed ones count together. */
    private void agentState() throws IOException {
        Recording recorded = Recording.load("agent-operator-get_state");
        HttpResponse answer = transport.exchange(cluster.agent().url(), recorded.replay(ids));
        JsonObject expected = recorded.response().object("body").object("get_state");
        JsonObject actual = Json.parseObject(answer.body()).object("get_state");
        compareAll("agent tasks", Stream.of(expected.object("get_tasks")), Stream.of(actual.object("get_tasks")));
        for (String kind : List.of("executors", "frameworks")) {
            compareAll("agent " + kind, activeAndCompleted(expected, kind), activeAndCompleted(actual, kind));
        }
    }

    private static Stream<JsonObject> activeAndCompleted(JsonObject state, String kind) {
        JsonObject both = state.object("get_" + kind);
        return Stream.concat(both.list(kind, e -> e).stream(), both.list("completed_" + kind, e -> e).stream());
    }

    private void quotas() throws IOException {
        for (String name : List.of(
                "operator-update_quota-bad-negative",
                "operator-update_quota-bad-star-role",
                "operator-update_quota-ok",
                "operator-get_quota-set",
                "v0-get-master-quota-set",
                "v0-get-master-roles-set")) {
            replay(name, cluster.master().url());
        }
    }

    private void sandboxes() throws IOException {
        URI agent = cluster.agent().url();
        HttpResponse state =
                transport.exchange(agent, HttpRequest.postJson("/api/v1", "{\"type\":\"GET_STATE\"}".getBytes()));
        JsonObject ok = Json.parseObject(state.body())
                .object("get_state")
                .object("get_tasks")
                .list("completed_tasks", task -> task)
                .stream()
                .filter(task -> "ok-1".equals(task.id("task_id")))
                .findFirst()
                .orElseThrow();
        ids.put(
                "905a1c30-45df-47bc-bdc9-23769f24f84a",
                ok.list("statuses", s -> s).get(0).object("container_status").id("container_id"));
        for (String name : List.of(
                "agent-files-browse",
                "agent-files-download",
                "agent-files-read-missing",
                "agent-files-read-size",
                "agent-files-read-stdout",
                "agent-operator-list_files",
                "agent-operator-read_file")) {
            replay(name, agent);
        }
        agentState();
    }

    private void replay(String name, URI server) throws IOException {
        Recording recorded = Recording.load(name);
        compare(name, recorded, transport.exchange(server, recorded.replay(ids)));
    }

    private void compare(String name, Recording recorded, HttpResponse answer) throws IOException {
        if (answer.status() != recorded.response().integer("status", 0)) {
            problems.add(name + ": status " + answer.status() + " " + answer.text());
        }
        JsonObject headers = recorded.response().object("headers");
        for (String header : List.of("Content-Type", "Allow", "Location", "Content-Disposition")) {
            String actual = answer.header(header).orElse(null);
            boolean same = header.equals("Location")
                    ? (actual != null) == headers.has(header)
                    : Objects.equals(actual, headers.string(header));
            if (!same) {
                problems.add(name + ": header " + header + " is " + actual + ", was " + headers.string(header));
            }
        }
        Object body = recorded.response().get("body");
        if (body instanceof String text) {
            if (!Recording.replaced(text, ids).equals(answer.text())) {
                problems.add(name + ": body '" + answer.text() + "', was '" + text + "'");
            }
        } else {
            Shape actual = Shape.of(Json.parse(answer.body()));
            boolean open = name.endsWith("metrics-snapshot");
            Shape.of(body).differences(actual, open).forEach(difference -> problems.add(name + ": " + difference));
        }
    }

    private void compareEvents(String name, Recording recorded, EventReader events, List<String> types) {
        for (String type : types) {
            compareAll(name + " " + type, recordedEvents(recorded, type), events.events(type));
        }
    }

    private static Stream<JsonObject> recordedEvents(Recording recorded, String type) {
        return recorded.response().list("records", record -> record.object("event")).stream()
                .filter(event -> type.equals(event.string("type")));
    }

    private void compareUpdates(Recording recorded, EventReader events) {
        for (String task : List.of(
                "ok-1",
                "fail-3",
                "sleep-1",
                "too-big",
                "bad/id",
                "fetch-1",
                "batch-0",
                "batch-9",
                "stale-1",
                "never-existed")) {
            List<JsonObject> expected = recordedEvents(recorded, "UPDATE")
                    .map(event -> event.object("update").object("status"))
                    .filter(status -> task.equals(status.id("task_id")))
                    .toList();
            List<JsonObject> actual = updates(events, task).toList();
            for (int i = 0; i < expected.size(); i++) {
                String name = "update " + i + " of " + task;
                compareAll(name, Stream.of(expected.get(i)), Stream.of(actual.get(i)));
                for (String field : List.of("state", "source", "reason")) {
                    if (!Objects.equals(
                            expected.get(i).get(field), actual.get(i).get(field))) {
                        problems.add(
                                name + ": " + field + " is " + actual.get(i).get(field) + ", was "
                                        + expected.get(i).get(field));
                    }
                }
            }
        }
    }

    private void compareAll(String name, Stream<JsonObject> expected, Stream<JsonObject> actual) {
        Shape expectedShape = Shape.of(expected.toList());
        Shape actualShape = Shape.of(actual.toList());
        expectedShape.differences(actualShape).forEach(difference -> problems.add(name + ": " + difference));
    }
}
