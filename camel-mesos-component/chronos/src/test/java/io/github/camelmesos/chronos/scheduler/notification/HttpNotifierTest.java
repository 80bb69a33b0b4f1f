package io.github.camelmesos.chronos.scheduler.notification;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.github.camelmesos.chronos.Recording;
import io.github.camelmesos.chronos.client.Credentials;
import io.github.camelmesos.chronos.job.ChronosJob;
import io.github.camelmesos.chronos.job.JobOwner;
import io.github.camelmesos.chronos.job.JobPolicy;
import io.github.camelmesos.chronos.scheduler.core.JobObserver.Failure;
import io.github.camelmesos.mesos.json.Json;
import io.github.camelmesos.mesos.json.JsonObject;
import io.github.camelmesos.mesos.json.MalformedJsonException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class HttpNotifierTest {

    @RegisterExtension
    static final WireMockExtension RECEIVER = WireMockExtension.newInstance()
            .options(WireMockConfiguration.wireMockConfig().dynamicPort())
            .build();

    private static final Failure FAILURE = new Failure(
            Instant.parse("2026-11-22T13:11:32.106Z"),
            "ct:1795353086209:0:failing:",
            0,
            "Command exited with status 3");

    @BeforeEach
    void listen() {
        RECEIVER.stubFor(post(anyUrl()).willReturn(aResponse().withStatus(200)));
    }

    private static List<JsonObject> sent(Consumer<HttpNotifier> telling) throws MalformedJsonException {
        URI url = URI.create(RECEIVER.baseUrl() + "/cb");
        try (HttpNotifier notifier = new HttpNotifier(new NotificationConfig(url, new Credentials("u", "p"), ""))) {
            telling.accept(notifier);
        }
        List<JsonObject> bodies = new ArrayList<>();
        for (LoggedRequest request : RECEIVER.findAll(postRequestedFor(urlEqualTo("/cb")))) {
            bodies.add(Json.parseObject(request.getBodyAsString()));
        }
        return bodies;
    }

    private static ChronosJob job(String name, String command, String owner) {
        return ChronosJob.named(name)
                .command(command)
                .owner(new JobOwner(owner, "", ""))
                .policy(JobPolicy.DEFAULT.withRetries(0))
                .build();
    }

    private static void assertSameButForMessage(JsonObject sent, String recording) throws MalformedJsonException {
        JsonObject recorded =
                Json.parseObject(Recording.named(recording).request().body());
        assertThat(sent.names()).isEqualTo(recorded.names());
        for (String name : recorded.names()) {
            if (!name.equals("message")) {
                assertThat(sent.get(name)).as(name).isEqualTo(recorded.get(name));
            }
        }
    }

    @Test
    void a_failure_is_told_to_each_owner_as_chronos_does() throws MalformedJsonException {
        List<JsonObject> sent =
                sent(notifier -> notifier.failed(job("failing", "exit 3", "a@x.org, b@x.org"), FAILURE));
        assertThat(sent).hasSize(2);
        assertSameButForMessage(sent.get(0), "real-notify-03-failing-failed");
        assertSameButForMessage(sent.get(1), "real-notify-04-failing-failed");
        JsonObject recorded = Json.parseObject(
                Recording.named("real-notify-03-failing-failed").request().body());
        assertThat(sent.get(0).string("message")).isEqualTo(recorded.string("message"));
    }

    @Test
    void the_end_of_a_schedule_is_told_as_chronos_does() throws MalformedJsonException {
        ChronosJob job = ChronosJob.named("rv0").command("true").build();
        assertSameButForMessage(sent(notifier -> notifier.exhausted(job)).get(0), "real-notify-13-rv0-disabled");
    }

    @Test
    void a_deletion_is_told_as_chronos_does() throws MalformedJsonException {
        ChronosJob job = ChronosJob.named("delrun").command("sleep 300").build();
        assertSameButForMessage(sent(notifier -> notifier.deleted(job)).get(0), "real-notify-11-delrun-deleted");
    }

    @Test
    void a_job_that_is_disabled_for_its_failures_is_told_so() throws MalformedJsonException {
        List<JsonObject> sent =
                sent(notifier -> notifier.disabledAfterFailures(job("flaky", "exit 7", "o@x.org"), FAILURE));
        assertThat(sent.get(0).string("subject")).isEqualTo(" [Chronos] job 'flaky' disabled");
        assertThat(sent.get(0).string("message")).contains("1 failures since last success");
    }

    @Test
    void the_receivers_credentials_are_sent() throws MalformedJsonException {
        sent(notifier -> notifier.deleted(job("a", "true", "")));
        RECEIVER.verify(postRequestedFor(anyUrl()).withHeader("Authorization", equalTo("Basic dTpw")));
    }

    @Test
    void a_receiver_that_fails_harms_nobody() throws MalformedJsonException {
        RECEIVER.stubFor(post(anyUrl()).willReturn(aResponse().withStatus(500)));
        assertThat(sent(notifier -> notifier.deleted(job("a", "true", "")))).hasSize(1);
    }
}
