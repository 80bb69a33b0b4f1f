package io.github.camelmesos.chronos.scheduler.core;

import static io.github.camelmesos.chronos.scheduler.core.CoreFixture.job;
import static io.github.camelmesos.chronos.scheduler.core.CoreFixture.oneShot;
import static io.github.camelmesos.chronos.scheduler.core.CoreFixture.retries;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelmesos.chronos.job.JobStatus;
import io.github.camelmesos.mesos.message.TaskState;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class RecoveryTest {

    private final CoreFixture scheduler = new CoreFixture();

    private String endMark() {
        return scheduler.mesos.reconciled.stream()
                .filter(ids -> ids.size() == 1 && ids.get(0).contains("end-of-recovery"))
                .findFirst()
                .orElseThrow()
                .get(0);
    }

    private void allTasksHeardOf() {
        scheduler.update(endMark(), TaskState.TASK_UNKNOWN);
    }

    @Test
    void a_queued_job_starts_after_a_restart_but_not_before_all_tasks_are_known() {
        scheduler.add(oneShot("a"));
        scheduler.restart();
        scheduler.connect(false);
        scheduler.offer(1);
        assertThat(scheduler.mesos.launches).isEmpty();
        allTasksHeardOf();
        scheduler.offer(1);
        assertThat(scheduler.mesos.isLive("a")).isTrue();
    }

    @Test
    void a_running_task_is_taken_over_and_not_started_again() {
        scheduler.add(oneShot("a"));
        scheduler.offer(1);
        String task = scheduler.mesos.taskOf("a");
        scheduler.update(task, TaskState.TASK_RUNNING);
        scheduler.restart();
        scheduler.connect(false);
        scheduler.update(task, TaskState.TASK_RUNNING);
        allTasksHeardOf();
        scheduler.offer(1);
        assertThat(scheduler.mesos.launches).isEmpty();
        assertThat(scheduler.summary("a").state().text()).isEqualTo("1 running");
        scheduler.update(task, TaskState.TASK_FINISHED);
        assertThat(scheduler.summary("a").status()).isEqualTo(JobStatus.SUCCESS);
    }

    @Test
    void a_result_that_came_while_no_scheduler_was_there_counts_once() {
        scheduler.add(oneShot("a"));
        scheduler.offer(1);
        String task = scheduler.mesos.taskOf("a");
        scheduler.restart();
        scheduler.connect(false);
        scheduler.update(task, TaskState.TASK_FINISHED);
        allTasksHeardOf();
        scheduler.update(task, TaskState.TASK_FINISHED);
        scheduler.offer(1);
        assertThat(scheduler.mesos.launches).isEmpty();
        assertThat(scheduler.ask(q -> q.job("a")).history().successCount()).isEqualTo(1);
    }

    @Test
    void a_result_that_was_stored_but_not_acknowledged_does_not_count_again() {
        scheduler.add(oneShot("a"));
        scheduler.offer(1);
        String task = scheduler.mesos.taskOf("a");
        scheduler.update(task, TaskState.TASK_FINISHED);
        scheduler.restart();
        scheduler.connect(false);
        scheduler.update(task, TaskState.TASK_FINISHED);
        allTasksHeardOf();
        assertThat(scheduler.ask(q -> q.job("a")).history().successCount()).isEqualTo(1);
        assertThat(scheduler.mesos.acknowledged).contains(task + " TASK_FINISHED");
    }

    @Test
    void a_requested_run_survives_with_its_arguments() {
        scheduler.add(job("a").schedule("R/2030-01-01T00:00:00Z/P1D").build());
        scheduler.await(scheduler.core.run("a", "/x"));
        scheduler.restart();
        scheduler.connect(false);
        allTasksHeardOf();
        scheduler.offer(1);
        assertThat(scheduler.mesos.task(scheduler.mesos.taskOf("a")).command().value())
                .isEqualTo("true /x");
    }

    @Test
    void a_retry_survives_and_keeps_its_time() {
        scheduler.add(job("a").policy(retries(1)).build());
        scheduler.offer(1);
        scheduler.end("a", TaskState.TASK_FAILED);
        scheduler.restart();
        scheduler.connect(false);
        allTasksHeardOf();
        scheduler.offer(1);
        assertThat(scheduler.mesos.launches).isEmpty();
        scheduler.pass(Duration.ofSeconds(61));
        scheduler.offer(1);
        assertThat(scheduler.mesos.taskOf("a")).contains(":1:a:");
    }

    @Test
    void a_schedule_goes_on_where_it_was() {
        scheduler.add(job("a").schedule("R3//PT10S").build());
        scheduler.offer(1);
        scheduler.end("a", TaskState.TASK_FINISHED);
        scheduler.restart();
        scheduler.connect(false);
        allTasksHeardOf();
        assertThat(scheduler.summary("a").schedule()).isEqualTo("R2/2026-11-22T13:00:10.000Z/PT10S");
        scheduler.offer(1);
        assertThat(scheduler.mesos.launches).isEmpty();
        scheduler.pass(Duration.ofSeconds(10));
        scheduler.offer(1);
        assertThat(scheduler.mesos.isLive("a")).isTrue();
    }

    @Test
    void a_task_of_a_deleted_job_is_killed() {
        scheduler.add(oneShot("a"));
        scheduler.offer(1);
        String task = scheduler.mesos.taskOf("a");
        scheduler.await(scheduler.core.delete("a"));
        scheduler.restart();
        scheduler.connect(false);
        scheduler.update(task, TaskState.TASK_RUNNING);
        assertThat(scheduler.mesos.killed).containsExactly(task);
    }

    @Test
    void the_master_is_asked_again_until_it_has_told_of_all_tasks() {
        scheduler.add(oneShot("a"));
        scheduler.restart();
        scheduler.connect(false);
        int before = scheduler.mesos.reconciled.size();
        scheduler.pass(Duration.ofSeconds(2));
        assertThat(scheduler.mesos.reconciled.size()).isGreaterThan(before);
        assertThat(scheduler.mesos.launches).isEmpty();
    }

    @Test
    void a_framework_of_a_new_id_has_no_tasks_to_wait_for() {
        scheduler.add(oneShot("a"));
        scheduler.restart();
        scheduler.connect(true);
        scheduler.offer(1);
        assertThat(scheduler.mesos.isLive("a")).isTrue();
    }

    @Test
    void a_launch_that_the_master_never_got_is_repeated() {
        scheduler.add(oneShot("a"));
        scheduler.offer(1);
        String task = scheduler.mesos.taskOf("a");
        scheduler.core.disconnected();
        scheduler.connect(false);
        assertThat(scheduler.mesos.reconciled).contains(List.of(task));
        scheduler.update(task, TaskState.TASK_UNKNOWN);
        scheduler.pass(Duration.ofSeconds(6));
        scheduler.update(task, TaskState.TASK_UNKNOWN);
        scheduler.offer(1);
        assertThat(scheduler.mesos.taskIds()).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void a_task_that_a_new_master_only_learns_of_later_goes_on() {
        scheduler.add(oneShot("a"));
        scheduler.offer(1);
        String task = scheduler.mesos.taskOf("a");
        scheduler.update(task, TaskState.TASK_RUNNING);
        scheduler.update(task, TaskState.TASK_UNKNOWN);
        scheduler.update(task, TaskState.TASK_RUNNING);
        scheduler.update(task, TaskState.TASK_FINISHED);
        assertThat(scheduler.summary("a").status()).isEqualTo(JobStatus.SUCCESS);
    }

    /** With 503 a client would add the job again, and it would run again under the next leader. */
    @Test
    void a_change_that_may_have_been_made_when_the_leader_gives_up_is_not_answered_as_one_that_was_not() {
        scheduler.store.stopAnswering();
        CompletableFuture<Void> added = scheduler.core.add(JobSubmission.of(oneShot("a"), CoreFixture.START));
        scheduler.loop.settle();
        scheduler.core.close();
        assertThat(added)
                .failsWithin(Duration.ZERO)
                .withThrowableThat()
                .withCauseInstanceOf(RefusedException.class)
                .satisfies(failure -> assertThat(((RefusedException) failure.getCause()).status())
                        .isEqualTo(500));
    }

    @Test
    void a_request_that_came_after_the_leader_gave_up_is_refused_and_may_be_sent_again() {
        scheduler.core.close();
        assertThat(scheduler.core.add(JobSubmission.of(oneShot("a"), CoreFixture.START)))
                .failsWithin(Duration.ZERO)
                .withThrowableThat()
                .withCauseInstanceOf(RefusedException.class)
                .satisfies(failure -> assertThat(((RefusedException) failure.getCause()).status())
                        .isEqualTo(503));
    }
}
