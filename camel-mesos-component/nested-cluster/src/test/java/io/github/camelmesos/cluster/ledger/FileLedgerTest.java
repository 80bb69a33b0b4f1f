package io.github.camelmesos.cluster.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.camelmesos.cluster.quota.Budget.Period;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileLedgerTest extends LedgerContractTest {

    @TempDir
    Path temporary;

    private Path directory;

    @Override
    Ledger open() {
        directory = temporary.resolve("state");
        return new FileLedger(directory);
    }

    @Test
    void touchesNothingBeforeTheFirstGrant() throws Exception {
        assertThat(ledger.entries()).isEmpty();
        assertThat(directory).doesNotExist();
    }

    @Test
    void letsOnlyItsUserRead() throws Exception {
        Entries.put(ledger, Entries.of("b", ledger.owner()));
        Entries.remove(ledger, "b", Entries.GRANTED);
        Entries.put(ledger, Entries.of("a", ledger.owner()));
        for (String file :
                new String[] {"admission.lock", "clusters/a.json", "uses.json", "owners/" + ledger.owner() + ".lock"}) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve(file))))
                    .as(file)
                    .isEqualTo("rw-------");
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory)))
                .isEqualTo("rwx------");
    }

    @Test
    void namesTheFileThatCannotBeRead() throws Exception {
        Entries.put(ledger, Entries.of("a", ledger.owner()));
        Files.writeString(directory.resolve("clusters/a.json"), "{\"cluster\": \"a\"");
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(ledger::entries)
                .withMessageContaining("clusters/a.json cannot be read");
        Files.writeString(directory.resolve("uses.json"), "half");
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() ->
                        new FileLedger(directory.resolveSibling("state")).read().uses())
                .withMessageContaining("cannot be read");
    }

    /** The account is written, then the launcher dies, and so the entry is still there. */
    @Test
    void whatIsSettledTwiceAfterACrashCountsOnce() throws Exception {
        LedgerEntry entry = Entries.of("a", ledger.owner());
        Entries.put(ledger, entry);
        Entries.remove(ledger, "a", Entries.GRANTED.plusSeconds(10));
        Files.write(directory.resolve("clusters/a.json"), EntryJson.write(entry));
        Entries.remove(ledger, "a", Entries.GRANTED.plusSeconds(20));
        assertThat(ledger.read().uses().of("default").spent(Period.DAY, Entries.GRANTED))
                .isEqualTo(30);
        Entries.put(ledger, Entries.of("b", ledger.owner()));
        Entries.remove(ledger, "b", Entries.GRANTED.plusSeconds(10));
        assertThat(ledger.read().uses().of("default").spent(Period.DAY, Entries.GRANTED))
                .isEqualTo(60);
        assertThat(ledger.read().uses().settled()).hasSize(1);
    }

    @Test
    void readsEntriesOfLaunchersThatKnewNoQueue() throws Exception {
        Entries.put(ledger, Entries.of("a", ledger.owner()));
        Files.writeString(directory.resolve("clusters/a.json"), """
                {"cluster": "a", "run": "r", "tenant": "t", "provider": "embedded", "state": "READY", "agents": 1,
                 "cpus": 1.0, "memoryMiB": 1, "diskMiB": 1, "owner": "1-x", "granted": "2026-01-02T03:04:05Z"}
                """);
        LedgerEntry entry = ledger.entries().get(0);
        assertThat(entry.holds()).isTrue();
        assertThat(entry.requested()).isEqualTo(entry.granted().orElseThrow());
        assertThat(entry.counted()).isEqualTo(entry.requested());
    }

    @Test
    void seesWhetherAnotherLauncherLives() throws Exception {
        try (LedgerProcess other = LedgerProcess.start(directory, Entries.of("a", ""))) {
            assertThat(ledger.entries()).extracting(LedgerEntry::owner).containsExactly(other.owner());
            assertThat(ledger.isAlive(other.owner())).isTrue();
            Entries.put(ledger, Entries.of("b", ledger.owner()));
            assertThat(ledger.isAlive(other.owner())).isTrue();
            OwnerInfo info = ledger.ownerInfo(other.owner()).orElseThrow();
            assertThat(ProcessHandle.of(info.pid()).orElseThrow().info().startInstant())
                    .isEqualTo(info.started());
            assertThat(info.isOnThisHost()).isTrue();
            assertThat(info.isThisProcess()).isFalse();
            other.kill();
            assertThat(ledger.isAlive(other.owner())).isFalse();
            assertThat(ledger.isAlive(ledger.owner())).isTrue();
        }
    }

    @Test
    void removesTheLocksOfDeadLaunchers() throws Exception {
        try (LedgerProcess other = LedgerProcess.start(directory, Entries.of("a", ""))) {
            other.kill();
            Entries.put(ledger, Entries.of("b", ledger.owner()));
            assertThat(directory.resolve("owners").toFile().list()).containsExactly(ledger.owner() + ".lock");
        }
    }

    @Test
    void saysWhichStateDirectoryCannotBeMade() throws Exception {
        Files.writeString(temporary.resolve("file"), "");
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> new FileLedger(temporary.resolve("file/state")).transact(draft -> null))
                .withMessageContaining("file/state cannot be made");
    }
}
