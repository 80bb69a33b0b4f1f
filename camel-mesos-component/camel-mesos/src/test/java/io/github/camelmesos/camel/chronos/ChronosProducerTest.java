package io.github.camelmesos.camel.chronos;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.badRequest;
import static com.github.tomakehurst.wiremock.client.WireMock.delete;
import static com.github.tomakehurst.wiremock.client.WireMock.deleteRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.noContent;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.BasicCredentials;
import io.github.camelmesos.camel.fake.FakeClusters;
import io.github.camelmesos.chronos.client.NoSuchJobException;
import io.github.camelmesos.chronos.job.ChronosJob;
import io.github.camelmesos.chronos.job.JobResources;
import io.github.camelmesos.cluster.ClusterState;
import io.github.camelmesos.cluster.NoSuchClusterException;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

class ChronosProducerTest extends ChronosTestSupport {

    private static final String JOBS = "[{\"name\": \"night\", \"command\": \"true\", \"schedule\": \"R1//PT1M\"}]";

    @Test
    void attachGivesTheClusterASchedulerAndSaysWhereItIs() {
        clusters.put("c1", ClusterState.READY);

        Exchange exchange = send("chronos:attach", "body", Map.of(ChronosConstants.CLUSTER_ID, "c1"));

        assertThat(exchange.getMessage().getBody()).isEqualTo("body");
        assertThat(exchange.getMessage().getHeader(ChronosConstants.URL)).isEqualTo(FakeClusters.CHRONOS);
        assertThat(clusters.calls()).containsExactly("attach c1");
    }

    @Test
    void attachOfAnExistingChronosWaitsUntilItAnswers() {
        CHRONOS.stubFor(get("/ping").willReturn(ok("pong")));

        Exchange exchange = send("chronos:attach?chronosUrl=" + url(), null);

        assertThat(exchange.getMessage().getHeader(ChronosConstants.URL)).isEqualTo(url());
        assertThat(clusters.calls()).isEmpty();
        CHRONOS.verify(getRequestedFor(urlEqualTo("/ping")));
    }

    @Test
    void attachToAClusterThatIsNotThereFails() {
        assertThat(send("chronos:attach?clusterId=gone", null).getException())
                .isInstanceOf(NoSuchClusterException.class);
    }

    @Test
    void addTakesAJobOrItsJson() {
        CHRONOS.stubFor(post("/v1/scheduler/iso8601").willReturn(noContent()));
        String uri = "chronos:add?chronosUrl=" + url();
        String json = "{\"name\": \"night\", \"command\": \"true\", \"schedule\": \"R1//PT1M\"}";

        for (Object body : List.of(
                ChronosJob.oneShot("night", "true", JobResources.DEFAULT),
                json,
                Map.of("name", "night", "command", "true", "schedule", "R1//PT1M"))) {
            Exchange exchange = send(uri, body);
            assertThat(exchange.getException()).isNull();
            assertThat(exchange.getMessage().getBody()).isEqualTo(body);
            assertThat(exchange.getMessage().getHeader(ChronosConstants.JOB)).isEqualTo("night");
        }
        CHRONOS.verify(
                3,
                postRequestedFor(urlEqualTo("/v1/scheduler/iso8601"))
                        .withRequestBody(matchingJsonPath("$[?(@.name == 'night' && @.command == 'true')]")));
    }

    @Test
    void runStartsAJobWithTheArgumentsOfTheHeader() {
        CHRONOS.stubFor(put(anyUrl()).willReturn(noContent()));

        send("chronos:run?job=night&chronosUrl=" + url(), null);
        send("chronos:run?chronosUrl=" + url(), null, Map.of("CamelChronosJob", "day", "CamelChronosArguments", "a b"));

        CHRONOS.verify(putRequestedFor(urlEqualTo("/v1/scheduler/job/night")));
        CHRONOS.verify(putRequestedFor(urlEqualTo("/v1/scheduler/job/day?arguments=a+b")));
    }

    @Test
    void killEndsTheTasksOfAJob() {
        CHRONOS.stubFor(delete("/v1/scheduler/task/kill/night").willReturn(noContent()));

        assertThat(send("chronos:kill?job=night&chronosUrl=" + url(), null).getException())
                .isNull();
        CHRONOS.verify(deleteRequestedFor(urlEqualTo("/v1/scheduler/task/kill/night")));
    }

    @Test
    void deleteRemovesAJob() {
        CHRONOS.stubFor(delete("/v1/scheduler/job/night").willReturn(noContent()));

        assertThat(send("chronos:delete?job=night&chronosUrl=" + url(), null).getException())
                .isNull();
        CHRONOS.verify(deleteRequestedFor(urlEqualTo("/v1/scheduler/job/night")));
    }

    @Test
    void aJobThatIsNotThereIsAFailureOfItsOwnType() {
        CHRONOS.stubFor(delete(anyUrl()).willReturn(badRequest().withBody("{\"message\": \"\"}")));

        assertThat(send("chronos:delete?job=night&chronosUrl=" + url(), null).getException())
                .isInstanceOf(NoSuchJobException.class)
                .hasMessageContaining("night");
    }

    @Test
    void listIsEveryJob() {
        answer("/v1/scheduler/jobs", JOBS);

        assertThat(names(send("chronos:list?chronosUrl=" + url(), null))).containsExactly("night");
    }

    @Test
    void searchLooksForTheTextOfTheHeader() {
        answer("/v1/scheduler/jobs/search?limit=5&offset=0&any=nig", JOBS);

        Exchange exchange =
                send("chronos:search?limit=5&query=day&chronosUrl=" + url(), null, Map.of("CamelChronosQuery", "nig"));

        assertThat(names(exchange)).containsExactly("night");
    }

    @Test
    void graphIsTextInTheFormatAskedFor() {
        CHRONOS.stubFor(get("/v1/scheduler/graph/dot").willReturn(ok("digraph {}")));
        CHRONOS.stubFor(get("/v1/scheduler/graph/csv").willReturn(ok("node,night,fresh,idle")));

        assertThat(send("chronos:graph?chronosUrl=" + url(), null).getMessage().getBody())
                .isEqualTo("digraph {}");
        assertThat(send("chronos:graph?format=csv&chronosUrl=" + url(), null)
                        .getMessage()
                        .getBody())
                .isEqualTo("node,night,fresh,idle");
    }

    @Test
    void theHeaderWinsOverTheOptionAndTheClusterIsTheLastResort() {
        answer("/v1/scheduler/jobs", "[]");

        assertThat(send("chronos:list?chronosUrl=http://127.0.0.1:1", null, Map.of(ChronosConstants.URL, url()))
                        .getException())
                .isNull();
        clusters.put("c1", ClusterState.READY);
        clusters.attachChronos("c1", url());
        assertThat(send("chronos:list?clusterId=c1", null).getException()).isNull();
    }

    @Test
    void userAndPasswordAreSent() {
        CHRONOS.stubFor(get("/v1/scheduler/jobs").withBasicAuth("me", "secret").willReturn(ok("[]")));

        send("chronos:list?user=me&password=secret&chronosUrl=" + url(), null);

        CHRONOS.verify(
                getRequestedFor(urlEqualTo("/v1/scheduler/jobs")).withBasicAuth(new BasicCredentials("me", "secret")));
    }

    @Test
    void somethingMustSayWhichChronos() {
        assertThat(send("chronos:list", null).getException())
                .hasMessageContaining("CamelChronosUrl")
                .hasMessageContaining("chronosUrl");
    }

    private static List<String> names(Exchange exchange) {
        return ((List<?>) exchange.getMessage().getBody())
                .stream().map(job -> ((ChronosJob) job).name()).toList();
    }
}
