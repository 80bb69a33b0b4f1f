package io.github.camelmesos.launcher.container;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The container engines whose command lines are known. */
public enum ContainerEngine {
    DOCKER("docker"),
    PODMAN("podman"),
    SINGULARITY("singularity"),
    APPTAINER("apptainer"),
    UDOCKER("udocker");

    private final String command;

    ContainerEngine(String command) {
        this.command = command;
    }

    /** The engine's program, looked for on the agent's PATH. */
    public String command() {
        return command;
    }

    /** The engine of that name. */
    public static Optional<ContainerEngine> named(String name) {
        for (ContainerEngine engine : values()) {
            if (engine.command.equals(name)) {
                return Optional.of(engine);
            }
        }
        return Optional.empty();
    }

    /** The first engine whose program is in one of these directories, in the order of this list. */
    public static Optional<ContainerEngine> findOn(String path) {
        return Stream.of(values())
                .filter(engine -> Stream.of(path.split(File.pathSeparator))
                        .anyMatch(directory -> Files.isExecutable(Path.of(directory, engine.command))))
                .findFirst();
    }
}
