package io.github.camelmesos.embedded.role;

import io.github.camelmesos.embedded.agent.EmbeddedAgent;
import java.io.IOException;

/** {@code mesos-agent}. */
public final class AgentRole {
    private AgentRole() {}

    /**
     * Starts an agent with Mesos' flags; the environment may hold more of them.
     *
     * @throws FlagException when a flag is wrong
     * @throws IOException when it cannot listen or use its work directory
     */
    public static EmbeddedAgent start(String[] args) throws IOException {
        return EmbeddedAgent.start(AgentFlags.parse(args, System.getenv()));
    }
}
