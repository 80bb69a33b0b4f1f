package io.github.camelmesos.app.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelmesos.app.process.Application.Running;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs on clusters of processes, whose servers can die alone. */
class ProcessProviderIT {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** Eight jobs, two at a time at most. */
    private static final String SCATTER = """
            cwlVersion: v1.2
            class: Workflow
            requirements: {ScatterFeatureRequirement: {}, InlineJavascriptRequirement: {}}
            inputs: {numbers: {type: "int[]", default: [1, 2, 3, 4, 5, 6, 7, 8]}}
            outputs: {lines: {type: "string[]", outputSource: say/line}}
            steps:
              say:
                scatter: number
                in: {number: numbers}
                out: [line]
                run:
                  class: CommandLineTool
                  baseCommand: [sh, -c, 'sleep 1; echo said $0 # TAG']
                  inputs: {number: {type: int, inputBinding: {}}}
                  stdout: line
                  outputs: {line: {type: string, outputBinding: {glob: line, loadContents: true,
                    outputEval: "$(self[0].contents.trim())"}}}
            """;

    @TempDir
    Path directory;

    private Application application;

    @BeforeEach
    void makeApplication() throws IOException {
        application = new Application(directory);
    }

    @Test
    void aRunGoesOnWithAnotherChronosWhenItsOwnIsKilledInTheMiddle() throws Exception {
        Running run = application.start(
                "run", "--provider", "process", "--cpus", "2", application.file("scatter.cwl", SCATTER));
        application.awaitJob();
        long first = chronos().orElseThrow();
        kill(first);

        await().atMost(PATIENCE)
                .until(() -> chronos().filter(pid -> pid != first).isPresent());
        assertThat(run.process().waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                .as(run.err())
                .isTrue();

        assertThat(run.exitCode()).as(run.err()).isZero();
        for (int number = 1; number <= 8; number++) {
            assertThat(run.out()).containsOnlyOnce("\"said " + number + "\"");
        }
        assertThat(run.err()).contains("8 done").doesNotContain("failed");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(application.processes()).isEmpty());
    }

    /** The process of the scheduler itself, not the shell that guards it. */
    private Optional<Long> chronos() throws IOException {
        return application.processes().stream()
                .filter(line -> line.matches("\\d+ \\S*java .* chronos --.*"))
                .map(line -> Long.parseLong(line.substring(0, line.indexOf(' '))))
                .findFirst();
    }

    private static void kill(long pid) throws Exception {
        new ProcessBuilder("kill", "-KILL", Long.toString(pid))
                .inheritIO()
                .start()
                .waitFor();
    }
}
