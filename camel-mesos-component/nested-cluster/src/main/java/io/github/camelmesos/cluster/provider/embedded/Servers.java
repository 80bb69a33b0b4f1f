package io.github.camelmesos.cluster.provider.embedded;

import io.github.camelmesos.chronos.scheduler.BundledScheduler;
import io.github.camelmesos.chronos.scheduler.SchedulerConfig;
import io.github.camelmesos.chronos.scheduler.http.HttpConfig;
import io.github.camelmesos.cluster.ClusterResources;
import io.github.camelmesos.cluster.provider.role.RoleFlags;
import io.github.camelmesos.cluster.provider.role.TaskPorts;
import io.github.camelmesos.cluster.settings.ClusterSettings;
import io.github.camelmesos.embedded.agent.AgentSettings;
import io.github.camelmesos.embedded.agent.EmbeddedAgent;
import io.github.camelmesos.embedded.api.Listen;
import io.github.camelmesos.embedded.master.EmbeddedMaster;
import io.github.camelmesos.embedded.master.MasterSettings;
import io.github.camelmesos.mesos.leader.ZkUrl;
import io.github.camelmesos.mesos.resource.Resources;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Starts the servers of a cluster as a nested cluster wants them: quick to offer, at the configured address, free ports. */
final class Servers {

    private static final Duration ZOOKEEPER_SESSION = Duration.ofSeconds(10);
    private static final Duration ALLOCATION_INTERVAL = Duration.ofMillis(50);

    private final ClusterSettings settings;
    private final TaskPorts ports;

    Servers(ClusterSettings settings) {
        this.settings = settings;
        this.ports = new TaskPorts(settings);
    }

    EmbeddedMaster startMaster(ZkUrl masters) throws IOException {
        return EmbeddedMaster.start(MasterSettings.DEFAULTS
                .withListen(listen())
                .withZk(masters, ZOOKEEPER_SESSION)
                .withAllocationInterval(ALLOCATION_INTERVAL));
    }

    private Listen listen() {
        return new Listen(settings.address(), 0, settings.address(), Optional.empty());
    }

    /** An agent that advertises exactly {@code size} and ports that no other agent has. */
    AgentPart startAgent(ZkUrl masters, Path workDirectory, ClusterResources size) throws IOException {
        TaskPorts.Range range = ports.take();
        try {
            Resources resources = Resources.parse("cpus:" + size.cpus() + ";mem:" + size.memoryMiB() + ";disk:"
                    + size.diskMiB() + (size.gpus() > 0 ? ";gpus:" + size.gpus() : "") + ";ports:" + range);
            EmbeddedAgent agent = EmbeddedAgent.start(AgentSettings.of(masters, workDirectory, resources)
                    .withListen(listen())
                    .withAttributes(Map.of(
                            RoleFlags.AGENT_NAME, workDirectory.getFileName().toString())));
            return new AgentPart(agent, () -> ports.giveBack(range));
        } catch (IOException | RuntimeException e) {
            ports.giveBack(range);
            throw e;
        }
    }

    SchedulerPart startScheduler(ZkUrl masters) throws IOException {
        SchedulerConfig config = SchedulerConfig.local(masters.connectString(), masters.toString())
                .withHttp(new HttpConfig(settings.address(), 0, settings.address(), null, "Chronos"));
        return new SchedulerPart(BundledScheduler.start(config), config.mesos().frameworkName());
    }
}
