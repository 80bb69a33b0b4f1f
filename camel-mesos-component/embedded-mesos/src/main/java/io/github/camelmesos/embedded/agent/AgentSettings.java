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
import java.util.function.Consumer;

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
        return change(draft -> draft.listen = newListen);
    }

    public AgentSettings withAttributes(Map<String, String> newAttributes) {
        return change(draft -> draft.attributes = newAttributes);
    }

    /** Replaces what tasks inherit. */
    public AgentSettings withEnvironment(Map<String, String> newEnvironment) {
        return change(draft -> draft.environment = newEnvironment);
    }

    public AgentSettings withSwitchUser(boolean newSwitchUser) {
        return change(draft -> draft.switchUser = newSwitchUser);
    }

    public AgentSettings withKillGracePeriod(Duration period) {
        return change(draft -> draft.killGracePeriod = period);
    }

    public AgentSettings withMemoryInterval(Duration interval) {
        return change(draft -> draft.memoryInterval = interval);
    }

    public AgentSettings withAcknowledgeTimeout(Duration timeout) {
        return change(draft -> draft.acknowledgeTimeout = timeout);
    }

    public AgentSettings withZkSessionTimeout(Duration timeout) {
        return change(draft -> draft.zkSessionTimeout = timeout);
    }

    public AgentSettings withFlags(Map<String, String> newFlags) {
        return change(draft -> draft.flags = newFlags);
    }

    private AgentSettings change(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.finished();
    }

    /** A copy that can be changed. */
    private static final class Draft {
        private Optional<ZkUrl> zk;
        private Optional<URI> master;
        private Duration zkSessionTimeout;
        private Listen listen;
        private Path workDir;
        private Resources resources;
        private Map<String, String> attributes;
        private Map<String, String> environment;
        private boolean switchUser;
        private Duration killGracePeriod;
        private Duration memoryInterval;
        private Duration acknowledgeTimeout;
        private int maxCompletedTasks;
        private Map<String, String> flags;
        private HttpLimits limits;

        Draft(AgentSettings settings) {
            zk = settings.zk;
            master = settings.master;
            zkSessionTimeout = settings.zkSessionTimeout;
            listen = settings.listen;
            workDir = settings.workDir;
            resources = settings.resources;
            attributes = settings.attributes;
            environment = settings.environment;
            switchUser = settings.switchUser;
            killGracePeriod = settings.killGracePeriod;
            memoryInterval = settings.memoryInterval;
            acknowledgeTimeout = settings.acknowledgeTimeout;
            maxCompletedTasks = settings.maxCompletedTasks;
            flags = settings.flags;
            limits = settings.limits;
        }

        AgentSettings finished() {
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
                    flags,
                    limits);
        }
    }
}
