package io.github.camelmesos.cluster.provider.readiness;

import io.github.camelmesos.cluster.ClusterShape;
import io.github.camelmesos.mesos.resource.Resources;

/**
 * The agents' resources at the master are exactly the quota: an agent that brings more, or one that belongs to no one here,
 * keeps a cluster from being ready as much as a missing one.
 */
public record AgentsComplete(ClusterShape shape) implements Readiness {

    @Override
    public boolean isMet(MasterSnapshot master) {
        return master.agents().size() == shape.agents() && master.total().equals(quota());
    }

    @Override
    public String describe(MasterSnapshot master) {
        return master.agents().size() + " of " + shape.agents() + " agents registered, with "
                + (master.agents().isEmpty() ? "nothing" : master.total()) + " of " + quota();
    }

    private Resources quota() {
        return Resources.of(
                        shape.total().cpus(),
                        shape.total().memoryMiB(),
                        shape.total().diskMiB())
                .withGpus(shape.total().gpus());
    }
}
