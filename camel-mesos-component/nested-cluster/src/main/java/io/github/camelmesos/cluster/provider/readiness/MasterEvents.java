package io.github.camelmesos.cluster.provider.readiness;

import io.github.camelmesos.cluster.ProvisioningException;
import io.github.camelmesos.mesos.message.AgentId;
import io.github.camelmesos.mesos.message.FrameworkInfo;
import io.github.camelmesos.mesos.operator.Agent;
import io.github.camelmesos.mesos.operator.ClusterState;
import io.github.camelmesos.mesos.operator.Framework;
import io.github.camelmesos.mesos.operator.OperatorListener;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** What a master's events have told so far. */
final class MasterEvents implements OperatorListener {

    private final Map<String, Agent> agents = new LinkedHashMap<>();
    private final Map<String, Framework> frameworks = new LinkedHashMap<>();
    private boolean known;
    private Optional<Throwable> lost = Optional.empty();

    synchronized void await(Readiness readiness, Duration timeout, Consumer<String> progress)
            throws ProvisioningException, InterruptedException {
        long end = System.nanoTime() + timeout.toNanos();
        String told = "";
        while (true) {
            MasterSnapshot now = snapshot();
            String description = readiness.describe(now);
            if (known && !description.equals(told)) {
                progress.accept(description);
                told = description;
            }
            if (known && readiness.isMet(now)) {
                return;
            }
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                throw tooLate(description, timeout);
            }
            wait(left);
        }
    }

    private MasterSnapshot snapshot() {
        return new MasterSnapshot(List.copyOf(agents.values()), List.copyOf(frameworks.values()));
    }

    private ProvisioningException tooLate(String description, Duration timeout) {
        String state = known ? description : "the master did not answer";
        return lost.map(cause -> new ProvisioningException(
                        "not ready after " + timeout.toMillis() + " ms: " + state + " (" + cause.getMessage() + ")",
                        cause))
                .orElseGet(() -> new ProvisioningException("not ready after " + timeout.toMillis() + " ms: " + state));
    }

    @Override
    public synchronized void subscribed(ClusterState state, boolean again) {
        agents.clear();
        frameworks.clear();
        state.agents().forEach(agent -> agents.put(agent.id().value(), agent));
        state.frameworks().forEach(framework -> frameworks.put(framework.id().value(), framework));
        known = true;
        lost = Optional.empty();
        notifyAll();
    }

    @Override
    public synchronized void agentAdded(Agent agent) {
        agents.put(agent.id().value(), agent);
        notifyAll();
    }

    @Override
    public synchronized void agentRemoved(AgentId agent) {
        agents.remove(agent.value());
        notifyAll();
    }

    @Override
    public synchronized void frameworkAdded(Framework framework) {
        frameworks.put(framework.id().value(), framework);
        notifyAll();
    }

    @Override
    public void frameworkUpdated(Framework framework) {
        frameworkAdded(framework);
    }

    @Override
    public synchronized void frameworkRemoved(FrameworkInfo framework) {
        framework.id().ifPresent(id -> frameworks.remove(id.value()));
        notifyAll();
    }

    @Override
    public synchronized void disconnected(Throwable cause) {
        lost = Optional.of(cause);
    }
}
