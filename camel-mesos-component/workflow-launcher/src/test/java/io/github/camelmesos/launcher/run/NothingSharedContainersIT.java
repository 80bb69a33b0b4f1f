package io.github.camelmesos.launcher.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelmesos.cluster.Cluster;
import io.github.camelmesos.cluster.provider.docker.DockerEngine;
import io.github.camelmesos.launcher.JobOrderSource;
import io.github.camelmesos.launcher.PlannedRun;
import io.github.camelmesos.launcher.RunResult;
import io.github.camelmesos.launcher.StagingSettings;
import io.github.camelmesos.launcher.container.ContainerEngine;
import io.github.camelmesos.launcher.http.HttpStagingSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Containers of jobs inside of agents that have an engine of their own and none of the launcher's directories. */
@Timeout(180)
class NothingSharedContainersIT {

    /** The image comes to the agent as an archive; the second step finds it there. The third one asks for no container. */
    private static final String WORKFLOW = """
            cwlVersion: v1.2
            class: Workflow
            inputs: {text: File, words: Directory}
            outputs:
              report: {type: File, outputSource: report/report}
            steps:
              upper:
                in: {text: text}
                out: [upper]
                run:
                  class: CommandLineTool
                  requirements:
                    DockerRequirement: {dockerLoad: 'image.tar', dockerImageId: 'debian:stable-slim'}
                  baseCommand: [tr, a-z, A-Z]
                  inputs: {text: stdin}
                  outputs: {upper: stdout}
              count:
                in: {upper: upper/upper, words: words}
                out: [counted]
                run:
                  class: CommandLineTool
                  requirements:
                    DockerRequirement: {dockerPull: 'debian:stable-slim'}
                    InitialWorkDirRequirement:
                      listing: [$(inputs.words), {entryname: note, entry: from the working directory}]
                  baseCommand: [sh, -c]
                  arguments:
                    - grep -c -F -f words/list "$0"; cat note; echo; ls -d /opt/camel-mesos 2> /dev/null || echo inside
                  inputs:
                    upper: {type: File, inputBinding: {position: 1}}
                    words: Directory
                  outputs: {counted: stdout}
              report:
                in: {counted: count/counted}
                out: [report]
                run:
                  class: CommandLineTool
                  baseCommand: [sh, -c, 'cat "$0"; ls -d /opt/camel-mesos']
                  inputs: {counted: {type: File, inputBinding: {position: 1}}}
                  stdout: report.txt
                  outputs: {report: stdout}
            """;

    @TempDir
    Path directory;

    private EmbeddedClusterFixture fixture;

    @BeforeAll
    static void engine(@TempDir Path context) throws Exception {
        DockerEngine.require(context);
    }

    @BeforeEach
    void startLauncher() throws Exception {
        Path work = directory.resolve("clusters");
        Map<String, String> settings = new TreeMap<>(DockerEngine.settings(work, work));
        settings.put("camelmesos.cluster.provider", "docker");
        settings.put("camelmesos.cluster.docker.tasks", "dind");
        fixture = new EmbeddedClusterFixture(
                directory,
                Optional.of(ContainerEngine.DOCKER),
                StagingSettings.overHttp(HttpStagingSettings.DEFAULT.on(HttpStagingSettings.CLUSTER)),
                settings);
    }

    @AfterEach
    void stopLauncher() {
        fixture.close();
    }

    @Test
    void stepsInContainersAndBesideThemGetTheirFilesAndLeaveNothing() throws Exception {
        DockerEngine.saveJobImage(directory.resolve("image.tar"));
        Files.writeString(directory.resolve("text"), "one two\ntwo\nthree\n");
        Files.createDirectory(directory.resolve("words"));
        Files.writeString(directory.resolve("words/list"), "TWO\n");
        Path workflow = Files.writeString(
                directory.resolve("workflow.cwl"),
                WORKFLOW.replace("image.tar", directory.resolve("image.tar").toString()));
        Path order = Files.writeString(directory.resolve("job.yml"), """
                text: {class: File, location: text}
                words: {class: Directory, location: words}
                """);

        PlannedRun plan = fixture.launcher.plan(fixture.submission(
                workflow.toUri(), new JobOrderSource.Document(order.toUri()), directory.resolve("out"), true));
        Cluster cluster = fixture.ready(plan.clusterRequest());
        RunResult result = fixture.run(plan, cluster);
        fixture.clusters.destroy(cluster.id()).get(1, TimeUnit.MINUTES);

        assertThat(result.errors()).isEmpty();
        assertThat(directory.resolve("out/report.txt"))
                .hasContent("2\nfrom the working directory\ninside\n/opt/camel-mesos");
        assertThat(DockerEngine.has("io.github.camelmesos.cluster", cluster.id()))
                .isFalse();
        assertThat(directory.resolve("clusters")).doesNotExist();
    }
}
