package io.github.camelmesos.launcher.http;

import io.github.camelmesos.cwl.job.Job;
import io.github.camelmesos.cwl.job.JobOutcome;
import io.github.camelmesos.cwl.job.StagingArea;
import io.github.camelmesos.launcher.attempt.AttemptScript;
import io.github.camelmesos.launcher.attempt.JobDelivery;
import io.github.camelmesos.launcher.attempt.JobLaunch;
import io.github.camelmesos.launcher.attempt.ShellQuoting;
import io.github.camelmesos.launcher.container.ContainerLauncher;
import io.github.camelmesos.launcher.staging.ElsewhereStagingArea;
import io.github.camelmesos.launcher.staging.StagedBytes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** One run whose agents share no files with the launcher. */
public final class HttpRun implements JobDelivery, AutoCloseable {

    private static final int NAME_DIGITS = 16;

    private final StagingServer server;
    private final HttpStagingSettings settings;
    private final Contents contents;
    private final StagingArea here;
    private final Optional<ContainerLauncher> containers;
    private final String name = Secret.next().substring(0, NAME_DIGITS);
    private final Map<Path, Transfer> transfers = new ConcurrentHashMap<>();

    HttpRun(
            StagingServer server,
            HttpStagingSettings settings,
            Contents contents,
            StagingArea here,
            Optional<ContainerLauncher> containers) {
        this.server = server;
        this.settings = settings;
        this.contents = contents;
        this.here = here;
        this.containers = containers;
    }

    /** Where the run's files are, and how a path looks on an agent. */
    public StagingArea area() {
        return new ElsewhereStagingArea(
                here,
                (attempt, directory) ->
                        layout(attempt.getFileName().toString()).root().resolve(attempt.relativize(directory)));
    }

    private AgentLayout layout(String attempt) {
        return new AgentLayout(settings.agentDirectory(), name, attempt);
    }

    /** What is fetched first is the script, whole, in exchange for the ticket; it has the token that is good for the rest. */
    @Override
    public String deliver(Job job, StagedBytes staged) throws IOException {
        AgentLayout layout = layout(job.directories().root().getFileName().toString());
        AgentPlaces places = new AgentPlaces(job, layout);
        AttemptScript script = new AttemptScript(job, launch(job, places), layout.directories(job.directories()));
        Transfer transfer = new Transfer(job, layout, places, script, settings, contents, staged);
        transfers.put(job.directories().root(), transfer);
        server.transfers().add(transfer);
        return "s=$(curl -qfsS --retry 3 --retry-connrefused --connect-timeout 15 -m 3600 "
                + ShellQuoting.quote(server.url() + "/job/" + transfer.ticket()) + ") && eval \"$s\"";
    }

    private JobLaunch launch(Job job, AgentPlaces places) throws IOException {
        if (job.container().isEmpty()) {
            return JobLaunch.onHost(job);
        }
        if (containers.isEmpty()) {
            throw new IOException("it asks for the container "
                    + job.container().get().image()
                    + ", and no container engine is set up; run with --no-container to run it on the host");
        }
        return containers.get().launch(job, places.mounts(), places.forEngine());
    }

    @Override
    public JobOutcome ended(Job job, JobOutcome outcome) {
        Transfer transfer = transfers.remove(job.directories().root());
        if (transfer == null) {
            return outcome;
        }
        server.transfers().remove(transfer);
        return transfer.end(outcome, server.url());
    }

    /** Tokens are good for nothing from now on. */
    @Override
    public void close() {
        transfers.values().forEach(server.transfers()::remove);
        transfers.clear();
    }
}
