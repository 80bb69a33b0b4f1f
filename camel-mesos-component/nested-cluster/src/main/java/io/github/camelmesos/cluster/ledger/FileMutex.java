package io.github.camelmesos.cluster.ledger;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLockInterruptionException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;

/**
 * A lock on a file that excludes other processes, and other holders in this one. The kernel gives it back when the process
 * dies. As closing any channel on a file gives back all of the process' locks on it, a file that is locked here is never
 * opened a second time.
 */
final class FileMutex implements AutoCloseable {

    private static final Set<Path> HELD_HERE = new HashSet<>();

    private final Path file;
    private final FileChannel channel;

    private FileMutex(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** Waits for the lock. The file is made if absent. */
    static FileMutex acquire(Path file) throws IOException, InterruptedException {
        Path key = file.toAbsolutePath().normalize();
        synchronized (HELD_HERE) {
            while (!HELD_HERE.add(key)) {
                HELD_HERE.wait();
            }
        }
        FileChannel channel = null;
        try {
            channel = FileChannel.open(
                    key,
                    Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE),
                    PrivateFiles.FILE);
            channel.lock();
            return new FileMutex(key, channel);
        } catch (IOException e) {
            release(key, channel);
            if (e instanceof FileLockInterruptionException) {
                Thread.interrupted();
                throw (InterruptedException) new InterruptedException("while waiting for " + key).initCause(e);
            }
            throw e;
        }
    }

    /** Whether anyone holds the lock, in this process or another. */
    static boolean isHeld(Path file) throws IOException {
        Path key = file.toAbsolutePath().normalize();
        synchronized (HELD_HERE) {
            if (HELD_HERE.contains(key)) {
                return true;
            }
            try (FileChannel channel = FileChannel.open(key, StandardOpenOption.READ)) {
                return channel.tryLock(0, Long.MAX_VALUE, true) == null;
            } catch (NoSuchFileException e) {
                return false;
            }
        }
    }

    /** Replaces what the file says, through the channel that holds the lock. Others may see half of it. */
    void write(byte[] content) throws IOException {
        channel.truncate(content.length);
        channel.write(ByteBuffer.wrap(content), 0);
    }

    /** Gives the lock back and removes its file. */
    void closeAndDelete() throws IOException {
        Files.deleteIfExists(file);
        close();
    }

    @Override
    public void close() throws IOException {
        release(file, channel);
    }

    private static void release(Path key, FileChannel channel) throws IOException {
        synchronized (HELD_HERE) {
            try {
                if (channel != null) {
                    channel.close();
                }
            } finally {
                HELD_HERE.remove(key);
                HELD_HERE.notifyAll();
            }
        }
    }
}
