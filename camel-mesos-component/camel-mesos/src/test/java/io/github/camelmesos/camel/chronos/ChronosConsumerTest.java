package io.github.camelmesos.camel.chronos;

import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.moreThan;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.camelmesos.camel.chronos.JobEvent.Kind;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.junit.jupiter.api.Test;

class ChronosConsumerTest extends ChronosTestSupport {

    private static final String SUMMARY = "/v1/scheduler/jobs/summary";
    private static final String TWO_JOBS = summary("night", "fresh", "1 running", "day", "fresh", "idle");

    @Test
    void tellsWhatHappensAfterItsFirstLook() throws Exception {
        answer(SUMMARY, TWO_JOBS);
        MockEndpoint events = route("");
        awaitLooks();
        events.expectedMessageCount(1);
        events.expectedHeaderReceived(ChronosConstants.JOB, "night");
        events.expectedHeaderReceived(ChronosConstants.EVENT, Kind.SUCCEEDED);
        events.expectedHeaderReceived(ChronosConstants.URL, url());

        answer(SUMMARY, summary("night", "success", "idle", "day", "fresh", "idle"));

        events.assertIsSatisfied();
        assertThat(events.getExchanges()
                        .get(0)
                        .getMessage()
                        .getBody(JobEvent.class)
                        .job()
                        .name())
                .isEqualTo("night");
    }

    @Test
    void tellsOfTheJobsThatAreThereWhereAsked() throws Exception {
        answer(SUMMARY, TWO_JOBS);
        MockEndpoint events = route("&sendInitial=true");
        events.expectedMessageCount(2);
        events.expectedHeaderReceived(ChronosConstants.EVENT, Kind.ADDED);

        events.assertIsSatisfied();
    }

    @Test
    void tellsOnlyOfTheJobAskedFor() throws Exception {
        answer(SUMMARY, TWO_JOBS);
        MockEndpoint events = route("&sendInitial=true&job=day");
        events.expectedMessageCount(1);
        events.expectedHeaderReceived(ChronosConstants.JOB, "day");

        events.assertIsSatisfied();
    }

    @Test
    void needsToKnowWhichChronos() {
        assertThatThrownBy(() -> context().addRoutes(new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("chronos:events").to("mock:never");
                    }
                }))
                .hasStackTraceContaining("chronos:events needs the option chronosUrl");
    }

    private MockEndpoint route(String options) throws Exception {
        context().addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("chronos:events?initialDelay=0&delay=20&chronosUrl=" + url() + options)
                        .to("mock:events");
            }
        });
        return getMockEndpoint("mock:events");
    }

    private static void awaitLooks() {
        await().untilAsserted(() -> CHRONOS.verify(moreThan(1), getRequestedFor(urlEqualTo(SUMMARY))));
    }

    private static String summary(String... fields) {
        return "{\"jobs\": [" + job(fields[0], fields[1], fields[2]) + "," + job(fields[3], fields[4], fields[5])
                + "]}";
    }

    private static String job(String name, String status, String state) {
        return """
                {"name": "%s", "status": "%s", "state": "%s", "schedule": "R1//PT1M", "parents": [], "disabled": false}""".formatted(name, status, state);
    }
}
