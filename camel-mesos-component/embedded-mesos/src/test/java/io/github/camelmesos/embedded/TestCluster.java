package io.github.camelmesos.embedded;

import io.github.camelmesos.embedded.agent.AgentSettings;
import io.github.camelmesos.embedded.agent.EmbeddedAgent;
import io.github.camelmesos.embedded.master.EmbeddedMaster;
import io.github.camelmesos.embedded.master.MasterSettings;
import io.github.camelmesos.mesos.http.HttpSettings;
import io.github.camelmesos.mesos.leader.FixedMasterLocator;
import io.github.camelmesos.mesos.leader.MasterLocator;
import io.github.camelmesos.mesos.operator.OperatorClient;
import io.github.camelmesos.mesos.operator.OperatorSettings;
import io.github.camelmesos.mesos.resource.Resources;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.UnaryOperator;

/** A master and one agent, without ZooKeeper. */
public final class TestCluster implements AutoCloseable {
    public static final Resources RESOURCES = Resources.parse("cpus:4;mem:4096;disk:10000;ports:[31000-32000]");

    private final EmbeddedMaster master;
    private final EmbeddedAgent agent;
    private final MasterLocator locator;
    private final OperatorClient operator;

    private TestCluster(MasterSettings masterSettings, Path workDir, UnaryOperator<AgentSettings> agentSettings)
            throws IOException {
        master = EmbeddedMaster.start(masterSettings.withAllocationInterval(Duration.ofMillis(20)));
        agent = EmbeddedAgent.start(agentSettings.apply(AgentSettings.of(master.url(), workDir, RESOURCES)));
        locator = new FixedMasterLocator(master.url(), HttpSettings.DEFAULTS);
        operator = new OperatorClient(locator, OperatorSettings.DEFAULTS);
    }

    public static TestCluster start(Path workDir) throws IOException {
        return start(MasterSettings.DEFAULTS, workDir, settings -> settings);
    }

    public static TestCluster start(
            MasterSettings masterSettings, Path workDir, UnaryOperator<AgentSettings> agentSettings)
            throws IOException {
        return new TestCluster(masterSettings, workDir, agentSettings);
    }

    public EmbeddedMaster master() {
        return master;
    }

    public EmbeddedAgent agent() {
        return agent;
    }

    public MasterLocator locator() {
        return locator;
    }

    public OperatorClient operator() {
        return operator;
    }

    @Override
    public void close() {
        operator.close();
        locator.close();
        agent.close();
        master.close();
    }
}
