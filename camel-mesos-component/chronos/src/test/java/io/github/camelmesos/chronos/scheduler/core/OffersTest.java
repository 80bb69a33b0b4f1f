package io.github.camelmesos.chronos.scheduler.core;

import static io.github.camelmesos.chronos.scheduler.core.CoreFixture.job;
import static io.github.camelmesos.chronos.scheduler.core.CoreFixture.oneShot;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelmesos.chronos.job.Constraint;
import io.github.camelmesos.chronos.job.JobPolicy;
import io.github.camelmesos.chronos.job.JobResources;
import io.github.camelmesos.mesos.message.TaskState;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OffersTest {

    private final CoreFixture scheduler = new CoreFixture();

    @Test
    void many_jobs_are_packed_into_one_offer_and_launched_by_one_call() {
        for (int i = 0; i < 25; i++) {
            scheduler.add(oneShot("a" + i));
        }
        scheduler.offer(2);
        assertThat(scheduler.mesos.launches).hasSize(1);
        assertThat(scheduler.mesos.launches.get(0)).hasSize(20);
        scheduler.offer(2);
        assertThat(scheduler.mesos.launches.get(1)).hasSize(5);
    }

    @Test
    void offers_that_come_before_the_subscription_is_noted_are_used() {
        scheduler.restart();
        scheduler.add(oneShot("a"));
        scheduler.offer(1);
        scheduler.connect(true);
        assertThat(scheduler.mesos.isLive("a")).isTrue();
    }

    @Test
    void offers_of_a_lost_subscription_are_not_used() {
        scheduler.offer(1);
        scheduler.core.disconnected();
        scheduler.connect(false);
        scheduler.add(oneShot("a"));
        assertThat(scheduler.mesos.launches).isEmpty();
    }

    @Test
    void an_idle_scheduler_gives_offers_back_and_asks_for_no_more() {
        scheduler.offer(2);
        scheduler.pass(Duration.ofSeconds(1));
        assertThat(scheduler.mesos.declined).hasSize(1);
        assertThat(scheduler.mesos.suppressions).isEqualTo(1);
        scheduler.pass(Duration.ofMinutes(5));
        assertThat(scheduler.mesos.suppressions).isEqualTo(1);
        assertThat(scheduler.mesos.revives).isZero();
    }

    @Test
    void a_new_job_of_an_idle_scheduler_asks_for_offers_at_once() {
        scheduler.pass(Duration.ofSeconds(1));
        scheduler.add(oneShot("a"));
        assertThat(scheduler.mesos.revives).isEqualTo(1);
    }

    @Test
    void what_is_left_of_an_offer_is_there_for_the_next_job_of_a_chain() {
        scheduler.add(oneShot("a"));
        scheduler.offer(2);
        scheduler.end("a", TaskState.TASK_FINISHED);
        scheduler.offer(2);
        int before = scheduler.mesos.revives;
        scheduler.add(oneShot("b"));
        assertThat(scheduler.mesos.isLive("b")).isTrue();
        assertThat(scheduler.mesos.revives).isEqualTo(before);
    }

    @Test
    void a_job_that_fits_nowhere_does_not_hold_up_others() {
        scheduler.add(job("big").resources(new JobResources(999, 128, 256)).build());
        scheduler.add(oneShot("a"));
        scheduler.offer(2);
        assertThat(scheduler.mesos.isLive("a")).isTrue();
        assertThat(scheduler.summary("big").state().text()).isEqualTo("queued");
    }

    @Test
    void a_job_with_another_need_asks_for_offers_that_were_given_back() {
        scheduler.add(job("big").resources(new JobResources(999, 128, 256)).build());
        scheduler.offer(2);
        assertThat(scheduler.mesos.declined).hasSize(1);
        scheduler.pass(Duration.ofSeconds(1));
        int before = scheduler.mesos.revives;
        scheduler.add(oneShot("a"));
        assertThat(scheduler.mesos.revives).isEqualTo(before + 1);
        scheduler.add(oneShot("b"));
        scheduler.pass(Duration.ofSeconds(1));
        assertThat(scheduler.mesos.revives).isEqualTo(before + 1);
    }

    @Test
    void a_job_of_high_priority_goes_first() {
        scheduler.add(oneShot("a"));
        scheduler.add(job("urgent")
                .policy(new JobPolicy(0, true, false, false, false, false, 0))
                .build());
        scheduler.offer(0.1);
        assertThat(scheduler.mesos.isLive("urgent")).isTrue();
        assertThat(scheduler.mesos.isLive("a")).isFalse();
    }

    @Test
    void jobs_are_launched_in_the_order_they_came() {
        scheduler.add(oneShot("a"));
        scheduler.add(job("b").resources(new JobResources(0.2, 128, 256)).build());
        scheduler.add(oneShot("c"));
        scheduler.offer(1);
        assertThat(scheduler.mesos.launches.get(0))
                .extracting(task -> task.name())
                .containsExactly("ChronosTask:a", "ChronosTask:b", "ChronosTask:c");
    }

    @Test
    void a_constraint_restricts_the_agents() {
        scheduler.add(job("a").constraint(new Constraint("rack", Constraint.Operator.LIKE, "r[12]"))
                .build());
        scheduler.add(job("h").constraint(new Constraint("hostname", Constraint.Operator.UNLIKE, "bad.*"))
                .build());
        scheduler.core.offers(List.of(scheduler.mesos.offer(1, 1000, "bad1", Map.of("rack", "r3"))));
        scheduler.loop.settle();
        assertThat(scheduler.mesos.launches).isEmpty();
        scheduler.core.offers(List.of(scheduler.mesos.offer(1, 1000, "good", Map.of("rack", "r2"))));
        scheduler.loop.settle();
        assertThat(scheduler.mesos.taskIds()).hasSize(2);
    }

    @Test
    void a_rescinded_offer_is_not_used() {
        var offer = scheduler.mesos.offer(1, 1000);
        scheduler.core.offers(List.of(offer));
        scheduler.core.rescinded(offer.id());
        scheduler.add(oneShot("a"));
        assertThat(scheduler.mesos.launches).isEmpty();
    }

    @Test
    void the_cost_of_a_change_does_not_grow_with_the_number_of_jobs() {
        for (int i = 0; i < 500; i++) {
            scheduler.add(
                    job("parked" + i).schedule("R1/2030-01-01T00:00:00Z/PT1M").build());
        }
        int before = scheduler.store.changes();
        scheduler.add(oneShot("a"));
        scheduler.offer(1);
        scheduler.end("a", TaskState.TASK_FINISHED);
        scheduler.await(scheduler.core.delete("a"));
        assertThat(scheduler.store.changes() - before).isEqualTo(3);
    }
}
