package io.github.camelmesos.chronos.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelmesos.chronos.job.ChronosJob;
import io.github.camelmesos.chronos.job.Constraint;
import io.github.camelmesos.chronos.job.Container;
import io.github.camelmesos.chronos.job.EnvironmentVariable;
import io.github.camelmesos.chronos.job.Fetch;
import io.github.camelmesos.chronos.job.JobCommand;
import io.github.camelmesos.chronos.job.JobHistory;
import io.github.camelmesos.chronos.job.JobOwner;
import io.github.camelmesos.chronos.job.JobPolicy;
import io.github.camelmesos.chronos.job.JobResources;
import io.github.camelmesos.chronos.job.JobStat;
import io.github.camelmesos.chronos.job.JobStat.JobTime;
import io.github.camelmesos.chronos.job.JobState;
import io.github.camelmesos.chronos.job.JobStatus;
import io.github.camelmesos.chronos.job.JobSummary;
import io.github.camelmesos.chronos.job.JobTrigger;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the client does with any Chronos: with the recorded real one, and with the bundled scheduler. */
public abstract class ChronosClientContract {

    private static final String FAR = "R1/2030-01-01T00:00:00Z/PT1M";

    /** The client of a Chronos without jobs. */
    protected abstract ChronosClient client();

    /** Has real Chronos' recorded answers ready; whoever really answers has nothing to do. */
    protected abstract void recorded(String... recordings);

    private static ChronosJob job(String name, String command) {
        return ChronosJob.named(name)
                .command(command)
                .schedule(FAR)
                .runAsUser("root")
                .owner(new JobOwner("o@example.org", "", ""))
                .build();
    }

    private static ChronosJob child(String name, String... parents) {
        return ChronosJob.named(name)
                .command("true")
                .parents(parents)
                .runAsUser("root")
                .build();
    }

    private void alphaExists() {
        client().add(job("alpha", "true"));
    }

    @Test
    void a_job_that_was_added_can_be_read() {
        recorded("post-iso-ok", "get-job-alpha-after-duplicate");
        alphaExists();
        assertThat(client().get("alpha")).isEqualTo(job("alpha", "true"));
    }

    @Test
    void all_that_a_job_can_say_is_kept() {
        recorded("post-iso-container", "get-job-cont");
        Container container = new Container(
                Container.Type.DOCKER,
                "busybox",
                Container.Network.BRIDGE,
                "",
                List.of(new Container.Volume("/h", "/d", Container.Volume.Mode.RO)),
                true,
                List.of(new Container.Parameter("a", "b")));
        ChronosJob job = ChronosJob.named("cont")
                .command("true")
                .schedule(FAR)
                .runAsUser("root")
                .owner(new JobOwner("o@example.org", "", ""))
                .container(container)
                .fetch(new Fetch("http://e/x", false, true, true))
                .build();
        client().add(job);
        assertThat(client().get("cont")).isEqualTo(job);
    }

    @Test
    void arguments_constraints_and_older_spellings_are_kept() {
        recorded("post-iso-ok", "get-job-alpha");
        JobCommand command = new JobCommand(
                "true",
                true,
                List.of("a", "b"),
                List.of(new EnvironmentVariable("FOO", "bar")),
                List.of(),
                List.of("http://example.org/x.tgz"),
                "root",
                "",
                "",
                "",
                null);
        ChronosJob job = new ChronosJob(
                "alpha",
                new JobTrigger.Schedule(FAR),
                command,
                new JobResources(0.5, 64, 10),
                List.of(
                        new Constraint("rack", Constraint.Operator.EQUALS, "r1"),
                        new Constraint("rack", Constraint.Operator.LIKE, "r.*")),
                JobPolicy.DEFAULT.withRetries(3),
                new JobOwner("o@example.org", "O", "first"),
                JobHistory.NONE);
        client().add(job);
        assertThat(client().get("alpha")).isEqualTo(job);
    }

    @Test
    void a_time_zone_is_kept() {
        recorded("post-iso-tz", "get-job-tz");
        client().add(ChronosJob.named("tz")
                .command("true")
                .schedule("R/2030-01-01T03:00:00/P1D", "America/New_York")
                .build());
        assertThat(client().get("tz").trigger())
                .isEqualTo(new JobTrigger.Schedule("R/2030-01-01T03:00:00/P1D", "America/New_York", ""));
    }

    @Test
    void any_letter_may_stand_in_a_description() {
        recorded("post-iso-charset", "get-job-charset");
        client().add(ChronosJob.named("charset")
                .schedule(FAR)
                .owner(new JobOwner("", "", "h\u00e9llo"))
                .build());
        assertThat(client().get("charset").owner().description()).isEqualTo("h\u00e9llo");
    }

    @Test
    void a_dependent_job_has_its_parents() {
        recorded("post-iso-ok", "dep-ok", "get-job-beta");
        alphaExists();
        client().add(child("beta", "alpha"));
        assertThat(client().get("beta")).isEqualTo(child("beta", "alpha"));
    }

    @Test
    void adding_a_job_again_replaces_it() {
        recorded("post-iso-ok", "dep-ok", "get-job-beta-after-cycle");
        alphaExists();
        client().add(child("beta", "alpha"));
        client().add(ChronosJob.named("beta").command("echo 2").parents("alpha").build());
        assertThat(client().get("beta").command().command()).isEqualTo("echo 2");
    }

    @Test
    void an_unknown_job_is_told_as_such_whatever_is_asked_of_it() {
        recorded("get-job-unknown", "put-job-unknown", "delete-unknown", "kill-tasks-unknown", "stat-unknown", "ping");
        List<Runnable> requests = List.of(
                () -> client().get("nosuch"),
                () -> client().run("nosuch"),
                () -> client().delete("nosuch"),
                () -> client().killTasks("nosuch"),
                () -> client().stat("nosuch"));
        for (Runnable request : requests) {
            assertThatThrownBy(request::run)
                    .isInstanceOf(NoSuchJobException.class)
                    .hasMessage("Chronos has no job 'nosuch'");
        }
    }

    @Test
    void a_schedule_that_chronos_cannot_read_is_refused_in_one_line() {
        recorded("bad-schedule-garbage");
        ChronosJob job =
                ChronosJob.named("bs-garbage").command("true").schedule("bogus").build();
        assertThatThrownBy(() -> client().add(job))
                .isInstanceOf(ChronosRefusedException.class)
                .hasMessageContaining("400")
                .hasMessageContaining("bogus")
                .hasMessageNotContaining("\n");
    }

    @Test
    void a_job_that_would_depend_on_itself_is_refused_in_one_line() {
        recorded("post-iso-ok", "dep-update-cycle");
        ChronosJob cyclic = child("beta", "gamma");
        assertThatThrownBy(() -> {
                    addAlphaBetaGammaUnlessRecorded();
                    client().add(cyclic);
                })
                .isInstanceOf(ChronosRefusedException.class)
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("\n", "\tat "));
    }

    /** A recording has one answer for a path: here, the refusal. */
    protected void addAlphaBetaGammaUnlessRecorded() {
        alphaExists();
        client().add(child("beta", "alpha"));
        client().add(child("gamma", "beta"));
    }

    @Test
    void a_deleted_job_is_gone() {
        recorded("post-iso-ok", "delete-root-with-children");
        alphaExists();
        client().delete("alpha");
        recorded("get-job-unknown-alpha");
        assertThatThrownBy(() -> client().get("alpha")).isInstanceOf(NoSuchJobException.class);
    }

    @Test
    void the_summary_tells_what_jobs_are_doing() {
        recorded("post-iso-ok", "summary-one");
        alphaExists();
        assertThat(client().summary())
                .containsExactly(new JobSummary("alpha", JobStatus.FRESH, JobState.IDLE, FAR, List.of(), false));
    }

    @Test
    void all_jobs_are_listed() {
        recorded("post-iso-ok", "get-jobs-one");
        alphaExists();
        assertThat(client().list()).extracting(ChronosJob::name).containsExactly("alpha");
    }

    @Test
    void a_search_finds_parts_of_names_in_any_case() {
        recorded("post-iso-ok", "search-name");
        alphaExists();
        assertThat(client().search(SearchQuery.name("ALPH", 100)))
                .extracting(ChronosJob::name)
                .containsExactly("alpha");
    }

    @Test
    void a_job_that_has_not_run_has_statistics_of_nothing() {
        recorded("post-iso-ok", "stat-job", "stats-99");
        alphaExists();
        assertThat(client().stat("alpha")).isEqualTo(new JobStat(JobStat.Histogram.EMPTY, List.of()));
        assertThat(client().stats("99thPercentile")).contains(new JobTime("alpha", 0));
    }

    @Test
    void the_graph_has_a_line_for_each_job() {
        recorded("post-iso-ok", "csv", "dot");
        alphaExists();
        assertThat(client().graphCsv()).contains("node,alpha,fresh,idle\n");
        assertThat(client().graphDot()).startsWith("digraph G {").contains("[ label=\"alpha\" ];");
    }

    @Test
    void a_job_can_be_run_and_its_tasks_killed() {
        recorded("post-iso-ok", "put-alpha", "kill-tasks-idle");
        alphaExists();
        client().run("alpha");
        client().killTasks("alpha");
    }

    @Test
    void a_success_can_be_counted_by_hand() {
        recorded("post-iso-no-command", "put-success", "put-success-unknown", "get-job-nocmd-after-success");
        client().add(ChronosJob.named("nocmd")
                .schedule("R/2030-01-01T00:00:00Z/P1D")
                .build());
        assertThat(client().markSuccessful("nocmd")).isTrue();
        assertThat(client().markSuccessful("nosuch")).isFalse();
        assertThat(client().get("nocmd").history().successCount()).isEqualTo(1);
        assertThat(client().get("nocmd").history().status()).isEqualTo(JobStatus.SUCCESS);
    }

    @Test
    void all_jobs_of_a_prefix_can_be_deleted() {
        recorded("post-iso-ok", "summary-one", "delete-root-with-children");
        alphaExists();
        assertThat(client().deleteAll("alp")).isEqualTo(1);
    }

    @Test
    void the_leader_and_life_can_be_asked_for() {
        recorded("leader", "ping");
        client().ping();
        assertThat(client().leader()).matches("127\\.0\\.0\\.1:\\d+");
    }
}
