package io.github.camelmesos.embedded.agent;

import io.github.camelmesos.mesos.message.AgentId;
import io.github.camelmesos.mesos.message.FrameworkId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The directory of a run. Where Mesos has four levels of directories and a link for each task, here is one directory, since making
 * and removing them was a third of what a short task cost; the API says where it is, and knows it by Mesos' virtual path, too.
 * The level below {@code runs} is the first letter of the container's id: many in one directory would be removed one by one.
 */
record Sandbox(Path directory, String containerId) {

    static Sandbox of(Path workDir, AgentId agent, FrameworkId framework, String containerId) {
        Path directory = workDir.resolve("slaves")
                .resolve(agent.value())
                .resolve("frameworks")
                .resolve(framework.value())
                .resolve("runs")
                .resolve(containerId.substring(0, 1))
                .resolve(containerId);
        return new Sandbox(directory, containerId);
    }

    /** The one that a file is in, or would be; empty when that is none. */
    static Optional<Sandbox> around(Path file) {
        for (Path at = file; at.getNameCount() > 2; at = at.getParent()) {
            if (at.getParent().getParent().endsWith("runs")) {
                return Optional.of(new Sandbox(at, at.getFileName().toString()));
            }
        }
        return Optional.empty();
    }

    void create() throws IOException {
        try {
            Files.createDirectory(directory);
        } catch (NoSuchFileException first) {
            Files.createDirectories(directory.getParent());
            Files.createDirectory(directory);
        }
    }

    Path stdout() {
        return directory.resolve("stdout");
    }

    Path stderr() {
        return directory.resolve("stderr");
    }
}
