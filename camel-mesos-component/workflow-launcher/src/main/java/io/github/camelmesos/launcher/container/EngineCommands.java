package io.github.camelmesos.launcher.container;

import io.github.camelmesos.launcher.attempt.JobLaunch;
import java.io.IOException;
import java.util.List;

/** The command lines of one container engine. */
interface EngineCommands {

    /** How to run a job. */
    JobLaunch launch(ContainerRun run) throws IOException;

    /**
     * A shell line that removes every container of a run, and does nothing where there is none; empty when the engine
     * runs containers as plain children that die with the job's process group.
     */
    List<String> removeAll(String runId);

    /** A command that says which image a name stands for; empty when the engine cannot tell. */
    default List<String> identify(String image) {
        return List.of();
    }
}
