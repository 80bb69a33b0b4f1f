package io.github.camelmesos.launcher.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelmesos.cluster.Cluster;
import io.github.camelmesos.cluster.ClusterRequest;
import io.github.camelmesos.cluster.ClusterWish;
import io.github.camelmesos.cluster.provider.docker.DockerEngine;
import io.github.camelmesos.launcher.JobOrderSource;
import io.github.camelmesos.launcher.PlannedRun;
import io.github.camelmesos.launcher.RunResult;
import io.github.camelmesos.launcher.StagingSettings;
import io.github.camelmesos.launcher.http.HttpStagingSettings;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Agents in containers that have none of the launcher's directories, and reach it by the gateway of their network. */
@Timeout(300)
class NothingSharedIT {

    private static final String WORKFLOW = """
            cwlVersion: v1.2
            class: Workflow
            requirements: {ScatterFeatureRequirement: {}, InlineJavascriptRequirement: {}}
            inputs: {texts: {type: 'File[]', secondaryFiles: [.note]}, words: Directory}
            outputs:
              report: {type: File, outputSource: join/report}
              counted: {type: 'Directory[]', outputSource: count/counted}
            steps:
              count:
                scatter: text
                in: {text: texts, words: words}
                out: [counted]
                run:
                  class: CommandLineTool
                  requirements: {ShellCommandRequirement: {}}
                  inputs:
                    text: {type: File, secondaryFiles: [.note]}
                    words: Directory
                  arguments:
                    - shellQuote: false
                      valueFrom: >-
                        mkdir "$(inputs.text.nameroot)" &&
                        grep -c -F -f "$(inputs.words.path)/sub dir/words" "$(inputs.text.path)"
                        > "$(inputs.text.nameroot)/count" ;
                        cat "$(inputs.text.path).note" > "$(inputs.text.nameroot)/note" ;
                        ls "$(inputs.launcher)" > "$(inputs.text.nameroot)/seen" 2> /dev/null ; true
                  outputs:
                    counted: {type: Directory, outputBinding: {glob: $(inputs.text.nameroot)}}
              join:
                in: {counted: count/counted}
                out: [report]
                run:
                  class: CommandLineTool
                  requirements: {ShellCommandRequirement: {}}
                  inputs: {counted: 'Directory[]'}
                  arguments:
                    - shellQuote: false
                      valueFrom: >-
                        cat $(inputs.counted.map(function(d) { return "'" + d.path + "/count' '" + d.path + "/note'"; }).join(" "))
                  stdout: report ü.txt
                  outputs: {report: {type: stdout}}
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
        settings.put("camelmesos.cluster.docker.tasks", "none");
        fixture = new EmbeddedClusterFixture(
                directory,
                StagingSettings.overHttp(HttpStagingSettings.DEFAULT.on(HttpStagingSettings.CLUSTER)),
                settings);
    }

    @AfterEach
    void stopLauncher() {
        fixture.close();
    }

    @Test
    void runsAWorkflowWithDirectoriesSecondaryFilesAndAScatter() throws Exception {
        for (int i = 1; i <= 3; i++) {
            Files.writeString(directory.resolve("text " + i + ".txt"), "one two\n".repeat(i) + "three\n");
            Files.writeString(directory.resolve("text " + i + ".txt.note"), "note " + i + "\n");
        }
        Files.createDirectories(directory.resolve("words/sub dir"));
        Files.writeString(directory.resolve("words/sub dir/words"), "two\n");
        Path workflow = Files.writeString(
                directory.resolve("workflow.cwl"), WORKFLOW.replace("$(inputs.launcher)", directory.toString()));
        Path order = Files.writeString(directory.resolve("job.yml"), """
                words: {class: Directory, location: words}
                texts:
                  - {class: File, location: text 1.txt}
                  - {class: File, location: text 2.txt}
                  - {class: File, location: text 3.txt}
                """);

        RunResult result = run(workflow.toUri(), new JobOrderSource.Document(order.toUri()));

        assertThat(result.errors()).isEmpty();
        assertThat(directory.resolve("out/report ü.txt")).hasContent("1\nnote 1\n2\nnote 2\n3\nnote 3");
        assertThat(directory.resolve("out/text 2/count")).hasContent("2");
        assertThat(Files.readString(directory.resolve("out/text 2/seen")))
                .as("agents do not see the launcher's files")
                .doesNotContain("workflow.cwl");
    }

    private RunResult run(URI workflow, JobOrderSource order) throws Exception {
        PlannedRun plan = fixture.launcher.plan(fixture.submission(workflow, order, directory.resolve("out"), false));
        ClusterRequest asked = plan.clusterRequest();
        ClusterWish twoAgents =
                new ClusterWish(OptionalDouble.of(2), OptionalLong.of(1024), OptionalLong.of(8192), OptionalInt.of(2));
        Cluster cluster = fixture.ready(new ClusterRequest(
                asked.id(),
                asked.runId(),
                asked.tenant(),
                asked.provider(),
                asked.demand(),
                twoAgents,
                asked.longestLife()));
        return fixture.run(plan, cluster);
    }
}
