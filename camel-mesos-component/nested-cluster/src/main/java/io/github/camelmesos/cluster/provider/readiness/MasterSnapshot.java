package io.github.camelmesos.cluster.provider.readiness;

import io.github.camelmesos.mesos.operator.Agent;
import io.github.camelmesos.mesos.operator.Framework;
import io.github.camelmesos.mesos.resource.Resources;
import java.util.Collection;

/** The agents and frameworks that a master knows at one moment. */
public record MasterSnapshot(Collection<Agent> agents, Collection<Framework> frameworks) {

    /** The sum of what the agents bring that are registered and connected. Ports are left out: no quota counts them. */
    Resources total() {
        return agents.stream()
                .filter(Agent::active)
                .map(agent -> Resources.of(
                        agent.total().cpus(), agent.total().mem(), agent.total().disk()))
                .reduce(Resources.NONE, Resources::plus);
    }
}
