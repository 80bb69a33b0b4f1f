package io.github.camelmesos.cluster.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.camelmesos.cluster.ClusterState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileLedgerTest {

    @TempDir
    Path temporary;

    private Path directory;
    private FileLedger ledger;

    @BeforeEach
    void open() {
        directory = temporary.resolve("state");
        ledger = new FileLedger(directory);
    }

    @AfterEach
    void close() throws IOException {
        ledger.close();
    }

    @Test
    void touchesNothingBeforeTheFirstGrant() throws Exception {
        assertThat(ledger.entries()).isEmpty();
        assertThat(directory).doesNotExist();
    }

    @Test
    void keepsEntriesForOtherLaunchers() throws Exception {
        LedgerEntry entry = Entries.of("a", ledger.owner());
        put(entry);
        try (FileLedger other = new FileLedger(directory)) {
            assertThat(other.entries()).containsExactly(entry);
            assertThat(other.identity()).isEqualTo(ledger.identity());
            assertThat(other.owner()).isNotEqualTo(ledger.owner());
        }
    }

    @Test
    void listsEntriesInTheOrderOfTheirGrants() throws Exception {
        LedgerEntry late = Entries.of("a", ledger.owner());
        LedgerEntry early = new LedgerEntry(
                "b", "r", "t", "p", ClusterState.READY, late.shape(), "o", Instant.EPOCH, java.util.Optional.empty());
        put(late);
        put(early);
        assertThat(ledger.entries()).containsExactly(early, late);
    }

    @Test
    void replacesAndRemovesEntries() throws Exception {
        LedgerEntry entry = Entries.of("a", ledger.owner());
        put(entry);
        ledger.put(entry.withState(ClusterState.READY));
        assertThat(ledger.entries()).containsExactly(entry.withState(ClusterState.READY));
        ledger.remove("a");
        ledger.remove("a");
        assertThat(ledger.entries()).isEmpty();
    }

    @Test
    void letsOnlyItsUserRead() throws Exception {
        put(Entries.of("a", ledger.owner()));
        for (String file : new String[] {"admission.lock", "clusters/a.json", "owners/" + ledger.owner() + ".lock"}) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve(file))))
                    .as(file)
                    .isEqualTo("rw-------");
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory)))
                .isEqualTo("rwx------");
    }

    @Test
    void namesTheFileThatCannotBeRead() throws Exception {
        put(Entries.of("a", ledger.owner()));
        Files.writeString(directory.resolve("clusters/a.json"), "{\"cluster\": \"a\"");
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(ledger::entries)
                .withMessageContaining("clusters/a.json cannot be read");
    }

    @Test
    void oneActionAtATimeWhateverTheLauncher() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch leave = new CountDownLatch(1);
        Thread first = new Thread(() -> {
            try {
                ledger.exclusively(() -> {
                    inside.countDown();
                    return await(leave);
                });
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        first.start();
        await(inside);
        try (FileLedger other = new FileLedger(directory)) {
            CountDownLatch second = new CountDownLatch(1);
            Thread waits = new Thread(() -> {
                try {
                    other.exclusively(() -> {
                        second.countDown();
                        return null;
                    });
                } catch (IOException | InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            });
            waits.start();
            Awaitility.await().until(() -> waits.getState() == Thread.State.WAITING);
            assertThat(second.getCount()).isEqualTo(1);
            leave.countDown();
            await(second);
            waits.join();
            first.join();
        }
    }

    @Test
    void seesWhetherAnotherLauncherLives() throws Exception {
        try (LedgerProcess other = LedgerProcess.start(directory, Entries.of("a", ""))) {
            assertThat(ledger.entries()).extracting(LedgerEntry::owner).containsExactly(other.owner());
            assertThat(ledger.isAlive(other.owner())).isTrue();
            put(Entries.of("b", ledger.owner()));
            assertThat(ledger.isAlive(other.owner())).isTrue();
            other.kill();
            assertThat(ledger.isAlive(other.owner())).isFalse();
            assertThat(ledger.isAlive(ledger.owner())).isTrue();
        }
    }

    @Test
    void isAliveFromItsFirstGrantUntilItIsClosed() throws Exception {
        assertThat(ledger.isAlive(ledger.owner())).isFalse();
        put(Entries.of("a", ledger.owner()));
        try (FileLedger other = new FileLedger(directory)) {
            assertThat(other.isAlive(ledger.owner())).isTrue();
            ledger.close();
            assertThat(other.isAlive(ledger.owner())).isFalse();
        }
        assertThat(directory.resolve("owners")).isEmptyDirectory();
    }

    @Test
    void removesTheLocksOfDeadLaunchers() throws Exception {
        try (LedgerProcess other = LedgerProcess.start(directory, Entries.of("a", ""))) {
            other.kill();
            put(Entries.of("b", ledger.owner()));
            assertThat(directory.resolve("owners").toFile().list()).containsExactly(ledger.owner() + ".lock");
        }
    }

    @Test
    void tellsOfChangesByAnotherLauncher() throws Exception {
        CountDownLatch changed = new CountDownLatch(1);
        try (AutoCloseable watch = ledger.watch(changed::countDown);
                FileLedger other = new FileLedger(directory)) {
            other.exclusively(() -> {
                other.put(Entries.of("a", other.owner()));
                return null;
            });
            await(changed);
        }
    }

    @Test
    void saysWhichStateDirectoryCannotBeMade() throws Exception {
        Files.writeString(temporary.resolve("file"), "");
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> new FileLedger(temporary.resolve("file/state")).exclusively(() -> null))
                .withMessageContaining("file/state cannot be made");
    }

    private void put(LedgerEntry entry) throws IOException, InterruptedException {
        ledger.exclusively(() -> {
            ledger.put(entry);
            return null;
        });
    }

    private static boolean await(CountDownLatch latch) throws IOException {
        try {
            if (!latch.await(Duration.ofSeconds(10).toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IOException("waited too long");
            }
            return true;
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
