package io.github.camelmesos.launcher.run;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.notFound;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.github.camelmesos.launcher.JobOrderSource;
import io.github.camelmesos.launcher.PlannedRun;
import io.github.camelmesos.launcher.RunResult;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Documents and inputs that come from a web server. */
class WebInputsIT {

    @RegisterExtension
    private final WireMockExtension web = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"))
            .build();

    @TempDir
    Path directory;

    private EmbeddedClusterFixture fixture;

    @BeforeEach
    void start() throws Exception {
        fixture = new EmbeddedClusterFixture(directory, Optional.empty());
        web.stubFor(get("/tools/join.cwl").willReturn(ok("""
                cwlVersion: v1.2
                class: CommandLineTool
                requirements:
                  InlineJavascriptRequirement: {}
                  ResourceRequirement: {ramMin: "$(60 + inputs.words.size)"}
                baseCommand: cat
                inputs:
                  words: {type: File, inputBinding: {}, secondaryFiles: [.index, .none?]}
                arguments: [{valueFrom: "$(inputs.words.secondaryFiles[0].path)", position: 1}]
                stdout: joined
                outputs: {joined: stdout}
                """)));
        web.stubFor(any(anyUrl()).atPriority(10).willReturn(notFound()));
        web.stubFor(get("/data/words.txt").willReturn(ok("words ")));
        web.stubFor(get("/data/words.txt.index").willReturn(ok("index")));
    }

    @AfterEach
    void leavesNoWorkingDirectory() throws Exception {
        fixture.close();
        try (var runs = Files.list(directory.resolve("runs"))) {
            assertThat(runs).isEmpty();
        }
    }

    @Test
    void areFetchedToWhereJobsRun() throws Exception {
        PlannedRun plan = plan("/data/words.txt");
        assertThat(plan.clusterRequest().demand().biggest().memoryMiB()).isEqualTo(66);

        RunResult result = fixture.run(plan, fixture.ready(plan.clusterRequest()));

        assertThat(result.errors()).isEmpty();
        assertThat(directory.resolve("out/joined")).hasContent("words index");
    }

    @Test
    void areRefusedBeforeAnythingIsStartedWhenTheyAreNotThere() {
        assertThatThrownBy(() -> plan("/data/gone.txt")).hasMessageContaining("/data/gone.txt: HTTP status 404");
    }

    private PlannedRun plan(String words) throws Exception {
        Map<String, Object> inputs = Map.of("words", Map.of("class", "File", "location", web.baseUrl() + words));
        return fixture.launcher.plan(fixture.submission(
                URI.create(web.baseUrl() + "/tools/join.cwl"),
                new JobOrderSource.Inline(inputs, directory.toUri()),
                directory.resolve("out"),
                false));
    }
}
