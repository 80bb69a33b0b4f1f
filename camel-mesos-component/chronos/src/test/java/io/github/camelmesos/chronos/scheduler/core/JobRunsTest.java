package io.github.camelmesos.chronos.scheduler.core;

import static io.github.camelmesos.chronos.scheduler.core.CoreFixture.job;
import static io.github.camelmesos.chronos.scheduler.core.CoreFixture.oneShot;
import static io.github.camelmesos.chronos.scheduler.core.CoreFixture.retries;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelmesos.chronos.job.ChronosJob;
import io.github.camelmesos.chronos.job.JobPolicy;
import io.github.camelmesos.chronos.job.JobStat.JobTime;
import io.github.camelmesos.chronos.job.JobStatus;
import io.github.camelmesos.mesos.message.TaskState;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class JobRunsTest {

    private final CoreFixture scheduler = new CoreFixture();

    @Test
    void a_one_shot_job_runs_once_and_is_disabled_then() {
        scheduler.add(oneShot("a"));
        assertThat(scheduler.summary("a").state().text()).isEqualTo("queued");
        scheduler.offer(1);
        String task = scheduler.mesos.taskOf("a");
        assertThat(task).matches("ct:\\d+:0:a:");
        scheduler.update(task, TaskState.TASK_RUNNING);
        assertThat(scheduler.summary("a").state().text()).isEqualTo("1 running");
        scheduler.update(task, TaskState.TASK_FINISHED);
        assertThat(scheduler.summary("a").status()).isEqualTo(JobStatus.SUCCESS);
        assertThat(scheduler.summary("a").disabled()).isTrue();
        assertThat(scheduler.summary("a").schedule()).startsWith("R0/");
        assertThat(scheduler.told).containsExactly("exhausted a");
        scheduler.offer(1);
        assertThat(scheduler.mesos.launches).hasSize(1);
    }

    @Test
    void the_task_gets_what_chronos_gives_it() {
        scheduler.add(job("a").environment("X", "1")
                .environment("CHRONOS_JOB_NAME", "other")
                .runAsUser("nobody")
                .build());
        scheduler.offer(1);
        var task = scheduler.mesos.task(scheduler.mesos.taskOf("a"));
        assertThat(task.name()).isEqualTo("ChronosTask:a");
        assertThat(task.command().environment())
                .containsEntry("X", "1")
                .containsEntry("CHRONOS_JOB_NAME", "a")
                .containsEntry("CHRONOS_RESOURCE_CPU", "0.1")
                .containsEntry("CHRONOS_RESOURCE_MEM", "128.0")
                .containsEntry("CHRONOS_JOB_RUN_ATTEMPT", "0")
                .containsEntry("HOST", "host")
                .containsEntry("mesos_task_id", task.taskId().value());
        assertThat(task.command().user()).contains("nobody");
    }

    @Test
    void an_update_is_acknowledged_after_its_result_is_stored() {
        scheduler.add(oneShot("a"));
        scheduler.offer(1);
        String task = scheduler.mesos.taskOf("a");
        scheduler.core.update(scheduler.mesos.status(task, TaskState.TASK_FINISHED));
        assertThat(scheduler.mesos.acknowledged).isEmpty();
        scheduler.loop.settle();
        assertThat(scheduler.mesos.acknowledged).containsExactly(task + " TASK_FINISHED");
        assertThat(scheduler.store.load().get(0).ended()).containsExactly(task);
    }

    @Test
    void an_update_that_comes_again_is_only_acknowledged() {
        scheduler.add(oneShot("a"));
        scheduler.offer(1);
        String task = scheduler.mesos.taskOf("a");
        scheduler.update(task, TaskState.TASK_FINISHED);
        scheduler.update(task, TaskState.TASK_FINISHED);
        assertThat(scheduler.ask(q -> q.job("a")).history().successCount()).isEqualTo(1);
        assertThat(scheduler.mesos.acknowledged).hasSize(2);
    }

    @Test
    void a_failed_run_is_tried_again_after_a_pause_until_its_retries_are_used_up() {
        scheduler.add(job("a").policy(retries(1)).build());
        scheduler.offer(1);
        scheduler.end("a", TaskState.TASK_FAILED);
        assertThat(scheduler.summary("a").status()).isEqualTo(JobStatus.FRESH);
        scheduler.pass(Duration.ofSeconds(59));
        scheduler.offer(1);
        assertThat(scheduler.mesos.isLive("a")).isFalse();
        scheduler.pass(Duration.ofSeconds(2));
        scheduler.offer(1);
        assertThat(scheduler.mesos.taskOf("a")).contains(":1:a:");
        scheduler.end("a", TaskState.TASK_FAILED);
        assertThat(scheduler.summary("a").status()).isEqualTo(JobStatus.FAILURE);
        assertThat(scheduler.summary("a").disabled()).isFalse();
        assertThat(scheduler.summary("a").schedule()).startsWith("R0/");
        assertThat(scheduler.told).containsExactly("failed a Command exited with status 3");
        scheduler.pass(Duration.ofDays(2));
        scheduler.offer(1);
        assertThat(scheduler.mesos.launches).hasSize(2);
    }

    @Test
    void a_task_that_never_came_to_life_is_launched_again_at_once() {
        scheduler.add(oneShot("a"));
        scheduler.offer(1);
        String first = scheduler.mesos.taskOf("a");
        scheduler.update(first, TaskState.TASK_DROPPED);
        scheduler.offer(1);
        assertThat(scheduler.mesos.taskOf("a")).isNotEqualTo(first);
        scheduler.end("a", TaskState.TASK_FINISHED);
        assertThat(scheduler.summary("a").status()).isEqualTo(JobStatus.SUCCESS);
        assertThat(scheduler.told).containsExactly("exhausted a");
    }

    @Test
    void a_task_that_is_lost_while_it_runs_is_a_failure() {
        scheduler.add(oneShot("a"));
        scheduler.offer(1);
        scheduler.end("a", TaskState.TASK_GONE);
        assertThat(scheduler.summary("a").status()).isEqualTo(JobStatus.FAILURE);
    }

    @Test
    void an_invalid_task_is_not_tried_again() {
        scheduler.add(job("a").policy(retries(5)).build());
        scheduler.offer(1);
        scheduler.update(scheduler.mesos.taskOf("a"), TaskState.TASK_ERROR);
        assertThat(scheduler.summary("a").status()).isEqualTo(JobStatus.FAILURE);
    }

    @Test
    void a_killed_task_is_neither_success_nor_failure() {
        scheduler.add(oneShot("a"));
        scheduler.offer(1);
        String task = scheduler.mesos.taskOf("a");
        scheduler.update(task, TaskState.TASK_RUNNING);
        scheduler.await(scheduler.core.killTasks("a"));
        assertThat(scheduler.mesos.killed).containsExactly(task);
        scheduler.update(task, TaskState.TASK_KILLED);
        assertThat(scheduler.summary("a").status()).isEqualTo(JobStatus.FRESH);
        assertThat(scheduler.summary("a").state().text()).isEqualTo("idle");
        assertThat(scheduler.told).isEmpty();
    }

    @Test
    void a_job_that_fails_too_often_in_a_row_is_disabled() {
        CoreSettings settings = CoreSettings.DEFAULT;
        CoreFixture strict = new CoreFixture(new CoreSettings(
                settings.failureRetry(),
                2,
                settings.taskEpsilon(),
                settings.historyLimit(),
                settings.declineFor(),
                settings.minReviveInterval(),
                settings.reconcileEvery()));
        strict.add(job("a").schedule("R//PT10S").policy(retries(0)).build());
        strict.offer(1);
        strict.end("a", TaskState.TASK_FAILED);
        strict.pass(Duration.ofSeconds(11));
        strict.offer(1);
        strict.end("a", TaskState.TASK_FAILED);
        assertThat(strict.summary("a").disabled()).isTrue();
        assertThat(strict.told).containsExactly("failed a Command exited with status 3", "disabled a");
    }

    @Test
    void a_repeated_job_runs_as_often_as_it_says() {
        scheduler.add(job("a").schedule("R3//PT10S").build());
        for (int run = 0; run < 3; run++) {
            scheduler.offer(1);
            scheduler.end("a", TaskState.TASK_FINISHED);
            scheduler.pass(Duration.ofSeconds(10));
        }
        scheduler.offer(1);
        assertThat(scheduler.mesos.launches).hasSize(3);
        assertThat(scheduler.summary("a").disabled()).isTrue();
        assertThat(scheduler.ask(q -> q.job("a")).history().successCount()).isEqualTo(3);
    }

    @Test
    void a_start_that_comes_during_a_run_waits_for_its_end() {
        scheduler.add(job("a").schedule("R//PT10S").build());
        scheduler.offer(1);
        String first = scheduler.mesos.taskOf("a");
        scheduler.update(first, TaskState.TASK_RUNNING);
        scheduler.pass(Duration.ofSeconds(25));
        scheduler.offer(1);
        assertThat(scheduler.mesos.launches).hasSize(1);
        scheduler.update(first, TaskState.TASK_FINISHED);
        scheduler.offer(1);
        assertThat(scheduler.mesos.launches).hasSize(2);
    }

    @Test
    void a_concurrent_job_starts_while_an_earlier_run_goes_on() {
        JobPolicy concurrent = new JobPolicy(0, false, true, false, false, false, 0);
        scheduler.add(job("a").schedule("R//PT10S").policy(concurrent).build());
        scheduler.offer(1);
        scheduler.pass(Duration.ofSeconds(11));
        scheduler.offer(1);
        assertThat(scheduler.mesos.launches).hasSize(2);
    }

    @Test
    void a_job_runs_when_somebody_asks_even_if_it_is_disabled() {
        scheduler.add(job("a").schedule("R/2030-01-01T00:00:00Z/P1D")
                .policy(JobPolicy.DEFAULT.withDisabled(true))
                .build());
        scheduler.await(scheduler.core.run("a", "--x y"));
        scheduler.offer(1);
        var task = scheduler.mesos.task(scheduler.mesos.taskOf("a"));
        assertThat(task.command().value()).isEqualTo("true --x y");
        assertThat(task.taskId().value()).endsWith(":0:a:--x y");
    }

    @Test
    void arguments_that_no_task_id_can_hold_reach_the_command_whole() {
        scheduler.add(job("a").schedule("R/2030-01-01T00:00:00Z/P1D").build());
        scheduler.await(scheduler.core.run("a", "/etc/passwd " + "x".repeat(300)));
        scheduler.offer(1);
        var task = scheduler.mesos.task(scheduler.mesos.taskOf("a"));
        assertThat(task.taskId().value()).doesNotContain("/").hasSizeLessThan(100);
        assertThat(task.command().value()).isEqualTo("true /etc/passwd " + "x".repeat(300));
    }

    @Test
    void a_requested_run_waits_for_the_one_that_runs() {
        scheduler.add(job("a").schedule("R/2030-01-01T00:00:00Z/P1D").build());
        scheduler.await(scheduler.core.run("a", ""));
        scheduler.await(scheduler.core.run("a", ""));
        scheduler.offer(1);
        assertThat(scheduler.mesos.taskIds()).hasSize(1);
        scheduler.end("a", TaskState.TASK_FINISHED);
        scheduler.offer(1);
        assertThat(scheduler.mesos.taskIds()).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void a_job_that_is_deleted_while_it_runs_has_its_task_killed_and_its_end_ignored() {
        scheduler.add(oneShot("a"));
        scheduler.offer(1);
        String task = scheduler.mesos.taskOf("a");
        scheduler.await(scheduler.core.delete("a"));
        assertThat(scheduler.mesos.killed).containsExactly(task);
        scheduler.update(task, TaskState.TASK_KILLED);
        assertThat(scheduler.mesos.acknowledged).contains(task + " TASK_KILLED");
        assertThat(scheduler.store.load()).isEmpty();
        assertThat(scheduler.told).containsExactly("deleted a");
    }

    @Test
    void a_job_that_is_deleted_while_it_is_queued_never_runs() {
        scheduler.add(oneShot("a"));
        scheduler.await(scheduler.core.delete("a"));
        scheduler.offer(1);
        assertThat(scheduler.mesos.launches).isEmpty();
    }

    @Test
    void a_replaced_job_runs_by_its_new_definition_only() {
        scheduler.add(oneShot("a"));
        scheduler.add(ChronosJob.named("a")
                .command("echo new")
                .schedule("R1/2026-11-22T12:59:00Z/P1Y")
                .build());
        scheduler.offer(1);
        assertThat(scheduler.mesos.taskIds()).hasSize(1);
        assertThat(scheduler.mesos.task(scheduler.mesos.taskOf("a")).command().value())
                .isEqualTo("echo new");
    }

    @Test
    void a_job_whose_starts_are_all_missed_is_disabled_and_told() {
        scheduler.add(job("a").schedule("R2/2020-01-01T00:00:00Z/PT1M").build());
        assertThat(scheduler.summary("a").disabled()).isTrue();
        assertThat(scheduler.told).containsExactly("exhausted a");
    }

    @Test
    void too_many_runs_of_one_job_are_refused() {
        scheduler.add(job("a").schedule("R/2030-01-01T00:00:00Z/P1D").build());
        for (int i = 0; i < 1000; i++) {
            scheduler.await(scheduler.core.run("a", ""));
        }
        assertThatThrownBy(() -> scheduler.await(scheduler.core.run("a", "")))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("1000");
    }

    @Test
    void durations_and_latest_runs_are_kept() {
        scheduler.add(job("a").schedule("R//PT10S").build());
        scheduler.offer(1);
        String task = scheduler.mesos.taskOf("a");
        scheduler.update(task, TaskState.TASK_RUNNING);
        scheduler.pass(Duration.ofMillis(1500));
        scheduler.update(task, TaskState.TASK_FINISHED);
        var stat = scheduler.ask(q -> q.stat("a"));
        assertThat(stat.histogram().median()).isEqualTo(1500);
        assertThat(stat.history()).singleElement().satisfies(run -> {
            assertThat(run.taskId()).isEqualTo(task);
            assertThat(run.status()).isEqualTo("Finished");
            assertThat(run.duration()).isEqualTo("1s");
        });
        assertThat(scheduler.ask(q -> q.stats("mean")).get(0).seconds()).isEqualTo(1.5);
        assertThat(scheduler.<List<JobTime>>ask(q -> q.stats("bogus"))).isEmpty();
    }
}
