package io.github.camelmesos.embedded.master;

import io.github.camelmesos.embedded.api.Listen;
import io.github.camelmesos.embedded.http.HttpLimits;
import io.github.camelmesos.mesos.leader.ZkUrl;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * How a master runs. The names are those of Mesos' flags.
 *
 * @param listen where it listens
 * @param zk where masters elect their leader; empty: this one leads
 * @param zkSessionTimeout after which a lost leader is replaced
 * @param allocationInterval the least time between two rounds of offers that nothing but time has asked for
 * @param agentPingTimeout how long an agent may take to answer a ping
 * @param maxAgentPingTimeouts after so many an agent is removed
 * @param agentReregisterTimeout how long a lost agent may take to come back
 * @param maxCompletedFrameworks how many that ended are remembered
 * @param maxCompletedTasks how many tasks that ended are remembered of each framework; as many that became unreachable
 * @param heartbeatInterval between the heartbeats of event streams
 * @param flags what {@code /flags} answers besides, by name
 */
public record MasterSettings(
        Listen listen,
        Optional<ZkUrl> zk,
        Duration zkSessionTimeout,
        Duration allocationInterval,
        Duration agentPingTimeout,
        int maxAgentPingTimeouts,
        Duration agentReregisterTimeout,
        int maxCompletedFrameworks,
        int maxCompletedTasks,
        Duration heartbeatInterval,
        Map<String, String> flags,
        HttpLimits limits) {

    /** Mesos' defaults at 127.0.0.1, on a free port, leading. */
    public static final MasterSettings DEFAULTS = new MasterSettings(
            Listen.LOCAL,
            Optional.empty(),
            Duration.ofSeconds(10),
            Duration.ofSeconds(1),
            Duration.ofSeconds(15),
            5,
            Duration.ofMinutes(10),
            50,
            1000,
            Duration.ofSeconds(15),
            Map.of(),
            HttpLimits.DEFAULTS);

    public MasterSettings {
        flags = Map.copyOf(flags);
    }

    public MasterSettings withListen(Listen newListen) {
        return change(draft -> draft.listen = newListen);
    }

    public MasterSettings withZk(ZkUrl url, Duration sessionTimeout) {
        return change(draft -> {
            draft.zk = Optional.of(url);
            draft.zkSessionTimeout = sessionTimeout;
        });
    }

    public MasterSettings withAllocationInterval(Duration interval) {
        return change(draft -> draft.allocationInterval = interval);
    }

    /** When an agent counts as gone. */
    public MasterSettings withAgentPing(Duration timeout, int maxTimeouts) {
        return change(draft -> {
            draft.agentPingTimeout = timeout;
            draft.maxAgentPingTimeouts = maxTimeouts;
        });
    }

    public MasterSettings withAgentReregisterTimeout(Duration timeout) {
        return change(draft -> draft.agentReregisterTimeout = timeout);
    }

    /** What is remembered of what ended. */
    public MasterSettings withMaxCompleted(int frameworks, int tasks) {
        return change(draft -> {
            draft.maxCompletedFrameworks = frameworks;
            draft.maxCompletedTasks = tasks;
        });
    }

    public MasterSettings withHeartbeatInterval(Duration interval) {
        return change(draft -> draft.heartbeatInterval = interval);
    }

    public MasterSettings withFlags(Map<String, String> newFlags) {
        return change(draft -> draft.flags = newFlags);
    }

    private MasterSettings change(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.finished();
    }

    /** A copy that can be changed. */
    private static final class Draft {
        private Listen listen;
        private Optional<ZkUrl> zk;
        private Duration zkSessionTimeout;
        private Duration allocationInterval;
        private Duration agentPingTimeout;
        private int maxAgentPingTimeouts;
        private Duration agentReregisterTimeout;
        private int maxCompletedFrameworks;
        private int maxCompletedTasks;
        private Duration heartbeatInterval;
        private Map<String, String> flags;
        private HttpLimits limits;

        Draft(MasterSettings settings) {
            listen = settings.listen;
            zk = settings.zk;
            zkSessionTimeout = settings.zkSessionTimeout;
            allocationInterval = settings.allocationInterval;
            agentPingTimeout = settings.agentPingTimeout;
            maxAgentPingTimeouts = settings.maxAgentPingTimeouts;
            agentReregisterTimeout = settings.agentReregisterTimeout;
            maxCompletedFrameworks = settings.maxCompletedFrameworks;
            maxCompletedTasks = settings.maxCompletedTasks;
            heartbeatInterval = settings.heartbeatInterval;
            flags = settings.flags;
            limits = settings.limits;
        }

        MasterSettings finished() {
            return new MasterSettings(
                    listen,
                    zk,
                    zkSessionTimeout,
                    allocationInterval,
                    agentPingTimeout,
                    maxAgentPingTimeouts,
                    agentReregisterTimeout,
                    maxCompletedFrameworks,
                    maxCompletedTasks,
                    heartbeatInterval,
                    flags,
                    limits);
        }
    }
}
