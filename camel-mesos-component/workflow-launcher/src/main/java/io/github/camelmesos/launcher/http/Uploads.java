package io.github.camelmesos.launcher.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

/** What an attempt has brought back so far, by numbers, below one directory. Safe for use by several threads. */
final class Uploads {

    private static final int BUFFER_BYTES = 1 << 16;
    private static final int MOST_FILES = 1_000_000;
    /** So much is left free on the launcher's disk, or everybody's work ends. */
    private static final long KEPT_FREE = 256L << 20;

    private static final long LOOK_EVERY = 64L << 20;

    /** One file. Its lock is held while it is written. */
    private static final class Part {
        private long size;
        private String sha256;
    }

    private final Path directory;
    private final long limit;
    private final BooleanSupplier closed;
    private final Map<Integer, Part> parts = new ConcurrentHashMap<>();
    private final AtomicLong total = new AtomicLong();

    /**
     * @param directory made with the first file
     * @param limit bytes of all files
     * @param closed true when nothing more is taken
     */
    Uploads(Path directory, long limit, BooleanSupplier closed) {
        this.directory = directory;
        this.limit = limit;
        this.closed = closed;
    }

    Path file(int number) {
        return directory.resolve(String.valueOf(number));
    }

    /**
     * Takes a file, or goes on with one that was cut off.
     *
     * @param offset of the first byte that comes
     * @throws RefusedException when it does not go on where it was cut off, or is too much
     * @throws IOException when it is cut off, or cannot be written
     */
    void take(int number, long offset, InputStream in) throws IOException {
        if (number < 1 || number > MOST_FILES) {
            throw new RefusedException(RefusedException.TOO_LARGE, "more than " + MOST_FILES + " files");
        }
        Part part = parts.computeIfAbsent(number, any -> new Part());
        synchronized (part) {
            if (offset > part.size) {
                throw new RefusedException(
                        RefusedException.CONFLICT, "file " + number + " has " + part.size + " bytes, not " + offset);
            }
            Files.createDirectories(directory);
            total.addAndGet(offset - part.size);
            part.size = offset;
            part.sha256 = null;
            MessageDigest digest = Secret.sha256();
            write(part, file(number), new DigestInputStream(in, digest));
            if (offset == 0) {
                part.sha256 = Secret.hex(digest.digest());
            }
        }
    }

    private void write(Part part, Path file, InputStream in) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.truncate(part.size).position(part.size);
            byte[] buffer = new byte[BUFFER_BYTES];
            long looked = -LOOK_EVERY;
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                if (closed.getAsBoolean()) {
                    throw new RefusedException(RefusedException.FORBIDDEN, "the job is over");
                }
                if (total.addAndGet(read) > limit) {
                    total.addAndGet(-read);
                    throw new RefusedException(
                            RefusedException.TOO_LARGE, "the job leaves more than " + (limit >> 20) + " MiB");
                }
                part.size += read;
                if (part.size - looked >= LOOK_EVERY) {
                    looked = part.size;
                    requireSpace();
                }
                channel.write(ByteBuffer.wrap(buffer, 0, read));
            }
        }
    }

    private void requireSpace() throws IOException {
        if (Files.getFileStore(directory).getUsableSpace() < KEPT_FREE) {
            throw new RefusedException(RefusedException.TOO_LARGE, "the launcher's disk is full");
        }
    }

    /**
     * How much of a file is good.
     *
     * @return -1 when it is whole; else where to go on, which is the beginning where it is whole and another
     * @throws IOException when it cannot be read
     */
    long missingFrom(int number, String sha256) throws IOException {
        Part part = parts.get(number);
        if (part == null) {
            return 0;
        }
        synchronized (part) {
            boolean resumed = part.sha256 == null;
            String found = resumed ? digestOf(number) : part.sha256;
            if (found.equals(sha256)) {
                part.sha256 = found;
                return -1;
            }
            boolean damaged = !resumed || part.size == 0;
            return damaged ? 0 : part.size;
        }
    }

    private String digestOf(int number) throws IOException {
        MessageDigest digest = Secret.sha256();
        if (Files.exists(file(number))) {
            try (InputStream in = new DigestInputStream(Files.newInputStream(file(number)), digest)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
        }
        return Secret.hex(digest.digest());
    }
}
