package io.github.camelmesos.embedded.agent;

import io.github.camelmesos.mesos.message.AgentId;
import io.github.camelmesos.mesos.message.FrameworkId;
import io.github.camelmesos.mesos.message.TaskId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The directory of a run, laid out as Mesos does below the agent's work directory. */
record Sandbox(Path directory, String containerId) {

    static Sandbox of(Path workDir, AgentId agent, FrameworkId framework, TaskId task, String containerId) {
        Path directory = workDir.resolve("slaves")
                .resolve(agent.value())
                .resolve("frameworks")
                .resolve(framework.value())
                .resolve("executors")
                .resolve(task.value())
                .resolve("runs")
                .resolve(containerId);
        return new Sandbox(directory, containerId);
    }

    /** Makes it, and the link {@code latest} beside it. */
    void create() throws IOException {
        Path runs = directory.getParent();
        Path latest = runs.resolve("latest");
        if (!Files.isDirectory(runs)) {
            Files.createDirectories(runs.getParent());
            Files.createDirectory(runs);
        } else {
            Files.deleteIfExists(latest);
        }
        Files.createDirectory(directory);
        Files.createSymbolicLink(latest, directory.getFileName());
    }

    Path stdout() {
        return directory.resolve("stdout");
    }

    Path stderr() {
        return directory.resolve("stderr");
    }
}
