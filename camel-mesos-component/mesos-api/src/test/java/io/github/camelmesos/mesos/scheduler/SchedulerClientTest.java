package io.github.camelmesos.mesos.scheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelmesos.mesos.JsonText;
import io.github.camelmesos.mesos.Recordings;
import io.github.camelmesos.mesos.StubServer;
import io.github.camelmesos.mesos.http.HttpSettings;
import io.github.camelmesos.mesos.json.Json;
import io.github.camelmesos.mesos.json.JsonObject;
import io.github.camelmesos.mesos.leader.FixedMasterLocator;
import io.github.camelmesos.mesos.message.AgentId;
import io.github.camelmesos.mesos.message.CommandInfo;
import io.github.camelmesos.mesos.message.Filters;
import io.github.camelmesos.mesos.message.FrameworkId;
import io.github.camelmesos.mesos.message.FrameworkInfo;
import io.github.camelmesos.mesos.message.Offer;
import io.github.camelmesos.mesos.message.OfferId;
import io.github.camelmesos.mesos.message.TaskId;
import io.github.camelmesos.mesos.message.TaskInfo;
import io.github.camelmesos.mesos.message.TaskState;
import io.github.camelmesos.mesos.message.TaskStatus;
import io.github.camelmesos.mesos.resource.Resources;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The client against a master that plays a recorded stream. */
class SchedulerClientTest {
    private static final String STREAM_ID = "97a7d714-74b9-4970-8687-f85daffa6814";
    private static final FrameworkId FRAMEWORK = new FrameworkId("ab754c5d-9101-4a71-93f3-40b0edee9aea-0000");
    private static final SchedulerSettings FAST = new SchedulerSettings(
            HttpSettings.DEFAULTS, Duration.ofSeconds(2), Duration.ofMillis(10), Duration.ofMillis(50), 3);

    private final HeardEvents heard = new HeardEvents();
    private StubServer master;
    private FixedMasterLocator locator;
    private SchedulerClient client;
    private volatile int callStatus = 202;
    private volatile List<JsonObject> script;

    @BeforeEach
    void start() throws IOException {
        script = Recordings.load("scheduler-subscribe-stream")
                .object("response")
                .list("records", record -> record.object("event"));
        master = new StubServer(this::answer);
        locator = new FixedMasterLocator(master.url(), HttpSettings.DEFAULTS);
        client = new SchedulerClient(locator, FrameworkInfo.named("test", "root"), heard, FAST);
    }

    @AfterEach
    void stop() throws IOException {
        client.close();
        locator.close();
        master.close();
    }

    private boolean answer(StubServer.Request request, OutputStream out) throws IOException {
        if (request.path().equals("/redirect")) {
            StubServer.respond(out, 307, "Location: //127.0.0.1:" + master.url().getPort() + "\r\n", "");
        } else if (request.body().contains("\"SUBSCRIBE\"")) {
            StubServer.write(
                    out, "HTTP/1.1 200 OK\r\nMesos-Stream-Id: " + STREAM_ID + "\r\nTransfer-Encoding: chunked\r\n\r\n");
            for (JsonObject event : script) {
                byte[] json = JsonText.of(event).getBytes(StandardCharsets.UTF_8);
                String record = json.length + "\n" + new String(json, StandardCharsets.UTF_8);
                StubServer.write(
                        out,
                        Integer.toHexString(record.getBytes(StandardCharsets.UTF_8).length) + "\r\n" + record + "\r\n");
            }
        } else {
            StubServer.respond(out, callStatus, "", callStatus == 202 ? "" : "refused");
        }
        return true;
    }

    private Stream<JsonObject> calls(String type) {
        return master.requests().stream()
                .filter(request -> request.path().equals("/api/v1/scheduler"))
                .map(request -> parse(request.body()))
                .filter(call -> type.equals(call.string("type")));
    }

    private static JsonObject parse(String text) {
        try {
            return Json.parseObject(text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aRecordedStreamIsHeardInFull() {
        client.start();
        await().until(() -> heard.offers.size() == 11);
        assertThat(heard.subscribed).containsExactly(FRAMEWORK);
        assertThat(client.frameworkId()).contains(FRAMEWORK);
        Offer first = heard.offers.get(0);
        assertThat(Resources.from(first.resources()))
                .isEqualTo(Resources.parse("cpus:4;mem:4096;disk:10000;ports:[31000-32000]"));
        assertThat(first.agentAddress().orElseThrow().hostAndPort()).isEqualTo("127.0.0.1:5051");
        assertThat(heard.rescinded).hasSize(2);
        List<TaskStatus> sleep = heard.updates.stream()
                .filter(status -> status.taskId().value().equals("sleep-1"))
                .toList();
        assertThat(sleep)
                .extracting(TaskStatus::state)
                .containsExactly(
                        TaskState.TASK_STARTING, TaskState.TASK_RUNNING, TaskState.TASK_RUNNING, TaskState.TASK_KILLED);
        assertThat(sleep.get(2).reason()).contains("REASON_RECONCILIATION");
        assertThat(sleep.get(3).containerStatus().orElseThrow().executorPid()).hasValue(31175);
    }

    @Test
    void aStatusIsWrittenAsItWasRead() {
        client.start();
        await().until(() -> heard.updates.size() == 27);
        JsonObject recorded = script.stream()
                .filter(event -> event.has("update"))
                .map(event -> event.object("update").object("status"))
                .findFirst()
                .orElseThrow();
        assertThat(parse(new String(heard.updates.get(0).toJsonBytes(), StandardCharsets.UTF_8)))
                .hasToString(recorded.toString());
    }

    @Test
    void callsCarryTheStreamIdAndKeepTheirOrder() {
        client.start();
        await().until(() -> heard.offers.size() == 11);
        for (int i = 0; i < 100; i++) {
            client.kill(new TaskId("task-" + i), Optional.of(new AgentId("agent")));
        }
        await().until(() -> calls("KILL").count() == 100);
        assertThat(calls("KILL").map(call -> call.object("kill").id("task_id")).toList())
                .first()
                .isEqualTo("task-0");
        assertThat(calls("KILL").map(call -> call.object("kill").id("task_id")).toList())
                .last()
                .isEqualTo("task-99");
        assertThat(master.requests().stream()
                        .filter(request -> request.body().contains("KILL"))
                        .map(request -> request.header("Mesos-Stream-Id")))
                .containsOnly(STREAM_ID);
        assertThat(calls("KILL").map(call -> call.id("framework_id"))).containsOnly(FRAMEWORK.value());
    }

    @Test
    void tasksAreLaunchedAsMesosWantsThem() {
        client.start();
        await().until(() -> heard.offers.size() == 11);
        JsonObject recorded = Recordings.load("scheduler-accept-launch-sleep")
                .object("request")
                .object("body");
        TaskInfo task = TaskInfo.of(
                        "sleep-1",
                        new TaskId("sleep-1"),
                        new AgentId("ab754c5d-9101-4a71-93f3-40b0edee9aea-S0"),
                        Resources.of(0.1, 32, 0).toMessages(),
                        CommandInfo.shell("sleep 300"))
                .withLabels(Map.of("run", "r1"));
        client.accept(List.of(new OfferId("ab754c5d-9101-4a71-93f3-40b0edee9aea-O3")), List.of(task), Filters.NONE);
        await().until(() -> calls("ACCEPT").count() == 1);
        String sent = JsonText.of(calls("ACCEPT").findFirst().orElseThrow()).replace("32.0", "32");
        assertThat(sent).isEqualTo(JsonText.of(recorded));
    }

    @Test
    void onlyUpdatesWithAUuidAreAcknowledged() {
        client.start();
        await().until(() -> heard.updates.size() == 27);
        heard.updates.forEach(client::acknowledge);
        client.suppress();
        await().until(() -> calls("SUPPRESS").count() == 1);
        assertThat(calls("ACKNOWLEDGE").count())
                .isEqualTo(heard.updates.stream()
                        .filter(status -> status.uuid().isPresent())
                        .count());
    }

    @Test
    void aLostStreamIsSubscribedAgainUnderTheSameId() {
        client.start();
        await().until(() -> heard.subscribed.size() == 1);
        master.cut();
        await().until(() -> heard.subscribed.size() == 2);
        assertThat(heard.disconnected).isNotEmpty();
        JsonObject again = calls("SUBSCRIBE").skip(1).findFirst().orElseThrow();
        assertThat(again.id("framework_id")).isEqualTo(FRAMEWORK.value());
        assertThat(again.object("subscribe").object("framework_info").id("id")).isEqualTo(FRAMEWORK.value());
    }

    @Test
    void silenceCountsAsALoss() throws IOException {
        JsonObject subscribed =
                Json.parseObject("{\"type\":\"SUBSCRIBED\",\"subscribed\":{\"framework_id\":{\"value\":\"f\"},"
                        + "\"heartbeat_interval_seconds\":0.03}}");
        script = List.of(subscribed);
        client.start();
        await().until(() -> heard.subscribed.size() >= 3);
    }

    @Test
    void whatIsRefusedForGoodIsNotTriedAgain() throws IOException {
        script = List.of(
                Json.parseObject("{\"type\":\"ERROR\",\"error\":{\"message\":\"Framework has been removed\"}}"));
        client.start();
        await().until(() -> heard.errors.size() == 1);
        client.close();
        assertThat(heard.errors).containsExactly("Framework has been removed");
        assertThat(calls("SUBSCRIBE").count()).isEqualTo(1);
    }

    @Test
    void garbageInTheStreamIsALossAndNotTheEnd() throws IOException {
        script = List.of(Json.parseObject("{\"type\":\"SUBSCRIBED\",\"subscribed\":{}}"));
        client.start();
        await().until(() -> heard.disconnected.size() >= 2);
    }

    @Test
    void aRefusedCallIsReported() {
        callStatus = 400;
        client.start();
        await().until(() -> heard.subscribed.size() == 1);
        client.revive();
        await().until(() -> heard.failed.size() == 1);
        assertThat(heard.failed.get(0)).contains("REVIVE").contains("400").contains("refused");
    }

    @Test
    void aCallMadeBeforeThereIsASubscriptionWaitsForIt() {
        client.reconcile(List.of());
        client.decline(List.of(new OfferId("old")), Filters.NONE);
        client.start();
        await().until(() -> calls("RECONCILE").count() == 1);
        assertThat(calls("DECLINE").count()).isZero();
    }

    @Test
    void tearingDownEndsTheSubscription() {
        client.start();
        await().until(() -> heard.subscribed.size() == 1);
        client.teardown().join();
        assertThat(calls("TEARDOWN").count()).isEqualTo(1);
        master.cut();
        client.close();
        assertThat(calls("SUBSCRIBE").count()).isEqualTo(1);
    }
}
