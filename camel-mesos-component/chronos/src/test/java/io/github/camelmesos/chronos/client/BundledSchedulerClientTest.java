package io.github.camelmesos.chronos.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelmesos.chronos.job.ChronosJob;
import io.github.camelmesos.chronos.job.JobResources;
import io.github.camelmesos.chronos.scheduler.http.LocalScheduler;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BundledSchedulerClientTest extends ChronosClientContract {

    private LocalScheduler scheduler;
    private ChronosClient client;

    @BeforeEach
    void start() throws IOException {
        scheduler = new LocalScheduler();
        client = new ChronosClient(ChronosClientSettings.of(scheduler.url()));
    }

    @AfterEach
    void stop() {
        client.close();
        scheduler.close();
    }

    @Override
    protected ChronosClient client() {
        return client;
    }

    @Override
    protected void recorded(String... recordings) {}

    @Test
    void hundreds_of_jobs_can_be_added_at_once() {
        List<CompletableFuture<Void>> added = IntStream.range(0, 500)
                .mapToObj(i -> client.async().add(ChronosJob.oneShot("a" + i, "true", JobResources.DEFAULT)))
                .toList();
        added.forEach(CompletableFuture::join);
        assertThat(client.summary()).hasSize(500);
        assertThat(client.deleteAll("a")).isEqualTo(500);
        assertThat(client.list()).isEmpty();
    }

    @Test
    void what_waits_for_an_answer_is_told_when_the_client_is_closed() {
        client.close();
        assertThatThrownBy(() -> client.ping())
                .isInstanceOf(ChronosUnavailableException.class)
                .hasMessageContaining("closed");
    }
}
