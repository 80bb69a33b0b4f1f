package io.github.camelmesos.launcher.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelmesos.cwl.workflow.StepFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FailureLogsTest {

    @TempDir
    Path directory;

    @Test
    void theLogOfAFailureIsCopiedToWhereItStays() throws IOException {
        Path log = Files.writeString(directory.resolve("log"), "no such thing\n");

        StepFailure kept = keep(List.of(failure("scatter/3", log))).get(0);

        assertThat(kept.log()).contains(directory.resolve("kept/1-scatter_3.log"));
        assertThat(kept.log().get()).content().isEqualTo("no such thing\n");
        assertThat(Files.getPosixFilePermissions(kept.log().get()))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(kept.toString()).contains("log: " + kept.log().get());
    }

    @Test
    void ofALongLogTheEndIsKept() throws IOException {
        Path log = Files.writeString(directory.resolve("log"), "x".repeat(3 << 20) + "the end");

        Path kept = keep(List.of(failure("s", log))).get(0).log().orElseThrow();

        assertThat(kept).hasSize(1 << 20);
        assertThat(Files.readString(kept)).endsWith("the end");
    }

    @Test
    void ofManyFailuresTheFirstTenKeepTheirLogs() throws IOException {
        Path log = Files.writeString(directory.resolve("log"), "text");

        List<StepFailure> kept = keep(
                IntStream.range(0, 50).mapToObj(i -> failure("s/" + i, log)).toList());

        assertThat(kept).hasSize(50);
        assertThat(kept.stream().filter(failure -> failure.log().isPresent())).hasSize(10);
    }

    @Test
    void aFailureWithoutAJobHasNoLog() {
        assertThat(keep(List.of(StepFailure.withoutJob("s", "no such input")))
                        .get(0)
                        .log())
                .isEmpty();
        assertThat(directory.resolve("kept")).doesNotExist();
    }

    private List<StepFailure> keep(List<StepFailure> failures) {
        return new FailureLogs(directory.resolve("kept")).keep(failures);
    }

    private static StepFailure failure(String name, Path log) {
        return new StepFailure(name, 1, OptionalInt.of(1), "exit code 1", List.of("no such thing"), Optional.of(log));
    }
}
