package io.github.camelmesos.chronos.client;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.request;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.matching.UrlPattern;
import io.github.camelmesos.chronos.Recording;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

class RecordedChronosClientTest extends ChronosClientContract {

    @RegisterExtension
    static final WireMockExtension CHRONOS = WireMockExtension.newInstance()
            .options(WireMockConfiguration.wireMockConfig().dynamicPort())
            .build();

    /** Answers that were recorded for another job, and the job they serve for here. */
    private static final Map<String, String> OTHER_JOB =
            Map.of("get-job-unknown-alpha", "get-job-unknown", "put-alpha", "real-life-kill-put-again-while-running");

    private ChronosClient client;

    @BeforeEach
    void start() {
        client = new ChronosClient(
                ChronosClientSettings.of(URI.create(CHRONOS.baseUrl())).withAttempts(2, Duration.ofMillis(1)));
    }

    @AfterEach
    void stop() {
        client.close();
    }

    @Override
    protected ChronosClient client() {
        return client;
    }

    @Override
    protected void recorded(String... recordings) {
        for (String name : recordings) {
            stub(name);
        }
    }

    private static void stub(String name) {
        Recording recording = Recording.named(OTHER_JOB.getOrDefault(name, name));
        String path = recording.request().path();
        UrlPattern url = path.contains("/jobs/search")
                ? urlPathEqualTo("/v1/scheduler/jobs/search")
                : urlEqualTo(OTHER_JOB.containsKey(name) ? "/v1/scheduler/job/alpha" : path);
        MappingBuilder mapping = request(recording.request().method(), url);
        CHRONOS.stubFor(mapping.willReturn(answer(recording.response())));
    }

    private static ResponseDefinitionBuilder answer(Recording.Message response) {
        ResponseDefinitionBuilder answer = aResponse().withStatus(response.status());
        if (response.headers().containsKey("Content-Type")) {
            answer.withHeader("Content-Type", response.headers().get("Content-Type"));
        }
        return response.body().isEmpty() ? answer : answer.withBody(response.body());
    }

    @Override
    protected void addAlphaBetaGammaUnlessRecorded() {
        // The recorded answer is that to the last request only.
    }
}
