package io.github.camelmesos.launcher.run;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import io.github.camelmesos.cluster.Cluster;
import io.github.camelmesos.launcher.JobOrderSource;
import io.github.camelmesos.launcher.PlannedRun;
import io.github.camelmesos.launcher.RunResult;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Runs whose way to Chronos is bad for a while: they end well, and each job runs once. */
class ChronosFaultsIT {

    private static final int JOBS = 5;
    private static final int FAULTY_REQUESTS = 6;
    private static final int SLOW_MILLIS = 700;

    private static final String SCATTER = """
            cwlVersion: v1.2
            class: Workflow
            requirements: {ScatterFeatureRequirement: {}}
            inputs: {numbers: "int[]", trace: string}
            outputs: []
            steps:
              say:
                scatter: number
                in: {number: numbers, trace: trace}
                out: []
                run:
                  class: CommandLineTool
                  baseCommand: [sh, -c, 'echo "$0" >> "$1"']
                  inputs:
                    number: {type: int, inputBinding: {position: 1}}
                    trace: {type: string, inputBinding: {position: 2}}
                  outputs: []
            """;

    /** What happens on the way. */
    private enum Trouble {
        ERRORS(aResponse().withStatus(500).withBody("<html>Internal Server Error</html>")),
        NO_LEADER(aResponse().withStatus(503)),
        RESETS(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)),
        NO_ANSWERS(aResponse().withFault(Fault.EMPTY_RESPONSE)),
        GARBAGE(aResponse().withFault(Fault.RANDOM_DATA_THEN_CLOSE)),
        CUT_OFF(aResponse().withStatus(200).withFault(Fault.MALFORMED_RESPONSE_CHUNK));

        private final ResponseDefinitionBuilder response;

        Trouble(ResponseDefinitionBuilder response) {
            this.response = response;
        }
    }

    @TempDir
    Path directory;

    private EmbeddedClusterFixture fixture;
    private WireMockServer way;
    private PlannedRun plan;
    private Cluster cluster;

    @BeforeEach
    void putSomethingBetweenLauncherAndChronos() throws Exception {
        fixture = new EmbeddedClusterFixture(directory, Optional.empty());
        Path workflow = Files.writeString(directory.resolve("scatter.cwl"), SCATTER);
        Map<String, Object> inputs = Map.of(
                "numbers",
                List.of(1, 2, 3, 4, JOBS),
                "trace",
                directory.resolve("trace").toString());
        plan = fixture.launcher.plan(fixture.submission(
                workflow.toUri(), new JobOrderSource.Inline(inputs, workflow.toUri()), directory.resolve("out"), true));
        Cluster made = fixture.ready(plan.clusterRequest());
        URI chronos = made.endpoints().orElseThrow().chronos().orElseThrow();
        way = new WireMockServer(WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"));
        way.start();
        way.stubFor(any(anyUrl()).atPriority(9).willReturn(aResponse().proxiedFrom(chronos.toString())));
        cluster = by(made, URI.create("http://127.0.0.1:" + way.port()));
    }

    private static Cluster by(Cluster made, URI chronos) {
        return new Cluster(
                made.id(),
                made.runId(),
                made.tenant(),
                made.provider(),
                made.state(),
                made.shape(),
                made.endpoints().map(endpoints -> endpoints.withChronos(chronos)),
                made.reason(),
                made.since());
    }

    @AfterEach
    void stop() {
        way.stop();
        fixture.close();
    }

    @ParameterizedTest
    @EnumSource(Trouble.class)
    void aRunOutlivesTroubleOnTheWay(Trouble trouble) throws Exception {
        var stub = way.stubFor(any(anyUrl()).atPriority(1).willReturn(trouble.response));
        CompletableFuture<RunResult> result = fixture.launcher.run(plan, cluster);
        await().until(() ->
                way.countRequestsMatching(anyRequestedFor(anyUrl()).build()).getCount() >= FAULTY_REQUESTS);

        way.removeStub(stub);

        assertEachJobRanOnce(result);
    }

    @ParameterizedTest
    @EnumSource(
            value = Trouble.class,
            names = {"ERRORS", "RESETS"})
    void aRunOutlivesTroubleThatComesWhileItIsUnderWay(Trouble trouble) throws Exception {
        ResponseDefinitionBuilder slow =
                aResponse().proxiedFrom(chronosOf(cluster)).withFixedDelay(SLOW_MILLIS);
        everyThird(slow, "Started", "second");
        everyThird(slow, "second", "third");
        everyThird(trouble.response, "third", "Started");

        assertEachJobRanOnce(fixture.launcher.run(plan, cluster));
    }

    private void everyThird(ResponseDefinitionBuilder response, String state, String next) {
        way.stubFor(any(anyUrl())
                .atPriority(5)
                .inScenario("now and then")
                .whenScenarioStateIs(state)
                .willSetStateTo(next)
                .willReturn(response));
    }

    private String chronosOf(Cluster any) {
        return fixture.clusters
                .status(any.id())
                .orElseThrow()
                .endpoints()
                .orElseThrow()
                .chronos()
                .orElseThrow()
                .toString();
    }

    private void assertEachJobRanOnce(CompletableFuture<RunResult> running) throws Exception {
        RunResult result = running.get(120, TimeUnit.SECONDS);
        assertThat(result.errors()).isEmpty();
        assertThat(Files.readAllLines(directory.resolve("trace")))
                .containsExactlyInAnyOrder("1", "2", "3", "4", String.valueOf(JOBS));
    }
}
