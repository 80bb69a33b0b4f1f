package io.github.camelmesos.app.crash;

import io.github.camelmesos.app.process.Application;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A launcher is killed whose clusters go on without it: so do their jobs, and the next launcher waits for them. */
@Execution(ExecutionMode.CONCURRENT)
class AdoptionIT {

    /** A platform whose clusters another launcher may take over. */
    private record Adopting(Platform platform, String lease) implements Platform {

        @Override
        public String provider() {
            return platform.provider();
        }

        @Override
        public void prepare(Application application, Path directory) throws Exception {
            platform.prepare(application, directory);
            application.set("CAMELMESOS_CLUSTER_DEADOWNER", "adopt");
            application.set("CAMELMESOS_CLUSTER_LEASE", lease);
        }

        @Override
        public boolean outlivesLauncher() {
            return true;
        }

        @Override
        public List<String> left(Application application) throws Exception {
            return platform.left(application);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"CHRONOS", "SCALING", "STAGED", "SUBMITTED", "STARTED", "FINISHED", "COLLECTING", "DRAINING"})
    void aRunGoesOnOnItsClusterOfProcessesWhenItsLauncherIsKilledWhile(KillPoint point, @TempDir Path directory)
            throws Exception {
        goesOnOnItsCluster(() -> "process", point, directory);
    }

    @ParameterizedTest
    @EnumSource(names = {"SUBMITTED", "STARTED"})
    void aRunGoesOnOnItsClusterOfContainersWhenItsLauncherIsKilledWhile(KillPoint point, @TempDir Path directory)
            throws Exception {
        DockerPlatform.require();
        goesOnOnItsCluster(new DockerPlatform(), point, directory);
    }

    private static void goesOnOnItsCluster(Platform platform, KillPoint point, Path directory) throws Exception {
        try (KilledRun run = new KilledRun(new Adopting(platform, "60s"), point, directory)) {
            run.killLauncher();
            run.resumeOnItsCluster();

            run.endedWell();
            run.nothingBeganAgain();
            run.nothingIsLeft();
        }
    }

    @Test
    void aClusterOfProcessesEndsByItselfWhenNobodyTakesItOver(@TempDir Path directory) throws Exception {
        try (KilledRun run = new KilledRun(new Adopting(() -> "process", "1s"), KillPoint.STARTED, directory)) {
            run.killLauncher();

            run.endsByItself();
        }
    }

    @Test
    void aRunBeginsAnotherClusterWhereItsOwnEndedWithItsLauncher(@TempDir Path directory) throws Exception {
        try (KilledRun run = new KilledRun(new Adopting(() -> "embedded", "60s"), KillPoint.STARTED, directory)) {
            run.killLauncher();
            run.resume();

            run.endedWell();
            run.nothingWasRepeated();
            run.nothingIsLeft();
        }
    }
}
