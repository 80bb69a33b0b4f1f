package io.github.camelmesos.cluster.provider.supervised;

import io.github.camelmesos.cluster.provider.role.RoleFlags;
import io.github.camelmesos.mesos.http.HttpSettings;
import io.github.camelmesos.mesos.leader.MasterLocator;
import io.github.camelmesos.mesos.operator.Agent;
import io.github.camelmesos.mesos.operator.Framework;
import io.github.camelmesos.mesos.operator.OperatorClient;
import io.github.camelmesos.mesos.operator.OperatorSettings;
import io.github.camelmesos.mesos.operator.Task;
import java.io.IOException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The connection to a cluster's master. */
final class ClusterLink implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ClusterLink.class);
    /** A cluster that is torn down may have no master any more. */
    private static final OperatorSettings BRIEF = new OperatorSettings(
            new HttpSettings(Duration.ofSeconds(1), Duration.ofSeconds(5), 16 * 1024 * 1024),
            Duration.ofMillis(100),
            OperatorSettings.DEFAULTS.firstBackoff(),
            OperatorSettings.DEFAULTS.maxBackoff(),
            OperatorSettings.DEFAULTS.missedHeartbeats());

    private final MasterLocator locator;
    private final OperatorClient operator;

    /**
     * @param locator closed with this
     */
    ClusterLink(MasterLocator locator) {
        this.locator = locator;
        this.operator = new OperatorClient(locator, OperatorSettings.DEFAULTS);
    }

    OperatorClient operator() {
        return operator;
    }

    /** Those agents with the fewest tasks first. */
    List<String> idlestFirst(List<String> agents) throws IOException {
        List<Task> tasks = operator.tasks();
        Map<String, Long> load = operator.agents().stream()
                .collect(Collectors.toMap(
                        agent -> agent.info().attributes().getOrDefault(RoleFlags.AGENT_NAME, ""),
                        agent -> tasksOf(agent, tasks),
                        Long::sum));
        return agents.stream()
                .sorted(Comparator.comparing(name -> load.getOrDefault(name, 0L)))
                .toList();
    }

    private static long tasksOf(Agent agent, List<Task> tasks) {
        return tasks.stream().filter(task -> task.agentId().equals(agent.id())).count();
    }

    /** Ends all frameworks, which kills their tasks; a master that is gone has none. */
    void endFrameworks() {
        try (OperatorClient brief = new OperatorClient(locator, BRIEF)) {
            for (Framework framework : brief.frameworks()) {
                brief.teardown(framework.id());
            }
        } catch (IOException e) {
            LOG.debug("No framework is ended by the master", e);
        }
    }

    @Override
    public void close() {
        operator.close();
        locator.close();
    }
}
