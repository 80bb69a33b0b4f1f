package io.github.camelmesos.chronos.scheduler.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelmesos.chronos.Recording;
import io.github.camelmesos.chronos.client.Credentials;
import io.github.camelmesos.mesos.http.HttpRequest;
import io.github.camelmesos.mesos.http.HttpResponse;
import io.github.camelmesos.mesos.http.HttpSettings;
import io.github.camelmesos.mesos.http.HttpTransport;
import io.github.camelmesos.mesos.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpApiTest {

    private static final String JOBS = "/v1/scheduler/jobs";

    private final HttpTransport transport = new HttpTransport(HttpSettings.DEFAULTS);

    @AfterEach
    void close() {
        transport.close();
    }

    private HttpResponse send(LocalScheduler scheduler, String recording) throws IOException {
        Recording.Message request = Recording.named(recording).request();
        Map<String, String> headers = new LinkedHashMap<>(request.headers());
        headers.keySet().removeIf(name -> name.equalsIgnoreCase("Host") || name.equalsIgnoreCase("Content-Length"));
        byte[] body = request.body().getBytes(StandardCharsets.UTF_8);
        return transport.exchange(scheduler.url(), new HttpRequest(request.method(), request.path(), headers, body));
    }

    private static LocalScheduler guarded() throws IOException {
        HttpConfig config =
                new HttpConfig("127.0.0.1", 0, "127.0.0.1", new Credentials("user", "secret"), "Mesosphere");
        return new LocalScheduler(config, null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"auth-none", "auth-bad", "auth-ok", "auth-ping-none"})
    void credentials_are_asked_for_as_chronos_does(String recording) throws IOException {
        Recording.Message expected = Recording.named(recording).response();
        try (LocalScheduler scheduler = guarded()) {
            HttpResponse answer = send(scheduler, recording);
            assertThat(answer.status()).isEqualTo(expected.status());
            assertThat(answer.header("WWW-Authenticate").orElse(null))
                    .isEqualTo(expected.headers().get("WWW-Authenticate"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic", "Basic !!!", "Bearer x", "basic dXNlcjpzZWNyZXQ"})
    void garbled_credentials_are_refused(String header) throws IOException {
        try (LocalScheduler scheduler = guarded()) {
            HttpRequest request = HttpRequest.get(JOBS).withHeader("Authorization", header);
            int expected = header.startsWith("basic d") ? 200 : 401;
            assertThat(transport.exchange(scheduler.url(), request).status()).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "follower-leader",
                "follower-ping",
                "follower-post-ok",
                "follower-get-job",
                "follower-put",
                "follower-search-query",
                "follower-delete",
                "follower-get-unknown-400",
                "follower-put-no-body",
                "follower-post-bad-schedule",
                "follower-not-found"
            })
    void a_follower_answers_as_chronos_followers_do(String recording) throws IOException {
        try (LocalScheduler leader = new LocalScheduler();
                LocalScheduler follower = new LocalScheduler(HttpConfig.LOCAL, leader.authority())) {
            if (!recording.endsWith("post-ok")) {
                send(leader, "follower-post-ok");
            }
            HttpResponse answer = send(follower, recording);
            assertThat(answer.status())
                    .isEqualTo(Recording.named(recording).response().status());
            if (answer.status() >= 400) {
                assertThat(Json.parseObject(answer.body()).string("message")).isNotBlank();
            }
        }
    }

    @Test
    void a_follower_changes_the_leaders_jobs_and_names_the_leader() throws IOException {
        try (LocalScheduler leader = new LocalScheduler();
                LocalScheduler follower = new LocalScheduler(HttpConfig.LOCAL, leader.authority())) {
            send(follower, "follower-post-ok");
            assertThat(send(leader, "follower-get-job").status()).isEqualTo(200);
            assertThat(send(follower, "follower-leader").text()).contains(leader.authority());
        }
    }

    @Test
    void two_schedulers_that_take_each_other_for_the_leader_do_not_ask_for_ever() throws IOException {
        try (LocalScheduler first = new LocalScheduler();
                LocalScheduler second = new LocalScheduler(HttpConfig.LOCAL, first.authority());
                LocalScheduler third = new LocalScheduler(HttpConfig.LOCAL, second.authority())) {
            assertThat(transport.exchange(third.url(), HttpRequest.get(JOBS)).text())
                    .isEqualTo("[]");
        }
    }

    @Test
    void a_leader_that_is_gone_is_told_as_such() throws IOException {
        String gone;
        try (LocalScheduler leader = new LocalScheduler()) {
            gone = leader.authority();
        }
        try (LocalScheduler follower = new LocalScheduler(HttpConfig.LOCAL, gone)) {
            HttpResponse answer = transport.exchange(follower.url(), HttpRequest.get(JOBS));
            assertThat(answer.status()).isEqualTo(502);
            assertThat(answer.text()).contains(gone);
        }
    }

    @Test
    void a_request_that_is_too_long_is_refused() throws IOException {
        try (LocalScheduler scheduler = new LocalScheduler()) {
            byte[] body =
                    ("{\"name\":\"a\",\"command\":\"" + "x".repeat(300_000) + "\"}").getBytes(StandardCharsets.UTF_8);
            HttpResponse answer =
                    transport.exchange(scheduler.url(), HttpRequest.postJson("/v1/scheduler/iso8601", body));
            assertThat(answer.status()).isEqualTo(413);
        }
    }

    @Test
    void metrics_have_the_form_of_chronos() throws IOException {
        try (LocalScheduler scheduler = new LocalScheduler()) {
            send(scheduler, "post-iso-ok");
            String metrics = transport
                    .exchange(scheduler.url(), HttpRequest.get("/metrics"))
                    .text();
            assertThat(Json.parseObject(metrics)
                            .object("gauges")
                            .object("chronos.jobs")
                            .integer("value", -1))
                    .isEqualTo(1);
        }
    }

    @Test
    void a_path_that_is_not_encoded_correctly_is_refused() throws IOException {
        try (LocalScheduler scheduler = new LocalScheduler()) {
            HttpResponse answer =
                    transport.exchange(scheduler.url(), HttpRequest.get("/v1/scheduler/jobs/search?name=%FF%"));
            assertThat(answer.status()).isEqualTo(400);
        }
    }
}
