package io.github.camelmesos.embedded.master;

import io.github.camelmesos.mesos.json.JsonWriter;
import io.github.camelmesos.mesos.message.Resource;
import io.github.camelmesos.mesos.resource.PortRanges;
import io.github.camelmesos.mesos.resource.Resources;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** The whole state and its parts, as the v1 operator API shows them. */
final class StateJson {
    private final Cluster cluster;

    StateJson(Cluster cluster) {
        this.cluster = cluster;
    }

    void state(JsonWriter out) {
        out.object("get_tasks", this::tasks)
                .object("get_executors", this::executors)
                .object("get_frameworks", this::frameworks)
                .object("get_agents", this::agents);
    }

    void tasks(JsonWriter out) {
        tasks(out, "tasks", MasterFramework::tasks, false);
        tasks(out, "unreachable_tasks", framework -> framework.unreachable().all(), false);
        tasks(out, "completed_tasks", framework -> framework.completed().all(), true);
    }

    private void tasks(
            JsonWriter out, String name, Function<MasterFramework, Collection<MasterTask>> of, boolean ofEnded) {
        List<MasterTask> all = new ArrayList<>();
        cluster.frameworks().values().forEach(framework -> all.addAll(of.apply(framework)));
        if (ofEnded) {
            cluster.completedFrameworks().forEach(framework -> all.addAll(of.apply(framework)));
        }
        out.array(name, all, (json, task) -> task.write(json));
    }

    /** Tasks here run without executors of their own. */
    void executors(JsonWriter out) {
        out.array("executors", List.of());
    }

    void frameworks(JsonWriter out) {
        out.array("frameworks", cluster.frameworks().values(), FrameworkJson::write)
                .array("completed_frameworks", cluster.completedFrameworks(), FrameworkJson::write);
    }

    void agents(JsonWriter out) {
        out.array("agents", cluster.agents().values(), AgentJson::write).array("recovered_agents", List.of());
    }

    void roles(JsonWriter out) {
        Set<String> roles = roleNames(cluster);
        if (!roles.isEmpty()) {
            out.array("roles", roles, this::role);
        }
    }

    private void role(JsonWriter out, String role) {
        List<String> frameworks = cluster.frameworks().values().stream()
                .filter(framework -> framework.info().roles().contains(role))
                .map(framework -> framework.id().value())
                .toList();
        Resources held = cluster.allocatedTo(role).withPorts(PortRanges.NONE);
        List<Resource> byName = new ArrayList<>(held.toMessages());
        byName.sort(Comparator.comparing(Resource::name));
        out.field("name", role).field("weight", 1.0);
        if (!frameworks.isEmpty()) {
            out.array("frameworks", frameworks, (json, id) -> json.field("value", id));
        }
        out.arrayUnlessEmpty("resources", byName);
    }

    /** The roles that have frameworks or a quota. */
    static Set<String> roleNames(Cluster cluster) {
        Set<String> names = new LinkedHashSet<>();
        cluster.frameworks()
                .values()
                .forEach(framework -> names.addAll(framework.info().roles()));
        names.addAll(cluster.quotas().keySet());
        return names;
    }
}
