package io.github.camelmesos.launcher.container;

import java.nio.file.Path;

/**
 * A file or directory of the agent's machine seen in a container.
 *
 * @param target absolute, in the container
 */
public record Mount(Path source, String target, boolean readOnly) {}
