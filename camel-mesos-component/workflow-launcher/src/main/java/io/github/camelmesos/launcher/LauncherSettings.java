package io.github.camelmesos.launcher;

import java.nio.file.Path;

/**
 * Settings of a launcher.
 *
 * @param stateDirectory where it remembers what must survive it
 * @param workDirectory where runs have their working directories
 */
public record LauncherSettings(Path stateDirectory, Path workDirectory) {}
