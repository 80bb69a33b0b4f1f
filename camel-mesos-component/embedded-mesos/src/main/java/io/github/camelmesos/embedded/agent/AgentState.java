package io.github.camelmesos.embedded.agent;

import io.github.camelmesos.embedded.api.EpochTime;
import io.github.camelmesos.embedded.api.MesosVersion;
import io.github.camelmesos.embedded.api.V0Resources;
import io.github.camelmesos.mesos.json.JsonWriter;
import io.github.camelmesos.mesos.message.AgentId;
import io.github.camelmesos.mesos.message.AgentInfo;
import io.github.camelmesos.mesos.message.FrameworkId;
import io.github.camelmesos.mesos.message.FrameworkInfo;
import io.github.camelmesos.mesos.message.Resource;
import io.github.camelmesos.mesos.message.TaskState;
import io.github.camelmesos.mesos.resource.Resources;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The state of an agent, as its v1 and v0 APIs show it. */
final class AgentState {
    private final AgentFacts facts;
    private final Containers containers;

    AgentState(AgentFacts facts, Containers containers) {
        this.facts = facts;
        this.containers = containers;
    }

    void agent(JsonWriter out) {
        AgentSettings settings = facts.settings();
        out.object(
                "agent_info",
                new AgentInfo(
                        containers.agentId(),
                        settings.listen().hostname(),
                        facts.port(),
                        settings.resources().toMessages(),
                        settings.attributes()));
    }

    void state(JsonWriter out) {
        out.object("get_tasks", this::tasks)
                .object("get_executors", this::executors)
                .object("get_frameworks", this::frameworks);
    }

    void tasks(JsonWriter out) {
        out.array("pending_tasks", List.of());
        tasks(out, "queued_tasks", some(task -> task.pid().isEmpty() && !task.isOver()));
        tasks(out, "launched_tasks", some(task -> task.pid().isPresent() && !task.isOver()));
        tasks(out, "terminated_tasks", some(AgentTask::isOver));
        tasks(out, "completed_tasks", containers.completed().all());
    }

    private List<AgentTask> some(Predicate<AgentTask> which) {
        return containers.tasks().stream().filter(which).toList();
    }

    private static void tasks(JsonWriter out, String name, Collection<AgentTask> tasks) {
        out.array(name, tasks, AgentTaskJson::write);
    }

    void executors(JsonWriter out) {
        out.array(
                "executors",
                some(task -> !task.isOver()),
                (json, task) -> json.object("executor_info", info -> AgentTaskJson.writeExecutor(info, task)));
        List<AgentTask> over = new ArrayList<>(some(AgentTask::isOver));
        over.addAll(containers.completed().all());
        out.array(
                "completed_executors",
                over,
                (json, task) -> json.object("executor_info", info -> AgentTaskJson.writeExecutor(info, task)));
    }

    void frameworks(JsonWriter out) {
        Map<FrameworkId, FrameworkInfo> active = frameworks(containers.tasks());
        Map<FrameworkId, FrameworkInfo> past = frameworks(containers.completed().all());
        past.keySet().removeAll(active.keySet());
        out.array("frameworks", active.values(), (json, info) -> json.object("framework_info", info))
                .array("completed_frameworks", past.values(), (json, info) -> json.object("framework_info", info));
    }

    private static Map<FrameworkId, FrameworkInfo> frameworks(Collection<AgentTask> tasks) {
        Map<FrameworkId, FrameworkInfo> byId = new LinkedHashMap<>();
        tasks.forEach(task -> byId.put(task.frameworkId(), task.framework()));
        return byId;
    }

    private Resources used() {
        return some(task -> !task.isOver()).stream().map(AgentTask::resources).reduce(Resources.NONE, Resources::plus);
    }

    void writeV0(JsonWriter out) {
        AgentSettings settings = facts.settings();
        MesosVersion.write(out);
        out.field("start_time", facts.startNanos() / 1e9)
                .field("id", containers.agentId().map(AgentId::value).orElse(""))
                .field("pid", facts.pid())
                .field("hostname", settings.listen().hostname())
                .strings("capabilities", MesosVersion.AGENT_CAPABILITIES);
        V0Resources.write(out, "resources", settings.resources());
        out.object("reserved_resources", none -> {});
        V0Resources.write(out, "unreserved_resources", settings.resources());
        List<Resource> full = settings.resources().toMessages().stream()
                .map(resource -> resource.withRole("*"))
                .toList();
        out.object("reserved_resources_full", none -> {})
                .array("unreserved_resources_full", full)
                .object("reserved_resources_allocated", none -> {});
        V0Resources.write(out, "unreserved_resources_allocated", used());
        out.array("resource_providers", List.of())
                .strings("attributes", settings.attributes())
                .field("master_hostname", settings.listen().hostname())
                .strings("flags", facts.flags())
                .array("frameworks", frameworks(containers.tasks()).values(), this::frameworkV0)
                .array("completed_frameworks", List.of());
    }

    private void frameworkV0(JsonWriter out, FrameworkInfo framework) {
        List<AgentTask> own = some(task -> task.framework().id().equals(framework.id()));
        out.field("id", framework.id().orElseThrow().value())
                .field("name", framework.name())
                .field("user", framework.user())
                .strings("roles", framework.roles())
                .array("executors", own, AgentTaskJson::writeExecutorV0)
                .array("completed_executors", List.of());
    }

    SortedMap<String, Double> metrics() {
        SortedMap<String, Double> values = new TreeMap<>();
        Resources total = facts.settings().resources();
        Resources used = used();
        amount(values, "cpus", total.cpus(), used.cpus());
        amount(values, "mem", total.mem(), used.mem());
        amount(values, "disk", total.disk(), used.disk());
        amount(values, "gpus", total.gpus(), used.gpus());
        values.put(
                "slave/executors_running", (double) some(task -> !task.isOver()).size());
        values.put("slave/frameworks_active", (double)
                frameworks(containers.tasks()).size());
        values.put("slave/registered", containers.agentId().isPresent() ? 1.0 : 0.0);
        count(
                values,
                "slave/tasks_running",
                some(task -> task.state() == TaskState.TASK_RUNNING).size());
        count(
                values,
                "slave/tasks_staging",
                some(task -> task.state() == TaskState.TASK_STAGING).size());
        count(values, "slave/tasks_finished", ended(TaskState.TASK_FINISHED));
        count(values, "slave/tasks_failed", ended(TaskState.TASK_FAILED));
        count(values, "slave/tasks_killed", ended(TaskState.TASK_KILLED));
        values.put("slave/uptime_secs", (EpochTime.nanos() - facts.startNanos()) / 1e9);
        values.put("system/cpus_total", (double) Runtime.getRuntime().availableProcessors());
        return values;
    }

    private long ended(TaskState state) {
        return containers.completed().all().stream()
                .filter(task -> task.state() == state)
                .count();
    }

    private static void count(SortedMap<String, Double> values, String name, long count) {
        values.put(name, (double) count);
    }

    private static void amount(SortedMap<String, Double> values, String name, double total, double used) {
        values.put("slave/" + name + "_total", total);
        values.put("slave/" + name + "_used", used);
        values.put("slave/" + name + "_percent", total == 0 ? 0 : used / total);
    }
}
