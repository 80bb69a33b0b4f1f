package io.github.camelmesos.chronos.scheduler.mesos;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelmesos.chronos.job.ChronosJob;
import io.github.camelmesos.chronos.job.ChronosJobBuilder;
import io.github.camelmesos.chronos.job.Container;
import io.github.camelmesos.chronos.job.Fetch;
import io.github.camelmesos.chronos.job.JobCommand;
import io.github.camelmesos.chronos.scheduler.store.StoredRun;
import io.github.camelmesos.mesos.message.AgentId;
import io.github.camelmesos.mesos.message.CommandInfo;
import io.github.camelmesos.mesos.message.ContainerInfo;
import io.github.camelmesos.mesos.message.FrameworkId;
import io.github.camelmesos.mesos.message.Offer;
import io.github.camelmesos.mesos.message.OfferId;
import io.github.camelmesos.mesos.message.TaskInfo;
import io.github.camelmesos.mesos.resource.Resources;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TaskFactoryTest {

    private static final Offer OFFER = new Offer(
            new OfferId("O"), new FrameworkId("F"), new AgentId("A"), "host", Optional.empty(), List.of(), "*");

    private static TaskInfo task(ChronosJob job, String arguments) {
        StoredRun run = new StoredRun(StoredRun.Cause.REQUEST, 1000, 2, arguments);
        return TaskFactory.task(job, run, "ct:1000:2:a:", Resources.of(1, 64, 10), OFFER);
    }

    private static ChronosJobBuilder job() {
        return ChronosJob.named("a").command("echo");
    }

    @Test
    void a_task_runs_on_the_agent_of_the_offer_with_the_jobs_resources() {
        TaskInfo task = task(job().build(), "");
        assertThat(task.agentId()).isEqualTo(new AgentId("A"));
        assertThat(Resources.from(task.resources())).isEqualTo(Resources.of(1, 64, 10));
        assertThat(task.command().environment())
                .containsEntry("CHRONOS_JOB_RUN_TIME", "1000")
                .containsEntry("CHRONOS_JOB_RUN_ATTEMPT", "2")
                .containsEntry("CHRONOS_RESOURCE_DISK", "256.0")
                .containsEntry("CHRONOS_JOB_OWNER", "");
        assertThat(task.container()).isEmpty();
    }

    @Test
    void arguments_of_the_run_follow_the_command() {
        assertThat(task(job().build(), "-x 1").command().value()).isEqualTo("echo -x 1");
    }

    @Test
    void files_are_fetched_in_either_spelling() {
        assertThat(task(job().fetch(new Fetch("http://e/x", true, false, false)).build(), "")
                        .command()
                        .uris())
                .containsExactly(new CommandInfo.Uri("http://e/x", true, false, Optional.empty()));
        JobCommand older = new JobCommand(
                "echo", false, List.of("echo", "b"), List.of(), List.of(), List.of("u"), "", "", "", "", null);
        ChronosJob plain = job().build();
        ChronosJob job = new ChronosJob(
                "a",
                plain.trigger(),
                older,
                plain.resources(),
                List.of(),
                plain.policy(),
                plain.owner(),
                plain.history());
        assertThat(task(job, "").command().uris())
                .containsExactly(new CommandInfo.Uri("u", false, true, Optional.empty()));
        assertThat(task(job, "").command().arguments()).containsExactly("echo", "b");
    }

    @Test
    void a_container_is_handed_on() {
        Container container = new Container(
                Container.Type.DOCKER,
                "busybox",
                Container.Network.BRIDGE,
                "",
                List.of(new Container.Volume("/h", "/d", Container.Volume.Mode.RO)),
                true,
                List.of(new Container.Parameter("memory", "1g")));
        ContainerInfo info =
                task(job().container(container).build(), "").container().orElseThrow();
        assertThat(info.image()).isEqualTo("busybox");
        assertThat(info.network()).isEqualTo("BRIDGE");
        assertThat(info.forcePullImage()).isTrue();
        assertThat(info.parameters()).containsEntry("memory", "1g");
        assertThat(info.volumes()).containsExactly(new ContainerInfo.Volume("/d", "/h", true));
    }
}
