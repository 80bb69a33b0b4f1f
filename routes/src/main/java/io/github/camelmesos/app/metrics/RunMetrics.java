package io.github.camelmesos.app.metrics;

import io.github.camelmesos.app.account.RunEnding;
import io.github.camelmesos.cluster.ClusterState;
import io.github.camelmesos.cluster.NestedClusters;
import io.github.camelmesos.cluster.account.Statement;
import io.github.camelmesos.cluster.account.StepUse.AttemptOutcome;
import io.github.camelmesos.cluster.account.Totals;
import io.github.camelmesos.launcher.RunEvent;
import io.github.camelmesos.launcher.RunListener;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToIntFunction;

/** What runs of this launcher reserve, use and cost, as meters. Tags are tenants and enums only, so that there are few. */
public final class RunMetrics implements RunListener {

    private static final String PREFIX = "camelmesos.";
    private static final String TENANT = "tenant";

    private final MeterRegistry registry;
    private final Map<String, RunEvent.JobsCounted> jobs = new ConcurrentHashMap<>();

    public RunMetrics(MeterRegistry registry, NestedClusters clusters) {
        this.registry = registry;
        for (ClusterState state : ClusterState.values()) {
            Gauge.builder(PREFIX + "clusters", clusters, all -> all.list().stream()
                            .filter(cluster -> cluster.state() == state)
                            .count())
                    .tag("state", state.name())
                    .description("Clusters of this launcher")
                    .register(registry);
        }
        jobs("running", RunEvent.JobsCounted::running);
        jobs("waiting", RunEvent.JobsCounted::waiting);
    }

    private void jobs(String state, ToIntFunction<RunEvent.JobsCounted> count) {
        Gauge.builder(PREFIX + "jobs", jobs, all -> all.values().stream()
                        .mapToInt(count)
                        .sum())
                .tag("state", state)
                .description("Jobs of the runs that go on")
                .register(registry);
    }

    @Override
    public void on(RunEvent event) {
        if (event instanceof RunEvent.JobsCounted counted) {
            jobs.put(counted.runId(), counted);
        } else if (event instanceof RunEvent.Ended ended) {
            jobs.remove(ended.runId());
        }
    }

    /** A run is over: what it used counts from now on. */
    public void over(RunEnding ending) {
        jobs.remove(ending.runId());
        registry.counter(PREFIX + "runs", TENANT, ending.tenant(), "state", ending.state())
                .increment();
        registry.timer(PREFIX + "run.duration", TENANT, ending.tenant()).record(ending.took());
        new Statement(ending.lines()).by(Statement.By.TENANT).forEach((entry, totals) -> count(entry.tenant(), totals));
    }

    private void count(String tenant, Totals totals) {
        add("reserved.cpu.seconds", tenant, totals.reserved().cpuMicros() / 1e6);
        add("reserved.memory.mib.seconds", tenant, totals.reserved().memoryMiBMillis() / 1e3);
        add("reserved.gpu.seconds", tenant, totals.reserved().gpuMillis() / 1e3);
        add("held.cpu.seconds", tenant, totals.held().cpuMicros() / 1e6);
        add("held.memory.mib.seconds", tenant, totals.held().memoryMiBMillis() / 1e3);
        totals.cpuMillis().ifPresent(millis -> add("used.cpu.seconds", tenant, millis / 1e3));
        add("attempts.of.unknown.cpu", tenant, totals.unknownCpu());
        totals.stagedBytes().ifPresent(bytes -> add("staged.bytes", tenant, bytes));
        add("queued.seconds", tenant, totals.queuedMillis() / 1e3);
        totals.peakMemoryMiB().ifPresent(mib -> DistributionSummary.builder(PREFIX + "run.peak.memory.mib")
                .tag(TENANT, tenant)
                .register(registry)
                .record(mib));
        totals.jobs().ifPresent(use -> {
            add("jobs.waited.seconds", tenant, use.waitedMillis() / 1e3);
            add("jobs.not.repeated", tenant, use.reused());
            for (AttemptOutcome outcome : AttemptOutcome.values()) {
                registry.counter(PREFIX + "attempts", TENANT, tenant, "outcome", outcome.name())
                        .increment(use.count(outcome));
            }
        });
        totals.cost().ifPresent(cost -> registry.counter(
                        PREFIX + "cost",
                        TENANT,
                        tenant,
                        "currency",
                        totals.currency().orElse(""))
                .increment(Math.max(0, cost.doubleValue())));
    }

    private void add(String name, String tenant, double amount) {
        registry.counter(PREFIX + name, TENANT, tenant).increment(Math.max(0, amount));
    }
}
