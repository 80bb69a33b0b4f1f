package io.github.camelmesos.app.crash;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A launcher is killed in every state of its cluster and of its jobs, and its run goes on with another launcher: no job that was
 * done is run again, the run ends well, and nothing is left that nobody owns.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Execution(ExecutionMode.CONCURRENT)
abstract class CrashMatrix {

    private final Platform platform;
    private final CrashTable table;

    CrashMatrix(Platform platform) {
        this.platform = platform;
        this.table = new CrashTable(platform.provider());
    }

    @AfterAll
    void theDocumentationSaysSo() throws IOException {
        table.check();
    }

    @ParameterizedTest
    @EnumSource
    void aRunGoesOnWhoseLauncherWasKilledWhile(KillPoint point, @TempDir Path directory) throws Exception {
        try (KilledRun run = new KilledRun(platform, point, directory)) {
            run.killLauncher();
            String left = run.left();
            run.resume();

            run.endedWell();
            run.nothingWasRepeated();
            run.nothingIsLeft();
            table.seen(point, left, point.begun(), run.state());
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"ZOOKEEPER", "STARTED", "COLLECTING", "UNRECORDED"})
    void aServerGoesOnWithTheRunByItselfWhenItWasKilledWhile(KillPoint point, @TempDir Path directory)
            throws Exception {
        try (KilledRun run = new KilledRun(platform, point, directory)) {
            run.killServer();
            run.serveAgain();

            run.endedWell();
            run.nothingWasRepeated();
            run.nothingIsLeft();
        }
    }
}
