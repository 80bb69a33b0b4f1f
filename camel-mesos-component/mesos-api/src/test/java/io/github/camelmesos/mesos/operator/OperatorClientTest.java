package io.github.camelmesos.mesos.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.camelmesos.mesos.JsonText;
import io.github.camelmesos.mesos.Recordings;
import io.github.camelmesos.mesos.StubServer;
import io.github.camelmesos.mesos.http.HttpSettings;
import io.github.camelmesos.mesos.http.HttpStatusException;
import io.github.camelmesos.mesos.json.JsonObject;
import io.github.camelmesos.mesos.leader.FixedMasterLocator;
import io.github.camelmesos.mesos.message.AgentId;
import io.github.camelmesos.mesos.message.FrameworkId;
import io.github.camelmesos.mesos.message.FrameworkInfo;
import io.github.camelmesos.mesos.message.TaskState;
import io.github.camelmesos.mesos.message.TaskStatus;
import io.github.camelmesos.mesos.resource.Resources;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The client against recorded answers. */
class OperatorClientTest {
    private static final OperatorSettings FAST = new OperatorSettings(
            HttpSettings.DEFAULTS, Duration.ofSeconds(2), Duration.ofMillis(10), Duration.ofMillis(50), 3);

    private StubServer master;
    private FixedMasterLocator locator;
    private OperatorClient client;
    private volatile int status = 200;
    private volatile String answer = "";

    @BeforeEach
    void start() throws IOException {
        master = new StubServer(this::answer);
        locator = new FixedMasterLocator(master.url(), HttpSettings.DEFAULTS);
        client = new OperatorClient(locator, FAST);
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
        } else if (request.body().equals("{\"type\":\"SUBSCRIBE\"}")) {
            StubServer.write(out, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
            List<JsonObject> events = Recordings.load("operator-subscribe-stream")
                    .object("response")
                    .list("records", record -> record.object("event"));
            for (JsonObject event : events) {
                String json = JsonText.of(event);
                String record = json.getBytes(StandardCharsets.UTF_8).length + "\n" + json;
                StubServer.write(
                        out,
                        Integer.toHexString(record.getBytes(StandardCharsets.UTF_8).length) + "\r\n" + record + "\r\n");
            }
        } else {
            StubServer.respond(out, status, "", answer);
        }
        return true;
    }

    private void answers(String recording) {
        answer = JsonText.of(Recordings.body(recording));
    }

    @Test
    void theStateIsRead() throws IOException {
        answers("operator-get_state-running");
        ClusterState state = client.state();
        assertThat(state.tasks()).hasSize(1);
        Task task = state.tasks().get(0);
        assertThat(task.state()).isEqualTo(TaskState.TASK_RUNNING);
        assertThat(task.labels()).isEqualTo(Map.of("run", "r1"));
        assertThat(task.statuses()).hasSize(2);
        assertThat(state.completedTasks()).hasSize(2);
        assertThat(state.frameworks().get(0).info().failoverTimeout()).isEqualTo(Duration.ofMinutes(1));
        Agent agent = state.agents().get(0);
        assertThat(agent.total()).isEqualTo(Resources.parse("cpus:4;mem:4096;disk:10000;ports:[31000-32000]"));
        assertThat(agent.allocated()).isEqualTo(Resources.of(0.1, 32, 0));
        assertThat(agent.url()).isEqualTo(URI.create("http://127.0.0.1:5051"));
    }

    @Test
    void quotasAndRolesAreRead() throws IOException {
        answers("operator-get_quota-set");
        assertThat(client.quota())
                .containsExactly(
                        new QuotaConfig("*", Map.of("cpus", 2.0)),
                        new QuotaConfig("dev", Map.of("cpus", 2.0, "mem", 1024.0)));
        answers("operator-get_roles-running");
        assertThat(client.roles().get(0).resources()).isEqualTo(Resources.of(4, 4096, 10000));
        answers("operator-get_version-idle");
        assertThat(client.version()).isEqualTo("1.12.0");
    }

    @Test
    void aQuotaIsSentAsMesosWantsIt() throws IOException {
        client.updateQuota(List.of(new QuotaConfig("dev", Map.of("cpus", 2.0))), true);
        assertThat(master.requests().get(1).body())
                .isEqualTo("{\"type\":\"UPDATE_QUOTA\",\"update_quota\":{\"force\":true,"
                        + "\"quota_configs\":[{\"role\":\"dev\",\"limits\":{\"cpus\":{\"value\":2.0}}}]}}");
    }

    @Test
    void aRefusalCarriesStatusAndText() {
        status = 400;
        answer = "Invalid QuotaConfig";
        assertThatThrownBy(() -> client.updateQuota(List.of(), false))
                .isInstanceOf(HttpStatusException.class)
                .hasMessageContaining("UPDATE_QUOTA")
                .hasMessageContaining("400")
                .hasMessageContaining("Invalid QuotaConfig");
    }

    @Test
    void aMasterThatLeadsNoMoreIsLookedUpAgain() {
        status = 307;
        assertThatThrownBy(() -> client.state()).isInstanceOf(HttpStatusException.class);
        assertThat(master.requests())
                .extracting(StubServer.Request::path)
                .containsExactly("/redirect", "/api/v1", "/redirect", "/api/v1");
    }

    @Test
    void aFrameworkIsTornDownByAForm() throws IOException {
        client.teardown(new FrameworkId("id+1"));
        assertThat(master.requests().get(1).path()).isEqualTo("/master/teardown");
        assertThat(master.requests().get(1).body()).isEqualTo("frameworkId=id%2B1");
    }

    @Test
    void filesOfAnAgentAreListedAndRead() throws IOException {
        try (AgentClient agent = new AgentClient(HttpSettings.DEFAULTS)) {
            answers("agent-operator-list_files");
            assertThat(agent.listFiles(master.url(), "/x"))
                    .extracting(FileInfo::size)
                    .containsExactly(693L, 6L);
            answers("agent-operator-read_file");
            FileChunk chunk = agent.readFile(master.url(), "/x/stdout", 0, 100);
            assertThat(new String(chunk.data(), StandardCharsets.UTF_8)).isEqualTo("hello\n");
            assertThat(chunk.size()).isEqualTo(6);
        }
    }

    @Test
    void theEventStreamIsHeardAndHeardAgainAfterALoss() {
        Listener heard = new Listener();
        try (OperatorSubscription subscription = client.subscribe(heard)) {
            await().until(() -> heard.events.contains("framework removed recorder"));
            assertThat(heard.events)
                    .startsWith("subscribed with 1 agents", "framework added recorder", "task added ok-1")
                    .contains("sleep-1 TASK_KILLED");
            master.cut();
            await().until(() -> heard.events.contains("subscribed again"));
            assertThat(heard.events).contains("disconnected");
        }
    }

    private static final class Listener implements OperatorListener {
        private final List<String> events = new CopyOnWriteArrayList<>();

        @Override
        public void subscribed(ClusterState state, boolean again) {
            events.add(
                    again
                            ? "subscribed again"
                            : "subscribed with " + state.agents().size() + " agents");
        }

        @Override
        public void taskAdded(Task task) {
            events.add("task added " + task.taskId());
        }

        @Override
        public void taskUpdated(FrameworkId framework, TaskStatus update) {
            events.add(update.taskId() + " " + update.state());
        }

        @Override
        public void agentRemoved(AgentId agent) {
            events.add("agent removed " + agent);
        }

        @Override
        public void frameworkAdded(Framework framework) {
            events.add("framework added " + framework.info().name());
        }

        @Override
        public void frameworkRemoved(FrameworkInfo framework) {
            events.add("framework removed " + framework.name());
        }

        @Override
        public void disconnected(Throwable cause) {
            events.add("disconnected");
        }
    }
}
