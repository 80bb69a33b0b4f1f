package io.github.camelmesos.chronos.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelmesos.chronos.Recording;
import io.github.camelmesos.mesos.json.Json;
import io.github.camelmesos.mesos.json.JsonObject;
import io.github.camelmesos.mesos.json.MalformedJsonException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JobJsonTest {

    private final JobReader reader = new JobReader(JobDefaults.CHRONOS);

    private static JsonObject json(String text) throws MalformedJsonException {
        return Json.parseObject(text);
    }

    private static String written(ChronosJob job) {
        return new String(
                Json.bytes(out -> out.object(fields -> JobWriter.writeFields(job, fields))), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "get-job-alpha",
                "get-job-beta",
                "get-job-cont",
                "get-job-charset",
                "get-job-types",
                "get-job-tz",
                "get-job-nocmd-after-success",
                "real-life-fail-job-after",
                "real-life-repeat-job-after"
            })
    void writes_what_chronos_wrote_byte_for_byte(String recording) throws MalformedJsonException {
        String body = Recording.named(recording).response().body();
        assertThat(written(reader.read(json(body)))).isEqualTo(body);
    }

    @Test
    void fills_in_chronos_defaults() throws MalformedJsonException {
        ChronosJob job = reader.readScheduled(json("{\"name\":\"a\"}"), () -> "R1//PT24H");
        assertThat(job.resources()).isEqualTo(new JobResources(0.1, 128, 256));
        assertThat(job.policy()).isEqualTo(JobPolicy.DEFAULT);
        assertThat(job.command()).isEqualTo(JobCommand.shell("", "root"));
        assertThat(job.schedule()).isEqualTo("R1//PT24H");
    }

    @Test
    void reads_what_chronos_reads_of_unusual_types() throws MalformedJsonException {
        ChronosJob job = reader.readScheduled(
                json(Recording.named("post-iso-types").request().body()), () -> "");
        ChronosJob expected =
                reader.read(json(Recording.named("get-job-types").response().body()));
        assertThat(job).isEqualTo(expected);
    }

    @Test
    void drops_constraints_of_unknown_operators_and_unknown_fields() throws MalformedJsonException {
        ChronosJob job = reader.readScheduled(
                json(Recording.named("post-iso-ok").request().body()), () -> "");
        assertThat(job.constraints())
                .containsExactly(
                        new Constraint("rack", Constraint.Operator.EQUALS, "r1"),
                        new Constraint("rack", Constraint.Operator.LIKE, "r.*"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"name\":\"a b\"}",
                "{\"name\":\"\"}",
                "{\"name\":\"a\\n\"}",
                "{\"name\":\"h\\u00e9\"}",
                "{\"name\":\"a\",\"parents\":[\"b\"]}",
                "{\"name\":\"a\",\"cpus\":-1}",
                "{\"name\":\"a\",\"constraints\":[[\"rack\"]]}",
                "{\"name\":\"a\",\"constraints\":[[\"rack\",\"LIKE\",\"(\"]]}",
                "{\"name\":\"a\",\"environmentVariables\":[{\"name\":\"x\"}]}",
                "{\"name\":\"a\",\"fetch\":[{}]}",
                "{\"name\":\"a\",\"container\":{\"image\":\"x\",\"network\":\"bogus\"}}",
                "{\"name\":\"a\",\"container\":{}}"
            })
    void refuses_in_one_line_what_is_no_job(String body) {
        assertThatThrownBy(() -> reader.readScheduled(json(body), () -> ""))
                .isInstanceOf(InvalidJobException.class)
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("\n").hasSizeLessThan(200));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\":\"a\"}",
                "{\"name\":\"a\",\"parents\":null}",
                "{\"name\":\"a\",\"parents\":[]}",
                "{\"name\":\"a\",\"parents\":\"b\"}"
            })
    void a_dependent_job_needs_a_list_of_parents(String body) {
        assertThatThrownBy(() -> reader.readDependent(json(body)))
                .isInstanceOf(InvalidJobException.class)
                .hasMessageContaining("'parents'");
    }

    @Test
    void reads_summaries_and_statistics() throws MalformedJsonException {
        List<JobSummary> lines = SummaryJson.read(
                json(Recording.named("real-life-chi-02").response().body()));
        assertThat(lines)
                .contains(new JobSummary("chi", JobStatus.FRESH, new JobState(false, 1), "", List.of("par"), false));
        JobStat stat = StatJson.read(
                json(Recording.named("revive-5-stat-job").response().body()));
        assertThat(stat.histogram().mean()).isEqualTo(502);
        assertThat(stat.histogram().count()).isEqualTo(1);
    }

    @Test
    void a_one_shot_job_starts_in_the_past_with_a_long_period_and_without_retries() {
        ChronosJob job = ChronosJob.oneShot("a", "true", JobResources.DEFAULT);
        assertThat(job.schedule()).matches("R1/\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z/P1Y");
        assertThat(job.policy().retries()).isZero();
        assertThat(job.command().shell()).isTrue();
        assertThat(job.command().arguments()).isEmpty();
    }

    @Test
    void a_job_without_a_user_leaves_it_to_the_scheduler() {
        assertThat(written(ChronosJob.named("a").build())).doesNotContain("runAsUser");
    }
}
