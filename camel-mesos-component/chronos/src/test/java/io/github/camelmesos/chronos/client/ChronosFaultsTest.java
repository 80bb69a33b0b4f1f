package io.github.camelmesos.chronos.client;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.delete;
import static com.github.tomakehurst.wiremock.client.WireMock.deleteRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.noContent;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import io.github.camelmesos.chronos.Recording;
import io.github.camelmesos.chronos.job.ChronosJob;
import io.github.camelmesos.chronos.job.InvalidJobException;
import io.github.camelmesos.chronos.job.JobResources;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChronosFaultsTest {

    @RegisterExtension
    static final WireMockExtension CHRONOS = WireMockExtension.newInstance()
            .options(WireMockConfiguration.wireMockConfig().dynamicPort())
            .build();

    private static final String JOB = "{\"name\":\"a\",\"command\":\"true\",\"schedule\":\"R1//PT1M\"}";

    private ChronosClient client;

    private ChronosClientSettings settings() {
        return ChronosClientSettings.of(URI.create(CHRONOS.baseUrl())).withAttempts(3, Duration.ofMillis(1));
    }

    private static ChronosJob job() {
        return ChronosJob.oneShot("a", "true", JobResources.DEFAULT);
    }

    @BeforeEach
    void start() {
        client = new ChronosClient(settings());
    }

    @AfterEach
    void stop() {
        client.close();
    }

    private static void answers(Recording.Message response) {
        CHRONOS.stubFor(get(anyUrl())
                .willReturn(aResponse().withStatus(response.status()).withBody(response.body())));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bad-empty-object | java.lang.NullPointerException",
                "bad-malformed-json | Unexpected end-of-input within/between OBJECT entries",
                "bad-name-space | the job's name is invalid. Allowed names: '([\\w\\.-]+)'",
                "bad-schedule-garbage | Cannot parse schedule 'bogus' (wtf bro)",
                "dep-empty-parents | Error, parent does not exist",
                "unknown-path | ",
            })
    void an_error_becomes_one_line(String recording, String expected) {
        answers(Recording.named(recording).response());
        assertThatThrownBy(() -> client.list())
                .isInstanceOf(ChronosException.class)
                .satisfies(e -> assertThat(e.getMessage())
                        .contains(expected == null ? "404" : expected)
                        .doesNotContain("\n", "\t", "requirement failed", "<html>"));
    }

    @Test
    void a_follower_that_loses_the_reason_still_tells_of_an_unknown_job() {
        answers(Recording.named("follower-get-unknown-400").response());
        assertThatThrownBy(() -> client.get("nosuch")).isInstanceOf(NoSuchJobException.class);
    }

    @Test
    void refused_credentials_are_told_as_such_and_never_shown() {
        CHRONOS.stubFor(get(anyUrl()).willReturn(aResponse().withStatus(401).withBody("<html>")));
        Credentials credentials = new Credentials("user", "secret");
        try (ChronosClient other = new ChronosClient(settings().withCredentials(credentials))) {
            assertThatThrownBy(other::list)
                    .isInstanceOf(ChronosUnauthorizedException.class)
                    .hasMessageNotContaining("secret");
        }
        assertThat(credentials.toString()).doesNotContain("secret");
        CHRONOS.verify(getRequestedFor(anyUrl()).withHeader("Authorization", equalTo("Basic dXNlcjpzZWNyZXQ=")));
    }

    @Test
    void a_chronos_that_is_not_there_is_told_with_its_address() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        URI url = URI.create("http://127.0.0.1:" + port);
        try (ChronosClient other =
                new ChronosClient(ChronosClientSettings.of(url).withAttempts(2, Duration.ofMillis(1)))) {
            assertThatThrownBy(other::ping)
                    .isInstanceOf(ChronosUnavailableException.class)
                    .hasMessageContaining("127.0.0.1:" + port)
                    .hasMessageContaining("refused");
        }
    }

    @Test
    void a_chronos_that_does_not_answer_is_given_up() {
        CHRONOS.stubFor(get(anyUrl()).willReturn(aResponse().withFixedDelay(5_000)));
        try (ChronosClient other = new ChronosClient(
                settings().withRequestTimeout(Duration.ofMillis(50)).withAttempts(2, Duration.ofMillis(1)))) {
            assertThatThrownBy(other::list)
                    .isInstanceOf(ChronosUnavailableException.class)
                    .hasMessageContaining("no answer within 50 ms");
        }
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void a_connection_that_breaks_is_told_as_such(Fault fault) {
        CHRONOS.stubFor(get(anyUrl()).willReturn(aResponse().withFault(fault)));
        assertThatThrownBy(() -> client.list())
                .isInstanceOf(ChronosUnavailableException.class)
                .hasMessageNotContaining("\n");
        CHRONOS.verify(3, getRequestedFor(anyUrl()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[{\"name\":\"a\",", "", "<html>", "{}"})
    void an_answer_that_is_cut_off_is_no_answer(String body) {
        CHRONOS.stubFor(get(anyUrl()).willReturn(okJson(body)));
        assertThatThrownBy(() -> client.list())
                .isInstanceOf(ChronosUnavailableException.class)
                .hasMessageContaining("JSON");
    }

    @Test
    void an_answer_that_holds_no_job_is_told_as_such() {
        CHRONOS.stubFor(get(anyUrl()).willReturn(okJson("[{\"nonsense\":1}]")));
        assertThatThrownBy(() -> client.list())
                .isInstanceOf(ChronosException.class)
                .hasMessageContaining("cannot be read");
    }

    @Test
    void adding_is_repeated_until_it_succeeds() {
        CHRONOS.stubFor(post(anyUrl())
                .inScenario("flaky")
                .willReturn(aResponse().withStatus(500))
                .willSetStateTo("once"));
        CHRONOS.stubFor(post(anyUrl())
                .inScenario("flaky")
                .whenScenarioStateIs("once")
                .willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER))
                .willSetStateTo("twice"));
        CHRONOS.stubFor(
                post(anyUrl()).inScenario("flaky").whenScenarioStateIs("twice").willReturn(noContent()));
        client.add(ChronosJob.named("a").command("true").build());
        CHRONOS.verify(3, postRequestedFor(anyUrl()).withRequestBody(containing("\"name\":\"a\"")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"R1/2026-01-31T10:20:30.123Z/P1Y", "R0/2027-01-31T10:20:30.123Z/P1Y"})
    void a_job_that_runs_once_is_not_added_again_when_only_the_answer_got_lost(String schedule) {
        CHRONOS.stubFor(post(anyUrl()).willReturn(aResponse().withFault(Fault.EMPTY_RESPONSE)));
        CHRONOS.stubFor(get(anyUrl()).willReturn(okJson("{\"name\":\"a\",\"schedule\":\"" + schedule + "\"}")));
        client.add(ChronosJob.named("a")
                .schedule("R1/2026-01-31T10:20:30.123Z/P1Y")
                .build());
        CHRONOS.verify(1, postRequestedFor(anyUrl()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"name\":\"a\",\"schedule\":\"R1/2025-05-05T00:00:00.000Z/P1Y\"}", ""})
    void a_job_that_runs_once_is_added_again_when_it_did_not_arrive(String found) {
        CHRONOS.stubFor(post(anyUrl())
                .inScenario("lost")
                .willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER))
                .willSetStateTo("again"));
        CHRONOS.stubFor(
                post(anyUrl()).inScenario("lost").whenScenarioStateIs("again").willReturn(noContent()));
        CHRONOS.stubFor(get(anyUrl())
                .willReturn(
                        found.isEmpty()
                                ? aResponse()
                                        .withStatus(400)
                                        .withBody(Recording.named("get-job-unknown")
                                                .response()
                                                .body())
                                : okJson(found)));
        client.add(job());
        CHRONOS.verify(2, postRequestedFor(anyUrl()));
    }

    @Test
    void a_job_that_was_deleted_is_not_added_again_although_it_is_not_there_when_its_answer_got_lost() {
        CHRONOS.stubFor(post(anyUrl()).willReturn(aResponse().withFault(Fault.EMPTY_RESPONSE)));
        CHRONOS.stubFor(delete(anyUrl()).willReturn(noContent()));
        CHRONOS.stubFor(get(anyUrl())
                .willReturn(aResponse()
                        .withStatus(400)
                        .withFixedDelay(500)
                        .withBody(Recording.named("get-job-unknown").response().body())));
        CompletableFuture<Void> added = client.async().add(job());
        client.delete("a");
        added.join();
        CHRONOS.verify(1, postRequestedFor(anyUrl()));
    }

    @Test
    void running_a_job_is_not_repeated_since_it_might_run_twice() {
        CHRONOS.stubFor(put(anyUrl()).willReturn(aResponse().withStatus(500)));
        assertThatThrownBy(() -> client.run("a")).isInstanceOf(ChronosUnavailableException.class);
        CHRONOS.verify(1, putRequestedFor(anyUrl()));
    }

    @Test
    void what_chronos_will_never_take_is_not_repeated() {
        CHRONOS.stubFor(post(anyUrl())
                .willReturn(aResponse()
                        .withStatus(500)
                        .withBody(Recording.named("dep-update-cycle").response().body())));
        assertThatThrownBy(() -> client.add(job())).isInstanceOf(ChronosRefusedException.class);
        CHRONOS.verify(1, postRequestedFor(anyUrl()));
    }

    @Test
    void a_deletion_that_had_worked_when_its_answer_got_lost_is_a_success() {
        CHRONOS.stubFor(delete(anyUrl())
                .inScenario("lost")
                .willReturn(aResponse().withFault(Fault.EMPTY_RESPONSE))
                .willSetStateTo("deleted"));
        CHRONOS.stubFor(delete(anyUrl())
                .inScenario("lost")
                .whenScenarioStateIs("deleted")
                .willReturn(aResponse()
                        .withStatus(400)
                        .withBody(Recording.named("delete-again").response().body())));
        client.delete("slash");
        CHRONOS.verify(2, deleteRequestedFor(anyUrl()));
    }

    @Test
    void a_job_that_was_just_added_is_waited_for() {
        CHRONOS.stubFor(post(anyUrl()).willReturn(noContent()));
        CHRONOS.stubFor(get(anyUrl())
                .inScenario("late")
                .whenScenarioStateIs(Scenario.STARTED)
                .willReturn(aResponse()
                        .withStatus(400)
                        .withBody(Recording.named("get-job-unknown").response().body()))
                .willSetStateTo("visible"));
        CHRONOS.stubFor(
                get(anyUrl()).inScenario("late").whenScenarioStateIs("visible").willReturn(okJson(JOB)));
        client.add(job());
        assertThat(client.get("a").name()).isEqualTo("a");
    }

    @Test
    void no_more_requests_are_under_way_than_allowed() {
        CHRONOS.stubFor(post(anyUrl()).willReturn(noContent().withFixedDelay(20)));
        try (ChronosClient narrow = new ChronosClient(settings().withMaxInFlight(2))) {
            List<CompletableFuture<Void>> added = IntStream.range(0, 10)
                    .mapToObj(i -> narrow.async().add(ChronosJob.oneShot("a" + i, "true", JobResources.DEFAULT)))
                    .toList();
            assertThat(added.stream().filter(CompletableFuture::isDone).count()).isLessThanOrEqualTo(8);
            added.forEach(CompletableFuture::join);
        }
        CHRONOS.verify(10, postRequestedFor(anyUrl()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a/b", "a\nb", "..", ".", "h\u00e9"})
    void a_name_that_no_url_or_chronos_takes_is_refused_before_anything_is_sent(String name) {
        assertThatThrownBy(() -> client.delete(name))
                .isInstanceOf(ChronosRefusedException.class)
                .hasMessageNotContaining("\n");
        CHRONOS.verify(0, deleteRequestedFor(anyUrl()));
    }

    @Test
    void a_job_of_an_invalid_name_cannot_even_be_built() {
        assertThatThrownBy(() -> ChronosJob.named("a b"))
                .isInstanceOf(InvalidJobException.class)
                .hasMessageContaining("'a b'");
    }

    @Test
    void a_search_always_says_how_many_jobs_it_wants() {
        CHRONOS.stubFor(get(anyUrl()).willReturn(okJson("[]")));
        client.search(new SearchQuery("", "", "x y", 5, 0));
        CHRONOS.verify(
                getRequestedFor(anyUrl()).withQueryParam("limit", equalTo("5")).withQueryParam("any", equalTo("x y")));
    }
}
