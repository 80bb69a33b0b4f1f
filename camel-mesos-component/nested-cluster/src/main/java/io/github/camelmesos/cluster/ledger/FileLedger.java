package io.github.camelmesos.cluster.ledger;

import io.github.camelmesos.cluster.account.AccountLine;
import io.github.camelmesos.cluster.account.AccountQuery;
import io.github.camelmesos.mesos.json.MalformedJsonException;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A ledger in a directory of one machine, for launchers of one user: {@code clusters/<id>.json} holds an entry each,
 * {@code uses.json} what tenants have used up, {@code accounts/} what was reserved and used, for good; {@code owners/<name>.lock} is locked by each launcher for as long as it lives,
 * {@code admission.lock} by the one that is at it.
 */
public final class FileLedger implements Ledger {

    private static final String ENTRY_SUFFIX = ".json";

    private final Path directory;
    private final Path clusters;
    private final Path owners;
    private final Path uses;
    private final AccountFiles accounts;
    private final String owner;
    private final Clock clock;
    private FileMutex ownership;
    private OwnerInfo info;
    private boolean closed;

    /** Touches nothing yet. */
    public FileLedger(Path directory) {
        this(directory, AccountBounds.USUAL, Clock.systemUTC());
    }

    /**
     * Touches nothing yet.
     *
     * @param bounds of the account
     */
    public FileLedger(Path directory, AccountBounds bounds, Clock clock) {
        this.directory = directory.toAbsolutePath().normalize();
        this.clusters = this.directory.resolve("clusters");
        this.owners = this.directory.resolve("owners");
        this.uses = this.directory.resolve("uses.json");
        this.accounts = new AccountFiles(this.directory.resolve("accounts"), bounds);
        this.clock = clock;
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
    public <T> T transact(Transaction<T> transaction) throws IOException, InterruptedException {
        makeDirectories();
        try (FileMutex mutex = FileMutex.acquire(directory.resolve("admission.lock"))) {
            own();
            LedgerDraft draft = read();
            T result = transaction.run(draft);
            write(draft);
            return result;
        }
    }

    /** The account first: a crash before the rest is written makes it be settled again, which counts once. */
    private void write(LedgerDraft draft) throws IOException {
        accounts.append(draft.lines(), clock.instant());
        Optional<Uses> changedUses = draft.changedUses();
        if (changedUses.isPresent()) {
            PrivateFiles.replace(uses, changedUses.get().json());
        }
        for (Map.Entry<String, Optional<LedgerEntry>> change : draft.changes().entrySet()) {
            Path file = clusters.resolve(change.getKey() + ENTRY_SUFFIX);
            if (change.getValue().isPresent()) {
                PrivateFiles.replace(file, EntryJson.write(change.getValue().get()));
            } else if (Files.deleteIfExists(file)) {
                PrivateFiles.force(clusters);
            }
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
            info = OwnerInfo.ofThisProcess(clock.instant());
            ownership = FileMutex.acquire(lockOf(owner));
            ownership.write(info.json());
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
    public LedgerDraft read() throws IOException {
        List<LedgerEntry> entries = new ArrayList<>();
        if (Files.isDirectory(clusters)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(clusters, "*" + ENTRY_SUFFIX)) {
                for (Path file : files) {
                    read(file, entries);
                }
            }
        }
        return new LedgerDraft(entries, this::readUses);
    }

    @Override
    public List<AccountLine> accounts(AccountQuery query) throws IOException {
        return accounts.read(query);
    }

    private Uses readUses() throws IOException {
        try {
            return Uses.read(Files.readAllBytes(uses));
        } catch (NoSuchFileException nothingUsed) {
            return Uses.NONE;
        } catch (IOException e) {
            throw new IOException(
                    "the account " + uses + " cannot be read: " + e.getMessage() + "; remove it to begin anew", e);
        }
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
    public boolean isAlive(String other) throws IOException {
        return FileMutex.isHeld(lockOf(other));
    }

    /** The launcher's own machine keeps its lock for it, so the lease is lost with the process and never before. */
    @Override
    public synchronized boolean renew() throws IOException {
        if (ownership != null) {
            ownership.write(info.at(clock.instant()).json());
        }
        return true;
    }

    @Override
    public Optional<OwnerInfo> ownerInfo(String other) throws IOException {
        if (!isAlive(other)) {
            return Optional.empty();
        }
        synchronized (this) {
            if (other.equals(owner)) {
                return Optional.of(info.at(clock.instant()));
            }
        }
        try {
            return Optional.of(OwnerInfo.read(Files.readAllBytes(lockOf(other))));
        } catch (NoSuchFileException goneMeanwhile) {
            return Optional.empty();
        } catch (MalformedJsonException halfWritten) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<Duration> lease() {
        return Optional.empty();
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
