package io.github.camelmesos.launcher.resume;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/** Held by the one launcher of a state directory that sees to what dead ones left. Released by its death, too. */
final class RegisterLock implements AutoCloseable {

    /** A lock of the file system is held by the whole process. */
    private static final ReentrantLock IN_PROCESS = new ReentrantLock();

    private final FileChannel channel;
    private final FileLock lock;

    private RegisterLock(FileChannel channel, FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    /** Waits for it. */
    static RegisterLock take(Path file) throws IOException {
        IN_PROCESS.lock();
        return locked(file, true).orElseThrow();
    }

    /** Empty when somebody else has it. */
    static Optional<RegisterLock> tryToTake(Path file) throws IOException {
        return IN_PROCESS.tryLock() ? locked(file, false) : Optional.empty();
    }

    private static Optional<RegisterLock> locked(Path file, boolean waiting) throws IOException {
        FileChannel channel = null;
        boolean locked = false;
        try {
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = waiting ? channel.lock() : channel.tryLock();
            locked = lock != null;
            return locked ? Optional.of(new RegisterLock(channel, lock)) : Optional.empty();
        } finally {
            if (!locked) {
                if (channel != null) {
                    channel.close();
                }
                IN_PROCESS.unlock();
            }
        }
    }

    @Override
    public void close() throws IOException {
        try (channel) {
            lock.release();
        } finally {
            IN_PROCESS.unlock();
        }
    }
}
