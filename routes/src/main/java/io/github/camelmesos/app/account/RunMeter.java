package io.github.camelmesos.app.account;

import io.github.camelmesos.cluster.Cluster;
import io.github.camelmesos.cluster.account.RunUse;
import io.github.camelmesos.cluster.account.StepUse;
import io.github.camelmesos.launcher.RunEvent;
import io.github.camelmesos.launcher.RunEvent.JobState;
import io.github.camelmesos.launcher.Submission;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Adds up what the jobs of one run use, by step. Memory grows with steps and with jobs that run, not with jobs that ran. */
public final class RunMeter {

    private final String runId;
    private final String tenant;
    private final String workflow;
    private final Map<String, StepMeter> steps = new LinkedHashMap<>();
    private final Map<String, Instant> running = new HashMap<>();
    private Optional<String> cluster = Optional.empty();

    public RunMeter(Submission submission) {
        this.runId = submission.runId();
        this.tenant = submission.tenant();
        String path = submission.process().toString();
        this.workflow = path.substring(path.lastIndexOf('/') + 1);
    }

    String tenant() {
        return tenant;
    }

    /** Of this run. */
    public synchronized void on(RunEvent event) {
        if (event instanceof RunEvent.AttemptEnded ended) {
            step(ended.job()).ended(ended, Optional.ofNullable(running.remove(ended.job())));
        } else if (event instanceof RunEvent.JobChanged changed && changed.state() == JobState.RUNNING) {
            running.put(changed.job(), Instant.now());
        } else if (event instanceof RunEvent.JobChanged changed && changed.state() == JobState.REUSED) {
            step(changed.job()).reused();
        } else if (event instanceof RunEvent.BytesStaged staged) {
            step(staged.job()).staged(staged.bytes());
        }
    }

    /** The cluster it is on. */
    public synchronized void on(Cluster now) {
        cluster = now.shape().map(shape -> now.id()).or(() -> cluster);
    }

    private StepMeter step(String job) {
        return steps.computeIfAbsent(StepName.of(job), StepMeter::new);
    }

    /**
     * All of it so far; empty where there has been no cluster.
     *
     * @param state of the run
     */
    public synchronized Optional<RunUse> use(String state, Instant now) {
        List<StepUse> uses = new ArrayList<>();
        steps.values().forEach(each -> uses.add(each.use()));
        return cluster.map(id -> new RunUse(runId, id, tenant, workflow, state, now, uses));
    }
}
