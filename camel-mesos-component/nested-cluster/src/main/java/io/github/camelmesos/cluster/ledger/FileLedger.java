package io.github.camelmesos.cluster.ledger;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * A ledger in a directory of one machine, for launchers of one user: {@code clusters/<id>.json} holds an entry each,
 * {@code owners/<name>.lock} is locked by each launcher for as long as it lives, {@code admission.lock} by the one that is
 * granting.
 */
public final class FileLedger implements Ledger {

    private static final String ENTRY_SUFFIX = ".json";

    private final Path directory;
    private final Path clusters;
    private final Path owners;
    private final String owner;
    private FileMutex ownership;
    private boolean closed;

    /** Touches nothing yet. */
    public FileLedger(Path directory) {
        this.directory = directory.toAbsolutePath().normalize();
        this.clusters = this.directory.resolve("clusters");
        this.owners = this.directory.resolve("owners");
        this.owner = ProcessHandle.current().pid() + "-" + UUID.randomUUID();
    }

    @Override
    public String identity() {
        return directory.toString();
    }

    @Override
    public String owner() {
        return owner;
    }

    @Override
    public <T> T exclusively(Action<T> action) throws IOException, InterruptedException {
        makeDirectories();
        try (FileMutex mutex = FileMutex.acquire(directory.resolve("admission.lock"))) {
            own();
            return action.run();
        }
    }

    private void makeDirectories() throws IOException {
        try {
            PrivateFiles.makeDirectories(clusters);
            PrivateFiles.makeDirectories(owners);
        } catch (IOException e) {
            throw new IOException("the state directory " + directory + " cannot be made: " + e, e);
        }
    }

    /** From before this launcher's first entry until its end its lock is held, or others would take its clusters for dead. */
    private synchronized void own() throws IOException, InterruptedException {
        if (closed) {
            throw new IOException("the ledger " + directory + " is closed");
        }
        if (ownership == null) {
            removeDeadOwners();
            ownership = FileMutex.acquire(lockOf(owner));
        }
    }

    private void removeDeadOwners() throws IOException {
        try (DirectoryStream<Path> locks = Files.newDirectoryStream(owners)) {
            for (Path lock : locks) {
                if (!FileMutex.isHeld(lock)) {
                    Files.deleteIfExists(lock);
                }
            }
        }
    }

    @Override
    public List<LedgerEntry> entries() throws IOException {
        List<LedgerEntry> entries = new ArrayList<>();
        if (Files.isDirectory(clusters)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(clusters, "*" + ENTRY_SUFFIX)) {
                for (Path file : files) {
                    read(file, entries);
                }
            }
        }
        entries.sort(Comparator.comparing(LedgerEntry::granted).thenComparing(LedgerEntry::cluster));
        return entries;
    }

    private static void read(Path file, List<LedgerEntry> entries) throws IOException {
        byte[] content;
        try {
            content = Files.readAllBytes(file);
        } catch (NoSuchFileException gone) {
            return;
        }
        try {
            entries.add(EntryJson.read(content));
        } catch (IOException e) {
            throw new IOException(
                    "the ledger entry " + file + " cannot be read: " + e.getMessage()
                            + "; remove it if that cluster is no more",
                    e);
        }
    }

    @Override
    public void put(LedgerEntry entry) throws IOException {
        PrivateFiles.replace(clusters.resolve(entry.cluster() + ENTRY_SUFFIX), EntryJson.write(entry));
    }

    @Override
    public void remove(String cluster) throws IOException {
        if (Files.deleteIfExists(clusters.resolve(cluster + ENTRY_SUFFIX))) {
            PrivateFiles.force(clusters);
        }
    }

    @Override
    public boolean isAlive(String other) throws IOException {
        return FileMutex.isHeld(lockOf(other));
    }

    private Path lockOf(String name) {
        return owners.resolve(name + ".lock");
    }

    @Override
    public AutoCloseable watch(Runnable changed) throws IOException {
        makeDirectories();
        return new DirectoryWatch(clusters, changed);
    }

    @Override
    public synchronized void close() throws IOException {
        closed = true;
        if (ownership != null) {
            ownership.closeAndDelete();
            ownership = null;
        }
    }
}
