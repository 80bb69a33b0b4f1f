package io.github.camelmesos.cluster.provider.directory;

import io.github.camelmesos.cluster.provider.ClusterSpec;
import io.github.camelmesos.mesos.http.Backoff;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;

/**
 * The directories of one provider's clusters below one base directory, {@code <base>/<cluster id>}, each with a mark that says
 * whose ledger it belongs to. Only their user can read them. The base directory goes with the last of them.
 */
public final class ClusterDirectories {

    private static final FileAttribute<?> PRIVATE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    private static final int ATTEMPTS = 10;

    private final Path base;
    private final String mark;

    /** Touches nothing yet. */
    public ClusterDirectories(Path base, String provider) {
        this.base = base;
        this.mark = provider + ".ledger";
    }

    /** The directory of a cluster, whether or not it is there. */
    public Path of(String cluster) {
        return base.resolve(cluster);
    }

    /**
     * Makes the directory of a cluster.
     *
     * @throws IOException when it is there already, or when others could tamper with it
     */
    public Path make(ClusterSpec spec) throws IOException {
        Path directory = makeBelowBase(spec.id());
        requireOwnBase(directory);
        Files.writeString(directory.resolve(mark), spec.ledger());
        return directory;
    }

    /** Another launcher may remove the base directory, as empty, between the two steps. */
    private Path makeBelowBase(String cluster) throws IOException {
        NoSuchFileException last = null;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                Files.createDirectories(base, PRIVATE);
                return Files.createDirectory(of(cluster), PRIVATE);
            } catch (NoSuchFileException e) {
                last = e;
            } catch (FileAlreadyExistsException e) {
                throw new IOException("the directory " + e.getFile() + " is in the way of cluster " + cluster, e);
            }
        }
        throw last;
    }

    /** In a shared temporary directory somebody else may have made the base directory first. */
    private void requireOwnBase(Path child) throws IOException {
        Object owner = Files.getAttribute(base, "unix:uid", LinkOption.NOFOLLOW_LINKS);
        boolean own = owner.equals(Files.getAttribute(child, "unix:uid")) || owner.equals(0);
        boolean othersMayWrite = Files.getPosixFilePermissions(base).contains(PosixFilePermission.OTHERS_WRITE);
        if (!own || othersMayWrite) {
            Files.delete(child);
            throw new IOException("the work directory " + base + " can be written by others; use one that is your own");
        }
    }

    /** The clusters of a ledger that have a directory. */
    public Set<String> find(String ledger) throws IOException {
        Set<String> found = new TreeSet<>();
        try (DirectoryStream<Path> directories = Files.newDirectoryStream(base)) {
            for (Path directory : directories) {
                if (isOf(ledger, directory)) {
                    found.add(directory.getFileName().toString());
                }
            }
        } catch (NoSuchFileException | NotDirectoryException none) {
            return Set.of();
        }
        return found;
    }

    private boolean isOf(String ledger, Path directory) throws IOException {
        Path file = directory.resolve(mark);
        try {
            return Files.isRegularFile(file) && Files.readString(file).equals(ledger);
        } catch (NoSuchFileException gone) {
            return false;
        }
    }

    /**
     * Removes the directory of a cluster with all that is in it. Tasks that are just being killed may still write there, so
     * it is tried until nothing is left.
     *
     * @throws IOException when something is left after {@code timeout}
     */
    public void remove(String cluster, Duration timeout) throws IOException, InterruptedException {
        long end = System.nanoTime() + timeout.toNanos();
        Backoff backoff = new Backoff(Duration.ofMillis(5), Duration.ofMillis(200));
        while (true) {
            try {
                FileTree.delete(of(cluster));
                removeBaseIfEmpty();
                return;
            } catch (IOException e) {
                if (System.nanoTime() >= end) {
                    throw new IOException("the directory " + of(cluster) + " cannot be removed: " + e, e);
                }
                backoff.await();
            }
        }
    }

    private void removeBaseIfEmpty() throws IOException {
        try {
            Files.deleteIfExists(base);
        } catch (DirectoryNotEmptyException others) {
            return;
        }
    }
}
