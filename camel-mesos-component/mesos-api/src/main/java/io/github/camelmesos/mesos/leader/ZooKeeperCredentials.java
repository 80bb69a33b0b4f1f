package io.github.camelmesos.mesos.leader;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;

/** A user's name and password for ZooKeeper's scheme {@code digest}. Does not show the password. */
public final class ZooKeeperCredentials {

    private static final Set<PosixFilePermission> OTHERS = Set.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE);

    private final String user;
    private final String userAndPassword;

    private ZooKeeperCredentials(String userAndPassword) {
        this.user = userAndPassword.substring(0, userAndPassword.indexOf(':'));
        this.userAndPassword = userAndPassword;
    }

    /**
     * Reads {@code user:password}, the first line of a file that only its owner can read.
     *
     * @throws IOException when there is no such file, others can read it, or there is something else in it
     */
    public static ZooKeeperCredentials read(Path file) throws IOException {
        if (Files.getPosixFilePermissions(file).stream().anyMatch(OTHERS::contains)) {
            throw new IOException(file + " can be read by others: chmod 600 it");
        }
        String line = Files.readString(file).lines().findFirst().orElse("").strip();
        if (!line.matches("[^:]+:.+")) {
            throw new IOException(file + " should have user:password in its first line");
        }
        return new ZooKeeperCredentials(line);
    }

    byte[] bytes() {
        return userAndPassword.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return user;
    }
}
