package io.github.camelmesos.cluster.provider.supervised;

import io.github.camelmesos.cluster.ClusterResources;
import io.github.camelmesos.cluster.provider.ClusterSpec;
import io.github.camelmesos.cluster.provider.role.RoleFlags;
import io.github.camelmesos.cluster.provider.role.ServerRole;
import io.github.camelmesos.cluster.provider.role.TaskPorts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The agents of one cluster, all of one size, each with a name, a directory and task ports of its own. */
final class AgentOrders {

    private static final String PREFIX = ServerRole.AGENT.command() + "-";

    private final ClusterSpec spec;
    private final RoleFlags flags;
    private final ServerPlatform platform;
    private final TaskPorts ports;
    private final Map<String, TaskPorts.Range> taken = new HashMap<>();
    private int made;

    AgentOrders(ClusterSpec spec, RoleFlags flags, ServerPlatform platform, TaskPorts ports) {
        this.spec = spec;
        this.flags = flags;
        this.platform = platform;
        this.ports = ports;
    }

    ServerOrder another() {
        return order(ports.take());
    }

    /** One that another launcher has started. Its successor gets other ports: those it has are not known to be free here. */
    synchronized ServerOrder known(String name) {
        made = Math.max(made, Integer.parseInt(name.substring(PREFIX.length())));
        return order(name, ports.take());
    }

    /** One with the ports of another that has ended. Its work directory is new: what the old one left there is not its own. */
    synchronized ServerOrder insteadOf(ServerOrder ended) {
        return order(taken.remove(ended.name()));
    }

    private synchronized ServerOrder order(TaskPorts.Range range) {
        made++;
        return order(PREFIX + made, range);
    }

    private ServerOrder order(String name, TaskPorts.Range range) {
        taken.put(name, range);
        ClusterResources size = spec.shape().agent();
        return new ServerOrder(
                spec.id(),
                ServerRole.AGENT,
                name,
                Optional.of(size),
                Optional.empty(),
                place -> flags.agent(
                        place,
                        name,
                        size,
                        range.toString(),
                        platform.taskEnvironment(spec.id(), name),
                        platform.containerizers()));
    }

    /** Gives the ports of agents back that are stopped. */
    synchronized void stopped(List<String> names) {
        names.forEach(name -> Optional.ofNullable(taken.remove(name)).ifPresent(ports::giveBack));
    }

    synchronized void allStopped() {
        stopped(List.copyOf(taken.keySet()));
    }
}
