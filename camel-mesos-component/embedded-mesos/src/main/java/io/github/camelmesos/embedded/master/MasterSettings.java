package io.github.camelmesos.embedded.master;

import io.github.camelmesos.embedded.api.Listen;
import io.github.camelmesos.embedded.http.HttpLimits;
import io.github.camelmesos.mesos.leader.ZkUrl;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

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
        return new MasterSettings(
                newListen,
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

    public MasterSettings withZk(ZkUrl url, Duration sessionTimeout) {
        return new MasterSettings(
                listen,
                Optional.of(url),
                sessionTimeout,
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

    public MasterSettings withAllocationInterval(Duration interval) {
        return new MasterSettings(
                listen,
                zk,
                zkSessionTimeout,
                interval,
                agentPingTimeout,
                maxAgentPingTimeouts,
                agentReregisterTimeout,
                maxCompletedFrameworks,
                maxCompletedTasks,
                heartbeatInterval,
                flags,
                limits);
    }

    /** When an agent counts as gone. */
    public MasterSettings withAgentPing(Duration timeout, int maxTimeouts) {
        return new MasterSettings(
                listen,
                zk,
                zkSessionTimeout,
                allocationInterval,
                timeout,
                maxTimeouts,
                agentReregisterTimeout,
                maxCompletedFrameworks,
                maxCompletedTasks,
                heartbeatInterval,
                flags,
                limits);
    }

    public MasterSettings withAgentReregisterTimeout(Duration timeout) {
        return new MasterSettings(
                listen,
                zk,
                zkSessionTimeout,
                allocationInterval,
                agentPingTimeout,
                maxAgentPingTimeouts,
                timeout,
                maxCompletedFrameworks,
                maxCompletedTasks,
                heartbeatInterval,
                flags,
                limits);
    }

    /** What is remembered of what ended. */
    public MasterSettings withMaxCompleted(int frameworks, int tasks) {
        return new MasterSettings(
                listen,
                zk,
                zkSessionTimeout,
                allocationInterval,
                agentPingTimeout,
                maxAgentPingTimeouts,
                agentReregisterTimeout,
                frameworks,
                tasks,
                heartbeatInterval,
                flags,
                limits);
    }

    public MasterSettings withHeartbeatInterval(Duration interval) {
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
                interval,
                flags,
                limits);
    }

    public MasterSettings withFlags(Map<String, String> newFlags) {
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
                newFlags,
                limits);
    }
}
