package io.github.camelmesos.chronos.scheduler.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class JobScheduleTest {

    private static final Instant NOW = Instant.parse("2026-11-22T13:00:00Z");
    private static final Duration STANDARD = Duration.ofSeconds(60);

    private static JobSchedule schedule(String text) {
        return JobSchedule.fresh(RepeatingInterval.parse(text, "", NOW));
    }

    private static JobSchedule skipped(String text, Duration epsilon) {
        return schedule(text).skipMissed(NOW, epsilon, STANDARD);
    }

    @Test
    void is_shown_as_it_was_written_until_it_has_started() {
        assertThat(schedule("R1//PT1M").text()).isEqualTo("R1//PT1M");
    }

    @Test
    void shows_what_is_left_after_a_start() {
        assertThat(schedule("R3//PT10S").started().text()).isEqualTo("R2/2026-11-22T13:00:10.000Z/PT10S");
        assertThat(schedule("R//PT10S").started().text()).isEqualTo("R/2026-11-22T13:00:10.000Z/PT10S");
    }

    @Test
    void keeps_its_time_zone_when_it_is_shown() {
        RepeatingInterval interval = RepeatingInterval.parse("R/2030-01-01T03:00:00/P1D", "America/New_York", NOW);
        assertThat(JobSchedule.fresh(interval).started().text()).isEqualTo("R/2030-01-02T03:00:00.000-05:00/P1D");
    }

    @Test
    void is_used_up_after_its_repetitions() {
        assertThat(schedule("R1//PT1M").started().isUsedUp()).isTrue();
        assertThat(schedule("R0//PT1M").isUsedUp()).isTrue();
        assertThat(schedule("R0//PT1M").due()).isEmpty();
        assertThat(schedule("R//PT1M").started().isUsedUp()).isFalse();
    }

    @Test
    void a_forced_run_uses_a_repetition_but_leaves_the_next_start() {
        assertThat(schedule("R1/2030-01-01T00:00:00Z/PT1M").forced().text())
                .isEqualTo("R0/2030-01-01T00:00:00.000Z/PT1M");
    }

    @Test
    void a_forced_run_never_makes_a_used_up_schedule_endless() {
        assertThat(schedule("R1//PT1M").started().forced().text()).startsWith("R0/");
    }

    @Test
    void a_start_that_was_just_missed_is_kept() {
        assertThat(skipped("R/2026-11-22T12:59:30Z/PT1H", null).due()).contains(Instant.parse("2026-11-22T12:59:30Z"));
    }

    @Test
    void a_start_that_was_missed_for_longer_than_epsilon_is_left_out() {
        assertThat(skipped("R/2026-11-22T12:30:00Z/PT1H", null).due()).contains(Instant.parse("2026-11-22T13:30:00Z"));
    }

    @Test
    void the_jobs_own_epsilon_decides() {
        String text = "R/2026-11-22T12:30:00Z/PT1H";
        assertThat(skipped(text, Duration.ofMinutes(40)).due()).contains(Instant.parse("2026-11-22T12:30:00Z"));
        assertThat(skipped("R1/2026-11-22T12:30:00Z/P1Y", Duration.ofMinutes(10))
                        .isUsedUp())
                .isTrue();
    }

    @Test
    void of_several_missed_starts_only_the_newest_is_kept_and_the_others_are_used_up() {
        assertThat(skipped("R9/2026-11-22T12:59:00Z/PT20S", null).text())
                .isEqualTo("R6/2026-11-22T13:00:00.000Z/PT20S");
    }

    @Test
    void a_job_meant_to_run_once_is_not_lost_within_its_period() {
        assertThat(skipped("R1/2026-11-22T12:00:00Z/P1Y", null).due()).contains(Instant.parse("2026-11-22T12:00:00Z"));
    }

    @Test
    void a_schedule_that_lies_wholly_in_the_past_is_used_up() {
        assertThat(skipped("R3/2020-01-01T00:00:00Z/PT1M", null).isUsedUp()).isTrue();
    }

    @Test
    void nothing_is_left_out_before_the_start() {
        JobSchedule future = schedule("R3/2030-01-01T00:00:00Z/PT1M");
        assertThat(future.skipMissed(NOW, null, STANDARD)).isSameAs(future);
    }
}
