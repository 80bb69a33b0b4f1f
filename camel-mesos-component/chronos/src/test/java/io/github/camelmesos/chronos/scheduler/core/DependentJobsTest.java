package io.github.camelmesos.chronos.scheduler.core;

import static io.github.camelmesos.chronos.scheduler.core.CoreFixture.job;
import static io.github.camelmesos.chronos.scheduler.core.CoreFixture.retries;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelmesos.chronos.job.ChronosJob;
import io.github.camelmesos.chronos.job.JobPolicy;
import io.github.camelmesos.mesos.message.TaskState;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DependentJobsTest {

    private final CoreFixture scheduler = new CoreFixture();

    @BeforeEach
    void two_parents_and_a_child() {
        scheduler.add(parent("p1"));
        scheduler.add(parent("p2"));
        scheduler.add(job("kid").parents("p1", "p2").build());
    }

    private static ChronosJob parent(String name) {
        return job(name)
                .schedule("R/2030-01-01T00:00:00Z/P1D")
                .policy(retries(0))
                .build();
    }

    private void runAndEnd(String job, TaskState state) {
        scheduler.await(scheduler.core.run(job, ""));
        scheduler.offer(1);
        scheduler.end(job, state);
        scheduler.offer(1);
    }

    @Test
    void a_child_starts_when_all_parents_succeeded() {
        runAndEnd("p1", TaskState.TASK_FINISHED);
        assertThat(scheduler.mesos.isLive("kid")).isFalse();
        runAndEnd("p2", TaskState.TASK_FINISHED);
        assertThat(scheduler.mesos.isLive("kid")).isTrue();
    }

    @Test
    void a_child_starts_again_only_when_all_succeeded_since_its_last_start() {
        runAndEnd("p1", TaskState.TASK_FINISHED);
        runAndEnd("p2", TaskState.TASK_FINISHED);
        scheduler.end("kid", TaskState.TASK_FINISHED);
        runAndEnd("p2", TaskState.TASK_FINISHED);
        assertThat(scheduler.mesos.isLive("kid")).isFalse();
        runAndEnd("p1", TaskState.TASK_FINISHED);
        assertThat(scheduler.mesos.isLive("kid")).isTrue();
    }

    @Test
    void a_failed_parent_starts_nothing_unless_its_errors_are_soft() {
        runAndEnd("p1", TaskState.TASK_FINISHED);
        runAndEnd("p2", TaskState.TASK_FAILED);
        assertThat(scheduler.mesos.isLive("kid")).isFalse();
        scheduler.add(job("p2")
                .schedule("R/2030-01-01T00:00:00Z/P1D")
                .policy(new JobPolicy(0, false, false, true, false, false, 0))
                .build());
        runAndEnd("p2", TaskState.TASK_FAILED);
        assertThat(scheduler.mesos.isLive("kid")).isTrue();
    }

    @Test
    void marking_a_parent_successful_counts_as_its_success() {
        assertThat(scheduler.await(scheduler.core.markSuccessful("p1"))).isTrue();
        assertThat(scheduler.await(scheduler.core.markSuccessful("p2"))).isTrue();
        scheduler.offer(1);
        assertThat(scheduler.mesos.isLive("kid")).isTrue();
        assertThat(scheduler.await(scheduler.core.markSuccessful("nosuch"))).isFalse();
    }

    @Test
    void what_the_parents_did_survives_a_restart() {
        runAndEnd("p1", TaskState.TASK_FINISHED);
        scheduler.restart();
        scheduler.connect(true);
        runAndEnd("p2", TaskState.TASK_FINISHED);
        assertThat(scheduler.mesos.isLive("kid")).isTrue();
    }

    @Test
    void a_child_that_was_about_to_start_starts_after_a_restart() {
        scheduler.await(scheduler.core.markSuccessful("p1"));
        scheduler.await(scheduler.core.markSuccessful("p2"));
        scheduler.restart();
        scheduler.connect(true);
        scheduler.offer(1);
        assertThat(scheduler.mesos.isLive("kid")).isTrue();
    }

    @Test
    void a_job_cannot_depend_on_itself() {
        assertThatThrownBy(() -> scheduler.add(job("ouro").parents("ouro").build()))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("depend on itself");
        scheduler.add(job("grandkid").parents("kid").build());
        assertThatThrownBy(() -> scheduler.add(job("kid").parents("grandkid").build()))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("depend on itself");
        assertThat(scheduler.ask(q -> q.job("kid")).parents()).containsExactly("p1", "p2");
    }

    @Test
    void a_parent_must_exist() {
        assertThatThrownBy(() -> scheduler.add(job("orphan").parents("ghost").build()))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("'ghost'");
    }

    @Test
    void the_children_of_a_deleted_job_depend_on_what_it_depended_on() {
        scheduler.add(job("grandkid").parents("kid", "p1").build());
        scheduler.await(scheduler.core.delete("kid"));
        assertThat(scheduler.ask(q -> q.job("grandkid")).parents()).containsExactly("p1", "p2");
    }

    @Test
    void a_child_that_loses_its_last_parent_takes_over_its_schedule() {
        scheduler.await(scheduler.core.delete("p1"));
        assertThat(scheduler.ask(q -> q.job("kid")).parents()).containsExactly("p2");
        scheduler.await(scheduler.core.delete("p2"));
        ChronosJob kid = scheduler.ask(q -> q.job("kid"));
        assertThat(kid.schedule()).isEqualTo("R/2030-01-01T00:00:00Z/P1D");
        scheduler.pass(Duration.ofDays(1500));
        scheduler.offer(1);
        assertThat(scheduler.mesos.isLive("kid")).isTrue();
    }

    @Test
    void the_graph_can_be_drawn() {
        assertThat(scheduler.ask(JobQueries::graphDot))
                .startsWith("digraph G {\n  1 [ label=\"p1\" ];")
                .contains("  1 -> 3;\n", "  2 -> 3;\n")
                .endsWith("}\n");
        assertThat(scheduler.ask(JobQueries::graphCsv)).contains("node,kid,fresh,idle\n", "link,p1,kid\n");
    }
}
