package io.github.camelmesos.cluster.provider.pivot;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.delete;
import static com.github.tomakehurst.wiremock.client.WireMock.deleteRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import io.github.camelmesos.cluster.ClusterResources;
import io.github.camelmesos.cluster.ClusterShape;
import io.github.camelmesos.cluster.ProvisioningException;
import io.github.camelmesos.cluster.provider.ClusterSpec;
import io.github.camelmesos.cluster.settings.ClusterSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(30)
class PivotStatesTest {

    private static final String APPLIANCE = "/appliance/c-1";

    @RegisterExtension
    static final WireMockExtension PIVOT = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort())
            .build();

    @TempDir
    Path temporary;

    private final List<String> progress = new ArrayList<>();
    private Map<String, String> settings;

    @BeforeEach
    void settings() {
        settings = new TreeMap<>(Map.of(
                "camelmesos.cluster.stateDirectory", temporary.resolve("state").toString(),
                "camelmesos.cluster.pivot.url", PIVOT.baseUrl() + "/",
                "camelmesos.cluster.pivot.template", "../../config/appliance.json",
                "camelmesos.cluster.pivot.timeout.request", "5s",
                "camelmesos.cluster.pivot.timeout.start", "2s",
                "camelmesos.cluster.pivot.pause", "100ms",
                "camelmesos.cluster.timeout.master", "500ms",
                "camelmesos.cluster.timeout.destroy", "2s"));
        PIVOT.stubFor(post("/appliance").willReturn(status(201)));
    }

    @ParameterizedTest
    @CsvSource({
        "400, Missing required field(s) of container: image",
        "409, Appliance 'c-1' already exists",
        "422, Ill-formatted request: Expecting value",
    })
    void aRefusalIsSaidInPivotsOwnWords(int status, String message) {
        PIVOT.stubFor(post("/appliance").willReturn(status(status).withBody("{\"error\": \"" + message + "\"}")));
        assertFails("cluster c-1: PIVOT does not create the appliance: " + status + " " + message);
    }

    @Test
    void anAbsentServerIsNamed() {
        settings.put("camelmesos.cluster.pivot.url", "http://127.0.0.1:1");
        assertFails("cluster c-1: cannot connect to http://127.0.0.1:1");
    }

    @Test
    void aSlowServerIsNotWaitedForLongerThanIsSet() {
        settings.put("camelmesos.cluster.pivot.timeout.request", "300ms");
        PIVOT.stubFor(post("/appliance").willReturn(status(201).withFixedDelay(5_000)));
        PIVOT.stubFor(get(APPLIANCE).willReturn(status(404)));
        assertFails("does not answer within 300 ms");
    }

    @Test
    void anAnswerThatGotLostIsNoFailureWhereTheApplianceIsThere() {
        PIVOT.stubFor(post("/appliance").willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
        show(okJson(containers("failed")));
        assertFails("container zookeeper is failed");
    }

    @Test
    void garbageIsNotTakenForAnAppliance() {
        show(ok("<html>maintenance</html>"));
        assertFails("answers what is no appliance: <html>maintenance</html>");
        PIVOT.verify(5, getRequestedFor(urlPathEqualTo(APPLIANCE)));
    }

    @Test
    void aBrokenAnswerIsAskedForAgain() {
        PIVOT.stubFor(get(APPLIANCE)
                .inScenario("broken")
                .whenScenarioStateIs(Scenario.STARTED)
                .willSetStateTo("whole")
                .willReturn(aResponse().withFault(Fault.RANDOM_DATA_THEN_CLOSE)));
        PIVOT.stubFor(get(APPLIANCE)
                .inScenario("broken")
                .whenScenarioStateIs("whole")
                .willReturn(okJson(containers("killed"))));
        assertFails("container zookeeper is killed");
    }

    @ParameterizedTest
    @CsvSource({"failed", "killed", "success"})
    void aServiceThatEndsFailsTheCluster(String state) {
        show(okJson(containers(state)));
        assertFails("cluster c-1: container zookeeper is " + state);
    }

    @ParameterizedTest
    @CsvSource({"submitted", "pending", "staging"})
    void containersThatDoNotRunInTimeAreNamedWithTheirState(String state) {
        show(okJson(containers(state)));
        assertFails("not all containers run after 2000 ms: zookeeper " + state + ", mesos-master running");
        assertThat(progress)
                .contains("zookeeper " + state + ", mesos-master running, mesos-agent-1 running, chronos running");
    }

    @Test
    void anApplianceThatDisappearsIsLost() {
        show(status(404));
        assertFails("PIVOT has lost appliance c-1");
    }

    @Test
    void anApplianceWithoutEndpointsIsOfNoUse() {
        show(okJson(containers("running")));
        assertFails("PIVOT names no endpoint for port 2181 of container zookeeper");
    }

    @Test
    void aServerThatCannotAnswerNowIsAskedAgain() {
        show(status(503).withBody("busy"));
        assertFails("PIVOT does not show appliance c-1: 503 busy");
        PIVOT.verify(5, getRequestedFor(urlPathEqualTo(APPLIANCE)));
    }

    @Test
    void deletionIsAskedForUntilTheApplianceIsGone() throws Exception {
        PivotProvider provider = provider();
        show(okJson(containers("failed")));
        assertThatExceptionOfType(ProvisioningException.class).isThrownBy(() -> provider.create(spec(), progress::add));
        scenario(delete(urlPathEqualTo(APPLIANCE)), "deletion", Scenario.STARTED, "half", status(207));
        scenario(delete(urlPathEqualTo(APPLIANCE)), "deletion", "half", "asked", status(200));
        scenario(get(APPLIANCE), "deletion", "half", "half", okJson(containers("running")));
        scenario(get(APPLIANCE), "deletion", "asked", "nearly", okJson(containers("killed")));
        scenario(get(APPLIANCE), "deletion", "nearly", "gone", status(404));
        provider.destroy("c-1");
        PIVOT.verify(2, deleteRequestedFor(urlPathEqualTo(APPLIANCE)).withQueryParam("purge", equalTo("true")));
        assertThat(provider.discover()).isEmpty();
    }

    @Test
    void dataStaysWhereThatIsSet() throws Exception {
        settings.put("camelmesos.cluster.pivot.purge", "false");
        show(okJson(containers("failed")));
        PivotProvider provider = provider();
        assertThatExceptionOfType(ProvisioningException.class).isThrownBy(() -> provider.create(spec(), progress::add));
        PIVOT.stubFor(delete(urlPathEqualTo(APPLIANCE)).willReturn(ok()));
        show(status(404));
        provider.destroy("c-1");
        PIVOT.verify(1, deleteRequestedFor(urlPathEqualTo(APPLIANCE)).withQueryParam("purge", equalTo("false")));
    }

    @Test
    void whatCannotBeDeletedIsNamedAndIsFoundAgain() throws Exception {
        show(okJson(containers("failed")));
        PivotProvider provider = provider();
        assertThatExceptionOfType(ProvisioningException.class).isThrownBy(() -> provider.create(spec(), progress::add));
        PIVOT.stubFor(delete(urlPathEqualTo(APPLIANCE)).willReturn(status(207)));
        assertThatExceptionOfType(ProvisioningException.class)
                .isThrownBy(() -> provider.destroy("c-1"))
                .withMessageContaining("appliance c-1 is not deleted after 2000 ms: zookeeper failed");
        assertThat(provider().discover()).containsExactly("c-1");
    }

    @Test
    void whoAsksIsToldInAHeaderAndInNoMessage() throws Exception {
        Path secret = Files.writeString(temporary.resolve("secret"), "Bearer s3cret\n");
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));
        settings.put("camelmesos.cluster.pivot.secret", secret.toString());
        PIVOT.stubFor(post("/appliance").willReturn(status(401).withBody("{\"message\": \"who are you?\"}")));
        assertFails("401 who are you?");
        PIVOT.verify(
                postRequestedFor(urlPathEqualTo("/appliance")).withHeader("Authorization", equalTo("Bearer s3cret")));
        assertThat(progress.toString()).doesNotContain("s3cret");
    }

    @Test
    void aSecretThatOthersCanReadIsNotUsed() throws Exception {
        Path secret = Files.writeString(temporary.resolve("secret"), "Bearer s3cret");
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-r--r--"));
        settings.put("camelmesos.cluster.pivot.secret", secret.toString());
        assertFails("can be read by others; chmod 600 it");
        PIVOT.verify(0, postRequestedFor(urlPathEqualTo("/appliance")));
    }

    private void assertFails(String message) {
        assertThatExceptionOfType(ProvisioningException.class)
                .isThrownBy(() -> provider().create(spec(), progress::add))
                .withMessageContaining(message)
                .withMessageNotContaining("s3cret");
    }

    private PivotProvider provider() {
        return new PivotProvider(ClusterSettings.of(settings), "ledger");
    }

    private static ClusterSpec spec() {
        return new ClusterSpec(
                "c-1", "run", "default", new ClusterShape(1, new ClusterResources(1, 512, 512)), "ledger");
    }

    private static void show(ResponseDefinitionBuilder answer) {
        PIVOT.stubFor(get(APPLIANCE).willReturn(answer));
    }

    private static void scenario(
            MappingBuilder request, String name, String before, String after, ResponseDefinitionBuilder answer) {
        PIVOT.stubFor(request.inScenario(name)
                .whenScenarioStateIs(before)
                .willSetStateTo(after)
                .willReturn(answer));
    }

    private static String containers(String first) {
        StringBuilder text = new StringBuilder("{\"id\": \"c-1\", \"containers\": [");
        for (String id : List.of("zookeeper", "mesos-master", "mesos-agent-1", "chronos")) {
            text.append(id.equals("zookeeper") ? "" : ", ")
                    .append("{\"id\": \"")
                    .append(id)
                    .append("\", \"type\": \"service\", \"endpoints\": [], \"state\": \"")
                    .append(id.equals("zookeeper") ? first : "running")
                    .append("\"}");
        }
        return text.append("]}").toString();
    }
}
