package io.github.camelmesos.embedded.agent;

import static io.github.camelmesos.embedded.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessTableIT {
    @TempDir
    Path directory;

    private Process process;

    @AfterEach
    void stop() {
        process.destroyForcibly();
    }

    private ProcessTable.Entry entry() throws IOException {
        return ProcessTable.read().entries().get(process.pid());
    }

    @Test
    void aProcessIsShownWithItsRelationsWhateverItIsCalled() throws Exception {
        Path program = Files.copy(Path.of("/bin/sleep").toRealPath(), directory.resolve("a) S 1 (b 7 7"));
        assertThat(program.toFile().setExecutable(true)).isTrue();
        process = new ProcessBuilder(Setsid.PATH, program.toString(), "1000").start();

        eventually().until(() -> entry().session() == process.pid());

        assertThat(entry().parent()).isEqualTo(ProcessHandle.current().pid());
        assertThat(entry().group()).isEqualTo(process.pid());
        assertThat(entry().startTicks()).isPositive();
    }

    @Test
    void whatAProcessUsesIsSeen() throws Exception {
        process = new ProcessBuilder("/bin/sh", "-c", "while :; do :; done").start();

        eventually().until(() -> entry().userSeconds() > 0);

        assertThat(entry().rssBytes()).isBetween(4096L, 1L << 30);
    }

    @Test
    void oneThatHasEndedIsNotThere() throws Exception {
        process = new ProcessBuilder("/bin/true").start();
        process.waitFor();
        assertThat(ProcessTable.read().entries()).doesNotContainKey(process.pid());
    }
}
