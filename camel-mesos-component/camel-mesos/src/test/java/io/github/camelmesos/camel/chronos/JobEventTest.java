package io.github.camelmesos.camel.chronos;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelmesos.camel.chronos.JobEvent.Kind;
import io.github.camelmesos.chronos.job.JobState;
import io.github.camelmesos.chronos.job.JobStatus;
import io.github.camelmesos.chronos.job.JobSummary;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JobEventTest {

    private static final JobSummary FRESH = job(JobStatus.FRESH, "idle");
    private static final JobSummary QUEUED = job(JobStatus.FRESH, "queued");
    private static final JobSummary RUNNING = job(JobStatus.FRESH, "1 running");
    private static final JobSummary SUCCEEDED = job(JobStatus.SUCCESS, "idle");

    @Test
    void aJobThatWasNotThereIsAdded() {
        assertThat(JobEvent.between(Map.of(), JobEvent.byName(List.of(QUEUED))))
                .containsExactly(new JobEvent(Kind.ADDED, QUEUED));
    }

    @Test
    void aJobThatIsThereNoMoreIsDeletedAsItWasLast() {
        assertThat(JobEvent.between(JobEvent.byName(List.of(SUCCEEDED)), Map.of()))
                .containsExactly(new JobEvent(Kind.DELETED, SUCCEEDED));
    }

    @Test
    void aLifeIsToldStepByStep() {
        assertThat(kinds(FRESH, QUEUED)).containsExactly(Kind.QUEUED);
        assertThat(kinds(QUEUED, RUNNING)).containsExactly(Kind.STARTED);
        assertThat(kinds(RUNNING, SUCCEEDED)).containsExactly(Kind.SUCCEEDED);
        assertThat(kinds(RUNNING, job(JobStatus.FAILURE, "idle"))).containsExactly(Kind.FAILED);
        assertThat(kinds(SUCCEEDED, SUCCEEDED)).isEmpty();
    }

    @Test
    void aRunTooShortToBeSeenRunningIsSeenByItsEnd() {
        assertThat(kinds(QUEUED, SUCCEEDED)).containsExactly(Kind.SUCCEEDED);
    }

    @Test
    void theNextSuccessOfARepeatedJobIsToldToo() {
        assertThat(kinds(job(JobStatus.SUCCESS, "1 running"), SUCCEEDED)).containsExactly(Kind.SUCCEEDED);
    }

    @Test
    void anEndIsToldBeforeTheNextStart() {
        assertThat(kinds(FRESH, job(JobStatus.FAILURE, "1 running"))).containsExactly(Kind.FAILED, Kind.STARTED);
    }

    private static List<Kind> kinds(JobSummary before, JobSummary now) {
        return JobEvent.between(JobEvent.byName(List.of(before)), JobEvent.byName(List.of(now))).stream()
                .map(JobEvent::kind)
                .toList();
    }

    private static JobSummary job(JobStatus status, String state) {
        return new JobSummary("night", status, JobState.parse(state), "R1//PT1M", List.of(), false);
    }
}
