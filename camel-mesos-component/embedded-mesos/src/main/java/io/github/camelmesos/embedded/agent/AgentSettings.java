package io.github.camelmesos.embedded.agent;

import io.github.camelmesos.embedded.api.Listen;
import io.github.camelmesos.embedded.http.HttpLimits;
import io.github.camelmesos.mesos.leader.ZkUrl;
import io.github.camelmesos.mesos.resource.Resources;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * How an agent runs. The names are those of Mesos' flags.
 *
 * @param zk where the leading master is found
 * @param master a master, where there is no ZooKeeper
 * @param zkSessionTimeout of the session with ZooKeeper
 * @param listen where it listens
 * @param workDir of the sandboxes
 * @param resources all that tasks may have
 * @param attributes text attributes
 * @param environment what tasks inherit
 * @param switchUser whether tasks run as the user that their framework names
 * @param killGracePeriod between SIGTERM and SIGKILL, where a task does not say
 * @param memoryInterval between two looks at the memory of tasks
 * @param acknowledgeTimeout after which an update is sent again
 * @param maxCompletedTasks how many tasks that ended are remembered
 * @param flags what {@code /state} and {@code /flags} show besides, by name
 */
public record AgentSettings(
        Optional<ZkUrl> zk,
        Optional<URI> master,
        Duration zkSessionTimeout,
        Listen listen,
        Path workDir,
        Resources resources,
        Map<String, String> attributes,
        Map<String, String> environment,
        boolean switchUser,
        Duration killGracePeriod,
        Duration memoryInterval,
        Duration acknowledgeTimeout,
        int maxCompletedTasks,
        Map<String, String> flags,
        HttpLimits limits) {

    public AgentSettings {
        attributes = Map.copyOf(attributes);
        environment = Map.copyOf(environment);
        flags = Map.copyOf(flags);
    }

    /** An agent that finds its master in ZooKeeper, at 127.0.0.1 on a free port. */
    public static AgentSettings of(ZkUrl zk, Path workDir, Resources resources) {
        return of(Optional.of(zk), Optional.empty(), workDir, resources);
    }

    /** An agent of one master, at 127.0.0.1 on a free port. */
    public static AgentSettings of(URI master, Path workDir, Resources resources) {
        return of(Optional.empty(), Optional.of(master), workDir, resources);
    }

    private static AgentSettings of(Optional<ZkUrl> zk, Optional<URI> master, Path workDir, Resources resources) {
        return new AgentSettings(
                zk,
                master,
                Duration.ofSeconds(10),
                Listen.LOCAL,
                workDir,
                resources,
                Map.of(),
                TaskEnvironment.inherited(System.getenv()),
                false,
                Duration.ofSeconds(3),
                Duration.ofMillis(500),
                Duration.ofSeconds(10),
                1000,
                Map.of(),
                HttpLimits.DEFAULTS);
    }

    public AgentSettings withListen(Listen newListen) {
        return new AgentSettings(
                zk,
                master,
                zkSessionTimeout,
                newListen,
                workDir,
                resources,
                attributes,
                environment,
                switchUser,
                killGracePeriod,
                memoryInterval,
                acknowledgeTimeout,
                maxCompletedTasks,
                flags,
                limits);
    }

    public AgentSettings withAttributes(Map<String, String> newAttributes) {
        return new AgentSettings(
                zk,
                master,
                zkSessionTimeout,
                listen,
                workDir,
                resources,
                newAttributes,
                environment,
                switchUser,
                killGracePeriod,
                memoryInterval,
                acknowledgeTimeout,
                maxCompletedTasks,
                flags,
                limits);
    }

    /** Replaces what tasks inherit. */
    public AgentSettings withEnvironment(Map<String, String> newEnvironment) {
        return new AgentSettings(
                zk,
                master,
                zkSessionTimeout,
                listen,
                workDir,
                resources,
                attributes,
                newEnvironment,
                switchUser,
                killGracePeriod,
                memoryInterval,
                acknowledgeTimeout,
                maxCompletedTasks,
                flags,
                limits);
    }

    public AgentSettings withSwitchUser(boolean newSwitchUser) {
        return new AgentSettings(
                zk,
                master,
                zkSessionTimeout,
                listen,
                workDir,
                resources,
                attributes,
                environment,
                newSwitchUser,
                killGracePeriod,
                memoryInterval,
                acknowledgeTimeout,
                maxCompletedTasks,
                flags,
                limits);
    }

    public AgentSettings withKillGracePeriod(Duration period) {
        return new AgentSettings(
                zk,
                master,
                zkSessionTimeout,
                listen,
                workDir,
                resources,
                attributes,
                environment,
                switchUser,
                period,
                memoryInterval,
                acknowledgeTimeout,
                maxCompletedTasks,
                flags,
                limits);
    }

    public AgentSettings withMemoryInterval(Duration interval) {
        return new AgentSettings(
                zk,
                master,
                zkSessionTimeout,
                listen,
                workDir,
                resources,
                attributes,
                environment,
                switchUser,
                killGracePeriod,
                interval,
                acknowledgeTimeout,
                maxCompletedTasks,
                flags,
                limits);
    }

    public AgentSettings withAcknowledgeTimeout(Duration timeout) {
        return new AgentSettings(
                zk,
                master,
                zkSessionTimeout,
                listen,
                workDir,
                resources,
                attributes,
                environment,
                switchUser,
                killGracePeriod,
                memoryInterval,
                timeout,
                maxCompletedTasks,
                flags,
                limits);
    }

    public AgentSettings withZkSessionTimeout(Duration timeout) {
        return new AgentSettings(
                zk,
                master,
                timeout,
                listen,
                workDir,
                resources,
                attributes,
                environment,
                switchUser,
                killGracePeriod,
                memoryInterval,
                acknowledgeTimeout,
                maxCompletedTasks,
                flags,
                limits);
    }

    public AgentSettings withFlags(Map<String, String> newFlags) {
        return new AgentSettings(
                zk,
                master,
                zkSessionTimeout,
                listen,
                workDir,
                resources,
                attributes,
                environment,
                switchUser,
                killGracePeriod,
                memoryInterval,
                acknowledgeTimeout,
                maxCompletedTasks,
                newFlags,
                limits);
    }
}
