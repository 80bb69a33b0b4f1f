package io.github.camelmesos.embedded.master;

import io.github.camelmesos.mesos.message.AgentId;
import io.github.camelmesos.mesos.resource.Resources;

/**
 * What a framework does not want to be offered again for a while: at most these resources of this agent.
 *
 * @param untilNanos as {@link System#nanoTime}
 */
record OfferFilter(AgentId agent, String role, Resources refused, long untilNanos) {

    boolean covers(AgentId offeredAgent, String offeredRole, Resources offered) {
        return agent.equals(offeredAgent) && role.equals(offeredRole) && refused.contains(offered);
    }

    boolean isOver(long now) {
        return untilNanos - now <= 0;
    }
}
