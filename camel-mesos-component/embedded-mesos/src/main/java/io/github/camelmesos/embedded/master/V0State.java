package io.github.camelmesos.embedded.master;

import io.github.camelmesos.embedded.api.MesosVersion;
import io.github.camelmesos.embedded.api.V0Resources;
import io.github.camelmesos.mesos.json.JsonWriter;
import io.github.camelmesos.mesos.message.MasterInfo;
import io.github.camelmesos.mesos.message.Resource;
import io.github.camelmesos.mesos.message.TaskStatus;
import io.github.camelmesos.mesos.resource.Resources;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The state in the form of the v0 endpoints. */
final class V0State {
    private final Term term;
    private final Cluster cluster;
    private final MasterFacts facts;

    V0State(Term term, MasterFacts facts) {
        this.term = term;
        this.cluster = term.cluster();
        this.facts = facts;
    }

    void write(JsonWriter out) {
        MesosVersion.write(out);
        MasterInfo info = facts.info();
        String pid = "master@" + info.address().hostAndPort();
        long connected = cluster.agents().values().stream()
                .filter(MasterAgent::isConnected)
                .count();
        out.field("start_time", facts.startNanos() / 1e9)
                .field("elected_time", term.electedNanos() / 1e9)
                .field("id", info.id())
                .field("pid", pid)
                .field("hostname", info.address().hostname())
                .strings("capabilities", info.capabilities())
                .field("activated_slaves", (double) connected)
                .field("deactivated_slaves", (double) (cluster.agents().size() - connected))
                .field("unreachable_slaves", (double) cluster.removedAgents().size())
                .field("leader", pid)
                .object("leader_info", leader -> leader.field("id", info.id())
                        .field("pid", pid)
                        .field("port", info.address().port())
                        .field("hostname", info.address().hostname()))
                .strings("flags", facts.flags())
                .array("slaves", cluster.agents().values(), V0State::slave)
                .array("recovered_slaves", List.of())
                .array("frameworks", cluster.frameworks().values(), this::framework)
                .array("completed_frameworks", cluster.completedFrameworks(), this::framework)
                .array("orphan_tasks", List.of())
                .array("unregistered_frameworks", List.of());
    }

    void slaves(JsonWriter out) {
        out.array("slaves", cluster.agents().values(), (json, agent) -> {
            slave(json, agent);
            json.object("reserved_resources_full", none -> {})
                    .array("unreserved_resources_full", AgentJson.unreserved(agent.total()))
                    .array("used_resources_full", AgentJson.byRole(agent.used()))
                    .array("offered_resources_full", AgentJson.byRole(agent.offered()));
        });
        out.array("recovered_slaves", List.of());
    }

    private static void slave(JsonWriter out, MasterAgent agent) {
        out.field("id", agent.id().value())
                .field("hostname", agent.info().hostname())
                .field("port", agent.info().port())
                .strings("attributes", agent.info().attributes())
                .field("pid", AgentJson.pid(agent))
                .field("registered_time", agent.registeredNanos() / 1e9);
        V0Resources.write(out, "resources", agent.total());
        V0Resources.write(out, "used_resources", agent.used().total());
        V0Resources.write(out, "offered_resources", agent.offered().total());
        out.object("reserved_resources", none -> {});
        V0Resources.write(out, "unreserved_resources", agent.total());
        out.field("active", agent.isConnected())
                .field("deactivated", false)
                .field("version", MesosVersion.VERSION)
                .strings("capabilities", MesosVersion.AGENT_CAPABILITIES);
    }

    void frameworks(JsonWriter out) {
        out.array("frameworks", cluster.frameworks().values(), this::framework)
                .array("completed_frameworks", cluster.completedFrameworks(), this::framework)
                .array("unregistered_frameworks", List.of());
    }

    private void framework(JsonWriter out, MasterFramework framework) {
        Resources used = framework.used();
        Resources offered = framework.offered();
        out.field("id", framework.id().value()).field("name", framework.info().name());
        V0Resources.write(out, "used_resources", used);
        V0Resources.write(out, "offered_resources", offered);
        out.strings("capabilities", framework.info().capabilities())
                .field("hostname", framework.info().hostname().orElse(""))
                .field("webui_url", framework.info().webuiUrl().orElse(""))
                .field("active", framework.isConnected())
                .field("connected", framework.isConnected())
                .field("recovered", framework.isRecovered())
                .field("user", framework.info().user())
                .field("failover_timeout", framework.info().failoverTimeout().toNanos() / 1e9)
                .field("checkpoint", framework.info().checkpoint())
                .field("registered_time", framework.registeredNanos() / 1e9)
                .field("unregistered_time", framework.unregisteredNanos() / 1e9);
        V0Resources.write(out, "resources", used.plus(offered));
        out.strings("roles", framework.info().roles())
                .array("tasks", framework.tasks(), V0State::task)
                .array("unreachable_tasks", framework.unreachable().all(), V0State::task)
                .array("completed_tasks", framework.completed().all(), V0State::task)
                .array("offers", framework.offers().values(), V0State::offer)
                .array("executors", List.of())
                .object("offer_constraints", none -> {});
    }

    void tasks(JsonWriter out) {
        List<MasterTask> all = new ArrayList<>();
        cluster.frameworks().values().forEach(framework -> {
            all.addAll(framework.tasks());
            all.addAll(framework.unreachable().all());
            all.addAll(framework.completed().all());
        });
        out.array("tasks", all, V0State::task);
    }

    private static void task(JsonWriter out, MasterTask task) {
        out.field("id", task.id().value())
                .field("name", task.name())
                .field("framework_id", task.frameworkId().value())
                .field("executor_id", "")
                .field("slave_id", task.agentId().value())
                .field("state", task.state().name());
        V0Resources.write(out, "resources", task.resources());
        out.field("role", task.role()).array("statuses", task.statuses(), V0State::status);
        if (!task.labels().isEmpty()) {
            Collection<Map.Entry<String, String>> labels = task.labels().entrySet();
            out.array("labels", labels, (json, label) -> json.field("key", label.getKey())
                    .field("value", label.getValue()));
        }
    }

    private static void status(JsonWriter out, TaskStatus status) {
        out.field("state", status.state().name())
                .field("timestamp", status.timestamp())
                .value("container_status", status.containerStatus().map(container -> container.withoutPid()));
    }

    private static void offer(JsonWriter out, OutstandingOffer offer) {
        out.field("id", offer.message().id().value())
                .field("framework_id", offer.message().frameworkId().value())
                .object("allocation_info", info -> info.field("role", offer.role()))
                .field("slave_id", offer.message().agentId().value());
        V0Resources.write(out, "resources", offer.resources());
    }

    void roles(JsonWriter out) {
        out.array("roles", StateJson.roleNames(cluster), this::role);
    }

    private void role(JsonWriter out, String role) {
        out.field("name", role).field("weight", 1.0);
        RoleQuota quota = cluster.quotas().get(role);
        if (quota != null) {
            out.object("quota", json -> json.field("role", role)
                    .object("guarantee", none -> {})
                    .object("limit", limit -> quota.limits()
                            .forEach((name, value) -> limit.field(name, value.doubleValue())))
                    .object("consumed", consumed -> amounts(consumed, used(role))));
        }
        out.object("resources", json -> amounts(json, cluster.allocatedTo(role)))
                .object("allocated", json -> amounts(json, used(role)))
                .object(
                        "offered",
                        json -> amounts(json, cluster.allocatedTo(role).minus(used(role))))
                .object("reserved", none -> {})
                .strings(
                        "frameworks",
                        cluster.frameworks().values().stream()
                                .filter(framework -> framework.info().roles().contains(role))
                                .map(framework -> framework.id().value())
                                .toList());
    }

    private Resources used(String role) {
        return cluster.agents().values().stream()
                .map(agent -> agent.used().of(role))
                .reduce(Resources.NONE, Resources::plus);
    }

    private static void amounts(JsonWriter out, Resources resources) {
        for (Resource resource : resources.toMessages()) {
            resource.scalar().ifPresent(amount -> out.field(resource.name(), amount));
        }
    }
}
