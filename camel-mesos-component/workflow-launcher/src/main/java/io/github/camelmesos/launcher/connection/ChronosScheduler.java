package io.github.camelmesos.launcher.connection;

import io.github.camelmesos.chronos.client.AsyncChronosClient;
import io.github.camelmesos.chronos.job.ChronosJob;
import io.github.camelmesos.chronos.job.ChronosJobBuilder;
import io.github.camelmesos.chronos.job.Constraint;
import io.github.camelmesos.chronos.job.JobSummary;
import io.github.camelmesos.cluster.provider.role.RoleFlags;
import io.github.camelmesos.cwl.job.JobResources;
import io.github.camelmesos.launcher.attempt.JobScheduler;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Each job is a one-shot Chronos job, independent of all others, never retried by Chronos. */
final class ChronosScheduler implements JobScheduler {

    private final AsyncChronosClient chronos;

    ChronosScheduler(AsyncChronosClient chronos) {
        this.chronos = chronos;
    }

    @Override
    public CompletableFuture<Void> submit(String name, String command, JobResources resources, Set<String> avoided) {
        ChronosJobBuilder job = ChronosJob.named(name)
                .command(command)
                .resources(new io.github.camelmesos.chronos.job.JobResources(
                        resources.cpus(), resources.memoryMiB(), resources.diskMiB()))
                .once();
        avoided.forEach(agent ->
                job.constraint(new Constraint(RoleFlags.AGENT_NAME, Constraint.Operator.UNLIKE, Pattern.quote(agent))));
        return chronos.add(job.build());
    }

    @Override
    public CompletableFuture<Set<String>> known() {
        return chronos.summary()
                .thenApply(jobs -> jobs.stream().map(JobSummary::name).collect(Collectors.toUnmodifiableSet()));
    }

    @Override
    public CompletableFuture<Void> kill(String name) {
        return chronos.killTasks(name);
    }

    @Override
    public CompletableFuture<Void> delete(String name) {
        return chronos.delete(name);
    }
}
