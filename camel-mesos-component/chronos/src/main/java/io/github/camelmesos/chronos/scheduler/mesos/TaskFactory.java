package io.github.camelmesos.chronos.scheduler.mesos;

import io.github.camelmesos.chronos.job.ChronosJob;
import io.github.camelmesos.chronos.job.Container;
import io.github.camelmesos.chronos.job.EnvironmentVariable;
import io.github.camelmesos.chronos.job.JobCommand;
import io.github.camelmesos.chronos.scheduler.store.StoredRun;
import io.github.camelmesos.mesos.message.CommandInfo;
import io.github.camelmesos.mesos.message.ContainerInfo;
import io.github.camelmesos.mesos.message.Offer;
import io.github.camelmesos.mesos.message.TaskId;
import io.github.camelmesos.mesos.message.TaskInfo;
import io.github.camelmesos.mesos.resource.Resources;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the task of a run, with the environment variables that Chronos sets. */
public final class TaskFactory {

    private TaskFactory() {}

    /**
     * The task of a run on the agent of an offer.
     *
     * @param id the task id, see {@link TaskName}
     */
    public static TaskInfo task(ChronosJob job, StoredRun run, String id, Resources resources, Offer offer) {
        TaskInfo task = TaskInfo.of(
                "ChronosTask:" + job.name(),
                new TaskId(id),
                offer.agentId(),
                resources.toMessages(),
                command(job, run, id, offer));
        Container container = job.command().container();
        return container == null ? task : task.withContainer(container(container));
    }

    private static CommandInfo command(ChronosJob job, StoredRun run, String id, Offer offer) {
        JobCommand command = job.command();
        List<CommandInfo.Uri> uris = command.fetches().stream()
                .map(fetch -> new CommandInfo.Uri(fetch.uri(), fetch.executable(), fetch.extract(), Optional.empty()))
                .toList();
        return new CommandInfo(
                command.shell(),
                run.arguments().isEmpty() ? command.command() : command.command() + " " + run.arguments(),
                command.shell() ? List.of() : command.arguments(),
                environment(job, run, id, offer),
                uris,
                command.runAsUser().isEmpty() ? Optional.empty() : Optional.of(command.runAsUser()));
    }

    private static Map<String, String> environment(ChronosJob job, StoredRun run, String id, Offer offer) {
        Map<String, String> variables = new LinkedHashMap<>();
        for (EnvironmentVariable variable : job.command().environment()) {
            variables.put(variable.name(), variable.value());
        }
        variables.put("mesos_task_id", id);
        variables.put("CHRONOS_JOB_OWNER", job.owner().owner());
        variables.put("CHRONOS_JOB_NAME", job.name());
        variables.put("HOST", offer.hostname());
        variables.put("CHRONOS_RESOURCE_MEM", String.valueOf(job.resources().mem()));
        variables.put("CHRONOS_RESOURCE_CPU", String.valueOf(job.resources().cpus()));
        variables.put("CHRONOS_RESOURCE_DISK", String.valueOf(job.resources().disk()));
        variables.put("CHRONOS_JOB_RUN_TIME", String.valueOf(run.due()));
        variables.put("CHRONOS_JOB_RUN_ATTEMPT", String.valueOf(run.attempt()));
        return variables;
    }

    private static ContainerInfo container(Container container) {
        Map<String, String> parameters = new LinkedHashMap<>();
        container.parameters().forEach(parameter -> parameters.put(parameter.key(), parameter.value()));
        List<ContainerInfo.Volume> volumes = container.volumes().stream()
                .map(volume -> new ContainerInfo.Volume(
                        volume.containerPath(), volume.hostPath(), volume.mode() == Container.Volume.Mode.RO))
                .toList();
        return new ContainerInfo(
                container.image(), container.network().name(), false, container.forcePullImage(), parameters, volumes);
    }
}
