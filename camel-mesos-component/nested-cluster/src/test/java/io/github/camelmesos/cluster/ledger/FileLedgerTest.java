package io.github.camelmesos.cluster.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.camelmesos.cluster.account.AccountLine;
import io.github.camelmesos.cluster.account.AccountQuery;
import io.github.camelmesos.cluster.account.Reservation;
import io.github.camelmesos.cluster.quota.Budget.Period;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
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
        assertThat(ledger.read()
                        .uses()
                        .of("default")
                        .spent(Period.DAY, Entries.GRANTED)
                        .cpuMicros())
                .isEqualTo(30_000_000);
        Entries.put(ledger, Entries.of("b", ledger.owner()));
        Entries.remove(ledger, "b", Entries.GRANTED.plusSeconds(10));
        assertThat(ledger.read()
                        .uses()
                        .of("default")
                        .spent(Period.DAY, Entries.GRANTED)
                        .cpuMicros())
                .isEqualTo(60_000_000);
        assertThat(ledger.read().uses().settled()).hasSize(1);
        assertThat(ledger.accounts(AccountQuery.EVERYTHING))
                .extracting(line -> ((Reservation) line).amounts().cpuMicros())
                .containsExactly(30_000_000L, 30_000_000L);
    }

    @Test
    void aLineThatWasHalfWrittenWhenThePowerFailedSpoilsNoOther() throws Exception {
        Entries.put(ledger, Entries.of("a", ledger.owner()));
        Entries.remove(ledger, "a", Entries.GRANTED);
        Path file = directory.resolve("accounts/2026-01-02.jsonl");
        Files.writeString(file, "{\"kind\":\"reserv", StandardOpenOption.APPEND);
        Entries.put(ledger, Entries.of("b", ledger.owner()));
        Entries.remove(ledger, "b", Entries.GRANTED);
        assertThat(ledger.accounts(AccountQuery.EVERYTHING))
                .extracting(AccountLine::run)
                .containsExactly("run-a", "run-b");
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void theOldestDaysOfTheAccountGoWhenItIsTooOldOrTooMuch() throws Exception {
        Clock clock = Clock.fixed(Instant.parse("2026-06-10T12:00:00Z"), ZoneOffset.UTC);
        AccountFiles files =
                new AccountFiles(directory.resolve("accounts"), new AccountBounds(Duration.ofDays(30), 2500));
        for (String day : List.of("2026-05-01", "2026-06-06", "2026-06-07", "2026-06-08", "2026-06-09", "2026-06-10")) {
            for (int i = 0; i < 3; i++) {
                LedgerEntry entry = Entries.of(day + i, "me");
                files.append(List.of(entry.reservation(Instant.parse(day + "T01:02:03Z"))), clock.instant());
            }
        }
        List<String> days = files.read(AccountQuery.EVERYTHING).stream()
                .map(line -> line.at().toString().substring(0, 10))
                .distinct()
                .toList();
        assertThat(days).containsExactly("2026-06-08", "2026-06-09", "2026-06-10");
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
