package io.github.camelmesos.app.state;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where this user's launcher keeps what outlives it: logs, records of runs, clusters' working directories and the ledger.
 * {@code CAMEL_MESOS_HOME}, else {@code $XDG_STATE_HOME/camel-mesos}, else {@code ~/.local/state/camel-mesos}; where that
 * cannot be written and was not asked for by name, a directory of the user's own in the temporary directory. Only its
 * owner may look into it.
 *
 * @param path absolute
 * @param notice what the user should know about this choice
 */
public record StateDirectory(Path path, Optional<String> notice) {

    /** The environment variable that names the directory. */
    public static final String VARIABLE = "CAMEL_MESOS_HOME";

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");

    /**
     * Makes the directory where it is not there yet.
     *
     * @param environment of the process
     * @throws IOException saying what to do, when no directory can be used
     */
    public static StateDirectory open(Map<String, String> environment) throws IOException {
        String chosen = environment.getOrDefault(VARIABLE, "");
        if (!chosen.isEmpty()) {
            return new StateDirectory(usable(Path.of(chosen).toAbsolutePath().normalize()), Optional.empty());
        }
        try {
            return new StateDirectory(usable(usual(environment)), Optional.empty());
        } catch (IOException e) {
            Path instead = inTemporaryDirectory(environment);
            return new StateDirectory(
                    instead, Optional.of(e.getMessage() + "; using " + instead + " (set " + VARIABLE + " to choose)"));
        }
    }

    /** Directory for one kind of thing; made where it is not there yet. */
    public Path directory(String name) throws IOException {
        return Files.createDirectories(path.resolve(name));
    }

    private static Path usual(Map<String, String> environment) {
        String state = environment.getOrDefault("XDG_STATE_HOME", "");
        // The XDG specification tells to ignore relative paths here.
        if (state.startsWith("/")) {
            return Path.of(state, "camel-mesos");
        }
        String home = environment.getOrDefault("HOME", System.getProperty("user.home"));
        return Path.of(home, ".local", "state", "camel-mesos").toAbsolutePath();
    }

    /** Everybody may make directories there, also under the name that is ours: then it is not used. */
    private static Path inTemporaryDirectory(Map<String, String> environment) throws IOException {
        String parent = environment.getOrDefault("TMPDIR", System.getProperty("java.io.tmpdir"));
        Path directory = Path.of(parent, "camel-mesos-state-" + System.getProperty("user.name"))
                .toAbsolutePath();
        if (Files.isSymbolicLink(directory)) {
            throw new IOException(directory + " is a symbolic link; set " + VARIABLE + " to a directory of your own");
        }
        usable(directory);
        Path probe = Files.createTempFile(directory, "owner", null);
        try {
            if (!Files.getOwner(probe).equals(Files.getOwner(directory))) {
                throw new IOException(
                        directory + " is somebody else's; set " + VARIABLE + " to a directory of your own");
            }
        } finally {
            Files.delete(probe);
        }
        return directory;
    }

    private static Path usable(Path directory) throws IOException {
        try {
            if (!Files.isDirectory(directory)) {
                Files.createDirectories(directory.getParent());
                Files.createDirectory(directory, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
            }
            if (!Files.isWritable(directory)) {
                throw new AccessDeniedException(directory.toString());
            }
            if (!Files.getPosixFilePermissions(directory).equals(OWNER_ONLY)) {
                Files.setPosixFilePermissions(directory, OWNER_ONLY);
            }
            return directory.toRealPath();
        } catch (FileSystemException e) {
            throw new IOException("the state directory " + directory + " cannot be used: " + reason(e), e);
        }
    }

    private static String reason(FileSystemException e) {
        if (e instanceof AccessDeniedException) {
            return "no permission to write " + e.getFile();
        }
        return e.getReason() == null ? e.getMessage() : e.getReason();
    }
}
