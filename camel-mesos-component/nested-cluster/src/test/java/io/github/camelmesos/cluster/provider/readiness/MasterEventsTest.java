package io.github.camelmesos.cluster.provider.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.camelmesos.cluster.ClusterResources;
import io.github.camelmesos.cluster.ClusterShape;
import io.github.camelmesos.cluster.ProvisioningException;
import io.github.camelmesos.mesos.message.AgentId;
import io.github.camelmesos.mesos.message.AgentInfo;
import io.github.camelmesos.mesos.message.FrameworkId;
import io.github.camelmesos.mesos.message.FrameworkInfo;
import io.github.camelmesos.mesos.operator.Agent;
import io.github.camelmesos.mesos.operator.ClusterState;
import io.github.camelmesos.mesos.operator.Framework;
import io.github.camelmesos.mesos.resource.Resources;
import java.net.ConnectException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class MasterEventsTest {

    private static final Duration LONG = Duration.ofSeconds(10);
    private static final Duration SHORT = Duration.ofMillis(20);
    private static final Readiness TWO_AGENTS =
            new AgentsComplete(new ClusterShape(2, new ClusterResources(1.1, 512, 1000)));

    private final MasterEvents master = new MasterEvents();
    private final List<String> progress = new CopyOnWriteArrayList<>();

    @Test
    void isReadyWhenTheAgentsBringExactlyTheQuota() throws Exception {
        CompletableFuture<Void> ready = await(TWO_AGENTS);
        master.subscribed(state(List.of(agent("a", 1.1))), false);
        assertThat(ready).isNotDone();
        master.agentAdded(agent("b", 1.1));
        ready.get(10, TimeUnit.SECONDS);
        assertThat(progress)
                .endsWith(
                        "2 of 2 agents registered, with cpus:2.2; mem:1024; disk:2000 of cpus:2.2; mem:1024; disk:2000");
    }

    @Test
    void isNotReadyWithMoreThanTheQuota() {
        master.subscribed(state(List.of(agent("a", 1.1), agent("b", 1.2))), false);
        isNotReady(TWO_AGENTS, "2 of 2 agents registered, with cpus:2.3;");
        master.subscribed(state(List.of(agent("a", 1.1), agent("b", 1.1), agent("c", 1.1))), true);
        isNotReady(TWO_AGENTS, "3 of 2 agents registered");
    }

    @Test
    void forgetsAgentsThatLeft() throws Exception {
        master.subscribed(state(List.of(agent("a", 1.1), agent("b", 1.1))), false);
        master.agentRemoved(new AgentId("a"));
        isNotReady(TWO_AGENTS, "1 of 2 agents registered");
        master.agentAdded(agent("a", 1.1));
        await(TWO_AGENTS).get(10, TimeUnit.SECONDS);
    }

    @Test
    void isReadyWhenTheSchedulerIsRegisteredAndConnected() throws Exception {
        Readiness chronos = new SchedulerRegistered("chronos");
        master.subscribed(state(List.of()), false);
        isNotReady(chronos, "no framework chronos among []");
        master.frameworkAdded(framework("other", true));
        master.frameworkAdded(framework("chronos", false));
        isNotReady(chronos, "no framework chronos among");
        master.frameworkUpdated(framework("chronos", true));
        await(chronos).get(10, TimeUnit.SECONDS);
        master.frameworkRemoved(framework("chronos", true).info());
        isNotReady(chronos, "no framework chronos among [other]");
    }

    @Test
    void saysWhyTheMasterDidNotAnswer() {
        master.disconnected(new ConnectException("refused"));
        isNotReady(TWO_AGENTS, "the master did not answer (refused)");
    }

    private void isNotReady(Readiness readiness, String description) {
        assertThatExceptionOfType(ProvisioningException.class)
                .isThrownBy(() -> master.await(readiness, SHORT, progress::add))
                .withMessageStartingWith("not ready after 20 ms: ")
                .withMessageContaining(description);
    }

    private CompletableFuture<Void> await(Readiness readiness) {
        return CompletableFuture.runAsync(() -> {
            try {
                master.await(readiness, LONG, progress::add);
            } catch (ProvisioningException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static ClusterState state(List<Agent> agents) {
        return new ClusterState(List.of(), List.of(), List.of(), List.of(), List.of(), agents);
    }

    private static Agent agent(String id, double cpus) {
        Resources total = Resources.parse("cpus:" + cpus + ";mem:512;disk:1000;ports:[31000-31099]");
        AgentInfo info = new AgentInfo(Optional.of(new AgentId(id)), "127.0.0.1", 5051, total.toMessages(), Map.of());
        return new Agent(
                info, true, "1.11.0", URI.create("http://127.0.0.1:5051"), total, Resources.NONE, Resources.NONE);
    }

    private static Framework framework(String name, boolean connected) {
        return new Framework(FrameworkInfo.named(name, "root").withId(new FrameworkId(name)), true, connected);
    }
}
