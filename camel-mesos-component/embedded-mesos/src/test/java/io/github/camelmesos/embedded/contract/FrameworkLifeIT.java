package io.github.camelmesos.embedded.contract;

import static io.github.camelmesos.embedded.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelmesos.embedded.TestCluster;
import io.github.camelmesos.mesos.http.HttpRequest;
import io.github.camelmesos.mesos.json.Json;
import io.github.camelmesos.mesos.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Repeats, in their order, the exchanges of a framework's life that were recorded with a real Mesos, and compares status,
 * headers, and the shape of bodies and events. Ids and values differ.
 */
class FrameworkLifeIT {
    private static final String OLD_MASTER = "ab754c5d-9101-4a71-93f3-40b0edee9aea";
    private static final String OLD_STREAM = "97a7d714-74b9-4970-8687-f85daffa6814";
    private static final String OLD_WORK_DIR = "/var/lib/mesos-lab/agent";
    private static final String OLD_CONTAINER = "905a1c30-45df-47bc-bdc9-23769f24f84a";
    private static final String OLD_UUID = "MnQU0DO9S7K13zWX/3pYVg==";
    private static final List<String> TASKS = List.of(
            "ok-1",
            "fail-3",
            "sleep-1",
            "too-big",
            "bad/id",
            "fetch-1",
            "batch-0",
            "batch-9",
            "stale-1",
            "never-existed");

    @TempDir
    Path workDir;

    private final Comparison comparison = new Comparison();
    private final Recording operatorStream = load("operator-subscribe-stream");
    private final Recording schedulerStream = load("scheduler-subscribe-stream");
    private TestCluster cluster;
    private URI master;
    private EventReader operator;
    private EventReader scheduler;
    private long offersUsed;

    private static Recording load(String name) {
        try {
            return Recording.load(name);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @BeforeEach
    void start() throws IOException {
        cluster = TestCluster.start(workDir);
        master = cluster.master().url();
        eventually().until(() -> !cluster.operator().agents().isEmpty());
        operator = new EventReader(master, subscribe(operatorStream));
        scheduler = new EventReader(master, subscribe(schedulerStream));
        eventually().until(() -> scheduler.events("SUBSCRIBED").count() == 1);
        comparison.replace(OLD_WORK_DIR, workDir.toString());
        comparison.replace(OLD_MASTER, cluster.master().info().id());
        comparison.replace(
                OLD_STREAM, scheduler.stream().header("Mesos-Stream-Id").orElseThrow());
    }

    @AfterEach
    void stop() {
        operator.close();
        scheduler.close();
        comparison.close();
        cluster.close();
    }

    private static HttpRequest subscribe(Recording stream) {
        byte[] body = JsonText.of(stream.request().get("body")).getBytes(StandardCharsets.UTF_8);
        return HttpRequest.postJson(stream.request().string("path"), body);
    }

    @Test
    void isAsItWasRecorded() throws IOException {
        assertThat(scheduler.stream().status()).isEqualTo(200);
        assertThat(scheduler.stream().header("Content-Type")).contains("application/json");
        tasksThatRun();
        tasksThatDoNot();
        comparison.replayAll(
                master,
                List.of(
                        "scheduler-acknowledge",
                        "scheduler-revive",
                        "scheduler-suppress",
                        "scheduler-bad-no-stream-id",
                        "scheduler-bad-wrong-stream-id",
                        "operator-update_quota-bad-negative",
                        "operator-update_quota-bad-star-role",
                        "operator-update_quota-ok",
                        "operator-get_quota-set",
                        "v0-get-master-quota-set",
                        "v0-get-master-roles-set"));
        sandboxes();
        comparison.replayAll(master, List.of("v0-post-teardown"));
        eventually().until(() -> operator.events("FRAMEWORK_REMOVED").count() == 1);
        comparison.replayAll(master, List.of("operator-get_frameworks-after-teardown"));
        compareStreams();
        assertThat(comparison.problems()).isEmpty();
    }

    private void tasksThatRun() throws IOException {
        launch("scheduler-accept-launch-ok", "O0", "ok-1", 3);
        launch("scheduler-accept-launch-fail", "O2", "fail-3", 3);
        launch("scheduler-accept-launch-sleep", "O3", "sleep-1", 2);
        eventually().until(() -> cluster.operator().state().completedTasks().size() == 2);
        comparison.replayAll(
                master,
                List.of(
                        "operator-get_agents-running",
                        "operator-get_executors-running",
                        "operator-get_frameworks-running",
                        "operator-get_roles-running",
                        "operator-get_state-running",
                        "operator-get_tasks-running",
                        "v0-get-master-state-running",
                        "v0-get-master-tasks-running"));
        comparison.replayAll(cluster.agent().url(), List.of("agent-operator-get_containers"));
        comparison.replayAll(master, List.of("scheduler-reconcile"));
        eventually().until(() -> updates("never-existed").count() == 1);
        comparison.replayAll(master, List.of("scheduler-kill"));
        eventually().until(() -> updates("sleep-1").count() == 4);
        acknowledge("sleep-1");
    }

    private void tasksThatDoNot() throws IOException {
        launch("scheduler-accept-too-big", "O4", "too-big", 1);
        launch("scheduler-accept-bad-task-id", "O5", "bad/id", 1);
        launch("scheduler-accept-fetch-missing", "O6", "fetch-1", 1);
        launch("scheduler-accept-launch-10", "O7", "batch-0", 3);
        Map<String, String> withoutOffer = new LinkedHashMap<>();
        withoutOffer.put(OLD_MASTER + "-O7", "an-offer-of-the-past");
        withoutOffer.putAll(comparison.ids());
        comparison.replay(master, "scheduler-accept-stale-offer", withoutOffer);
        eventually().until(() -> updates("stale-1").count() == 1);
    }

    /** Accepts the newest offer as the recording accepted that of its time, and waits for the task's updates. */
    private void launch(String name, String oldOffer, String task, int updates) throws IOException {
        eventually().until(() -> offers().count() > offersUsed);
        List<JsonObject> offers = offers().toList();
        offersUsed = offers.size();
        Map<String, String> withOffer = new LinkedHashMap<>();
        withOffer.put(
                OLD_MASTER + "-" + oldOffer + "\"",
                offers.get(offers.size() - 1).id("id") + "\"");
        withOffer.putAll(comparison.ids());
        comparison.replay(master, name, withOffer);
        eventually().until(() -> updates(task).count() == updates);
        acknowledge(task);
    }

    private Stream<JsonObject> offers() {
        return scheduler
                .events("OFFERS")
                .flatMap(event -> event.object("offers").list("offers", offer -> offer).stream());
    }

    private Stream<JsonObject> updates(String task) {
        return updates(scheduler.events("UPDATE"), task);
    }

    private static Stream<JsonObject> updates(Stream<JsonObject> events, String task) {
        return events.map(event -> event.object("update").object("status"))
                .filter(status -> task.equals(status.id("task_id")));
    }

    private void acknowledge(String task) throws IOException {
        for (JsonObject status :
                updates(task).filter(update -> update.has("uuid")).toList()) {
            Map<String, String> these = new LinkedHashMap<>(comparison.ids());
            these.put(OLD_UUID, status.string("uuid"));
            these.put("batch-0", task);
            comparison.replay(master, "scheduler-acknowledge", these);
        }
    }

    private void sandboxes() throws IOException {
        Recording recorded = Recording.load("agent-operator-get_state");
        JsonObject expected = recorded.response().object("body").object("get_state");
        JsonObject actual = Json.parseObject(
                        comparison.exchange(cluster.agent().url(), recorded).body())
                .object("get_state");
        comparison.compareShapes(
                "agent tasks", Stream.of(expected.object("get_tasks")), Stream.of(actual.object("get_tasks")));
        for (String kind : List.of("executors", "frameworks")) {
            comparison.compareShapes(
                    "agent " + kind, activeAndCompleted(expected, kind), activeAndCompleted(actual, kind));
        }
        JsonObject first = actual.object("get_tasks").list("completed_tasks", task -> task).stream()
                .filter(task -> "ok-1".equals(task.id("task_id")))
                .findFirst()
                .orElseThrow();
        JsonObject status = first.list("statuses", item -> item).get(0);
        comparison.replace(OLD_CONTAINER, status.object("container_status").id("container_id"));
        comparison.replayAll(
                cluster.agent().url(),
                List.of(
                        "agent-files-browse",
                        "agent-files-download",
                        "agent-files-read-missing",
                        "agent-files-read-size",
                        "agent-files-read-stdout",
                        "agent-operator-list_files",
                        "agent-operator-read_file"));
    }

    /** Executors outlive their tasks by a moment in Mesos and not here: active and completed ones count together. */
    private static Stream<JsonObject> activeAndCompleted(JsonObject state, String kind) {
        JsonObject both = state.object("get_" + kind);
        return Stream.concat(
                both.list(kind, item -> item).stream(), both.list("completed_" + kind, item -> item).stream());
    }

    private void compareStreams() {
        for (String type : List.of("SUBSCRIBED", "HEARTBEAT", "OFFERS")) {
            comparison.compareShapes("scheduler " + type, schedulerStream.events(type), scheduler.events(type));
        }
        for (String type : List.of(
                "SUBSCRIBED", "HEARTBEAT", "FRAMEWORK_ADDED", "FRAMEWORK_REMOVED", "TASK_ADDED", "TASK_UPDATED")) {
            comparison.compareShapes("operator " + type, operatorStream.events(type), operator.events(type));
        }
        for (String task : TASKS) {
            List<JsonObject> expected =
                    updates(schedulerStream.events("UPDATE"), task).toList();
            List<JsonObject> actual = updates(task).toList();
            assertThat(actual).as(task).hasSameSizeAs(expected);
            for (int i = 0; i < expected.size(); i++) {
                String name = "update " + i + " of " + task;
                comparison.compareShapes(name, Stream.of(expected.get(i)), Stream.of(actual.get(i)));
                for (String field : List.of("state", "source", "reason")) {
                    comparison.compareField(name, field, expected.get(i), actual.get(i));
                }
            }
        }
    }
}
