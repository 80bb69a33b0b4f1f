package io.github.camelmesos.embedded.master;

import io.github.camelmesos.embedded.api.EpochTime;
import io.github.camelmesos.mesos.message.TaskState;
import io.github.camelmesos.mesos.resource.Resources;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/** {@code /metrics/snapshot}: the part of Mesos' metrics that means something here. */
final class Metrics {
    private static final List<String> COUNTERS = List.of(
            "master/slave_registrations",
            "master/slave_reregistrations",
            "master/slave_removals",
            "master/slave_removals/reason_unhealthy",
            "master/slave_removals/reason_unregistered",
            "master/tasks_dropped",
            "master/tasks_error",
            "master/tasks_failed",
            "master/tasks_finished",
            "master/tasks_gone",
            "master/tasks_killed",
            "master/tasks_lost");
    private static final List<TaskState> GAUGES =
            List.of(TaskState.TASK_STAGING, TaskState.TASK_STARTING, TaskState.TASK_RUNNING, TaskState.TASK_KILLING);

    private final Term term;
    private final MasterFacts facts;

    Metrics(Term term, MasterFacts facts) {
        this.term = term;
        this.facts = facts;
    }

    SortedMap<String, Double> values() {
        SortedMap<String, Double> values = new TreeMap<>();
        Cluster cluster = term.cluster();
        COUNTERS.forEach(name -> values.put(name, (double) cluster.counters().of(name)));
        resources(values, cluster);
        tasks(values, cluster);
        long connected = cluster.frameworks().values().stream()
                .filter(MasterFramework::isConnected)
                .count();
        long agents = cluster.agents().values().stream()
                .filter(MasterAgent::isConnected)
                .count();
        values.put("allocator/mesos/allocation_runs", (double) term.allocator().rounds());
        values.put("master/elected", 1.0);
        values.put("master/frameworks_active", (double) connected);
        values.put("master/frameworks_connected", (double) connected);
        values.put(
                "master/frameworks_disconnected", (double) (cluster.frameworks().size() - connected));
        values.put("master/operator_event_stream_subscribers", (double)
                term.events().subscribers());
        values.put("master/outstanding_offers", (double) cluster.offers().size());
        values.put("master/slaves_active", (double) agents);
        values.put("master/slaves_connected", (double) agents);
        values.put("master/slaves_disconnected", (double) (cluster.agents().size() - agents));
        values.put("master/slaves_unreachable", (double) cluster.removedAgents().size());
        values.put("master/uptime_secs", (EpochTime.nanos() - facts.startNanos()) / 1e9);
        values.put("system/cpus_total", (double) Runtime.getRuntime().availableProcessors());
        return values;
    }

    private static void resources(SortedMap<String, Double> values, Cluster cluster) {
        Resources total = cluster.total();
        Resources used = cluster.agents().values().stream()
                .map(agent -> agent.used().total())
                .reduce(Resources.NONE, Resources::plus);
        amount(values, "cpus", total.cpus(), used.cpus());
        amount(values, "mem", total.mem(), used.mem());
        amount(values, "disk", total.disk(), used.disk());
        amount(values, "gpus", total.gpus(), used.gpus());
    }

    private static void amount(SortedMap<String, Double> values, String name, double total, double used) {
        values.put("master/" + name + "_total", total);
        values.put("master/" + name + "_used", used);
        values.put("master/" + name + "_percent", total == 0 ? 0 : used / total);
    }

    private static void tasks(SortedMap<String, Double> values, Cluster cluster) {
        for (TaskState state : GAUGES) {
            long count = cluster.frameworks().values().stream()
                    .flatMap(framework -> framework.tasks().stream())
                    .filter(task -> task.state() == state)
                    .count();
            values.put("master/" + state.name().toLowerCase(Locale.ROOT).replace("task_", "tasks_"), (double) count);
        }
        long unreachable = cluster.frameworks().values().stream()
                .mapToLong(framework -> framework.unreachable().all().size())
                .sum();
        values.put("master/tasks_unreachable", (double) unreachable);
    }
}
