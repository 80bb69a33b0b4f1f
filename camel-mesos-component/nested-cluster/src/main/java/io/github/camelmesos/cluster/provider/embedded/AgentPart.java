package io.github.camelmesos.cluster.provider.embedded;

import io.github.camelmesos.embedded.agent.EmbeddedAgent;

/**
 * An agent of a cluster.
 *
 * @param gone called when it is closed: its ports are free again
 */
record AgentPart(EmbeddedAgent agent, Runnable gone) implements AutoCloseable {

    /** Kills its tasks. */
    @Override
    public void close() {
        agent.close();
        gone.run();
    }
}
