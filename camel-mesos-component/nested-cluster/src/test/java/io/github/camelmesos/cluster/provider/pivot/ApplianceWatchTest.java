package io.github.camelmesos.cluster.provider.pivot;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.moreThanOrExactly;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.github.camelmesos.cluster.settings.ClusterSettings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@Timeout(30)
class ApplianceWatchTest {

    private static final String APPLIANCE = "/appliance/c-1";

    @RegisterExtension
    static final WireMockExtension PIVOT = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort())
            .build();

    private final List<String> lost = new CopyOnWriteArrayList<>();
    private ApplianceWatch watch;

    @BeforeEach
    void watch() {
        PivotSettings settings = PivotSettings.of(ClusterSettings.of(Map.of(
                "camelmesos.cluster.pivot.url",
                PIVOT.baseUrl(),
                "camelmesos.cluster.pivot.template",
                "../../config/appliance.json")));
        watch = new ApplianceWatch(new PivotClient(settings), "c-1", lost::add);
    }

    @AfterEach
    void close() {
        watch.close();
    }

    @Test
    void aServiceThatHasEndedIsToldOnce() {
        start(shown("chronos", "failed"));

        await().until(() -> !lost.isEmpty());
        assertThat(lost).containsExactly("container chronos is failed");
    }

    @Test
    void anApplianceThatIsGoneIsToldToo() {
        start(status(404));

        await().until(() -> !lost.isEmpty());
        assertThat(lost).containsExactly("PIVOT has lost appliance c-1");
    }

    @Test
    void anAgentThatHasEndedIsNoLoss() {
        start(shown("mesos-agent-1", "failed"));

        awaitLooks();
        assertThat(lost).isEmpty();
    }

    @Test
    void aServerThatIsInTroubleSaysNothingOfItsAppliances() {
        start(serverError());

        awaitLooks();
        assertThat(lost).isEmpty();
    }

    private void start(ResponseDefinitionBuilder answer) {
        PIVOT.stubFor(get(APPLIANCE).willReturn(answer));
        watch.start(Duration.ofMillis(20));
    }

    private static void awaitLooks() {
        await().untilAsserted(() -> PIVOT.verify(moreThanOrExactly(6), getRequestedFor(urlPathEqualTo(APPLIANCE))));
    }

    private static ResponseDefinitionBuilder shown(String container, String state) {
        return okJson("{\"id\": \"c-1\", \"containers\": [{\"id\": \"zookeeper\", \"type\": \"service\", \"state\":"
                + " \"running\"}, {\"id\": \"" + container + "\", \"type\": \"service\", \"state\": \"" + state
                + "\"}]}");
    }
}
