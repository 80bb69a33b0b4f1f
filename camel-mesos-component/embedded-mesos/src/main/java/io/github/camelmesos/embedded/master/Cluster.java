package io.github.camelmesos.embedded.master;

import io.github.camelmesos.mesos.message.AgentId;
import io.github.camelmesos.mesos.message.FrameworkId;
import io.github.camelmesos.mesos.message.MasterInfo;
import io.github.camelmesos.mesos.message.OfferId;
import io.github.camelmesos.mesos.resource.Resources;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a leading master knows. It begins empty: agents and frameworks come back by themselves. */
final class Cluster {
    private final MasterInfo master;
    private final MasterSettings settings;
    private final Map<FrameworkId, MasterFramework> frameworks = new LinkedHashMap<>();
    private final Deque<MasterFramework> completedFrameworks = new ArrayDeque<>();
    private final Map<AgentId, MasterAgent> agents = new LinkedHashMap<>();
    private final Set<AgentId> removedAgents = new LinkedHashSet<>();
    private final Map<OfferId, OutstandingOffer> offers = new LinkedHashMap<>();
    private final Map<String, RoleQuota> quotas = new LinkedHashMap<>();
    private final Counters counters = new Counters();
    private int nextFramework;
    private int nextAgent;
    private long nextOffer;

    Cluster(MasterInfo master, MasterSettings settings) {
        this.master = master;
        this.settings = settings;
    }

    MasterInfo master() {
        return master;
    }

    MasterSettings settings() {
        return settings;
    }

    Map<FrameworkId, MasterFramework> frameworks() {
        return frameworks;
    }

    Optional<MasterFramework> framework(FrameworkId id) {
        return Optional.ofNullable(frameworks.get(id));
    }

    Deque<MasterFramework> completedFrameworks() {
        return completedFrameworks;
    }

    Map<AgentId, MasterAgent> agents() {
        return agents;
    }

    Optional<MasterAgent> agent(AgentId id) {
        return Optional.ofNullable(agents.get(id));
    }

    /** Agents that were here and are not, as long as they may come back. */
    Set<AgentId> removedAgents() {
        return removedAgents;
    }

    Map<OfferId, OutstandingOffer> offers() {
        return offers;
    }

    Map<String, RoleQuota> quotas() {
        return quotas;
    }

    Counters counters() {
        return counters;
    }

    FrameworkId newFrameworkId() {
        String number = Integer.toString(nextFramework++);
        return new FrameworkId(master.id() + "-" + "0".repeat(Math.max(0, 4 - number.length())) + number);
    }

    AgentId newAgentId() {
        return new AgentId(master.id() + "-S" + nextAgent++);
    }

    OfferId newOfferId() {
        return new OfferId(master.id() + "-O" + nextOffer++);
    }

    Resources total() {
        return agents.values().stream().map(MasterAgent::total).reduce(Resources.NONE, Resources::plus);
    }

    /** What tasks use and offers hold, of all frameworks of a role. */
    Resources allocatedTo(String role) {
        return frameworks.values().stream()
                .map(framework -> framework.allocated().of(role))
                .reduce(Resources.NONE, Resources::plus);
    }
}
