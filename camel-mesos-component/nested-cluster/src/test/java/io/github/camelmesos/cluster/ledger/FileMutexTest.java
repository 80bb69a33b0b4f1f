package io.github.camelmesos.cluster.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileMutexTest {

    @TempDir
    Path directory;

    private Path file;

    @BeforeEach
    void name() {
        file = directory.resolve("lock");
    }

    @Test
    void isHeldFromAcquireToClose() throws Exception {
        assertThat(FileMutex.isHeld(file)).isFalse();
        try (FileMutex mutex = FileMutex.acquire(file)) {
            assertThat(FileMutex.isHeld(file)).isTrue();
            assertThat(FileMutex.isHeld(directory.resolve("x/../lock"))).isTrue();
        }
        assertThat(FileMutex.isHeld(file)).isFalse();
        assertThat(file).exists();
    }

    @Test
    void lookingDoesNotGiveItBack() throws Exception {
        try (LedgerProcess other = LedgerProcess.start(directory, Entries.of("a", ""))) {
            Path lock = directory.resolve("owners").resolve(other.owner() + ".lock");
            for (int i = 0; i < 3; i++) {
                assertThat(FileMutex.isHeld(lock)).isTrue();
            }
        }
    }

    @Test
    void removesItsFileWhenAsked() throws Exception {
        FileMutex.acquire(file).closeAndDelete();
        assertThat(file).doesNotExist();
        assertThat(FileMutex.isHeld(file)).isFalse();
    }

    @Test
    void canBeInterruptedWhileItWaits() throws Exception {
        AtomicReference<Thread> waiter = new AtomicReference<>();
        try (FileMutex mutex = FileMutex.acquire(file)) {
            CompletableFuture<Boolean> interrupted = CompletableFuture.supplyAsync(() -> {
                waiter.set(Thread.currentThread());
                try {
                    FileMutex.acquire(file);
                    return false;
                } catch (InterruptedException e) {
                    return true;
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            await().until(() -> waiter.get() != null && waiter.get().getState() == Thread.State.WAITING);
            waiter.get().interrupt();
            assertThat(interrupted.get()).isTrue();
        }
        try (FileMutex mutex = FileMutex.acquire(file)) {
            assertThat(FileMutex.isHeld(file)).isTrue();
        }
    }
}
