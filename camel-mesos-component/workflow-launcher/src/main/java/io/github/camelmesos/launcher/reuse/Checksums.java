package io.github.camelmesos.launcher.reuse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;

/**
 * SHA-256 of files, each read once as long as it stays as it is: by this process, and big ones by whoever shares the directory.
 * Safe for use by several threads and processes.
 */
public final class Checksums {

    private static final long WORTH_A_FILE = 1 << 20;
    private static final int REMEMBERED = 20_000;

    private final Path directory;
    private final Map<FileStamp, String> known = Collections.synchronizedMap(new Recent());
    private final Map<FileStamp, CompletableFuture<String>> underWay = new ConcurrentHashMap<>();

    /** @param directory where checksums of big files are kept; made when it is needed */
    public Checksums(Path directory) {
        this.directory = directory;
    }

    /**
     * Of a file, in hexadecimal digits.
     *
     * @throws IOException when it cannot be read, or is being written to
     */
    public String of(Path file) throws IOException {
        FileStamp stamp = FileStamp.of(file);
        String remembered = known.get(stamp);
        if (remembered != null) {
            return remembered;
        }
        CompletableFuture<String> mine = new CompletableFuture<>();
        CompletableFuture<String> others = underWay.putIfAbsent(stamp, mine);
        if (others != null) {
            return await(others);
        }
        try {
            mine.complete(read(file, stamp));
        } catch (IOException | RuntimeException e) {
            mine.completeExceptionally(e);
        } finally {
            underWay.remove(stamp, mine);
        }
        return await(mine);
    }

    private static String await(CompletableFuture<String> checksum) throws IOException {
        try {
            return checksum.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof IOException cause ? cause : new IOException(e.getCause());
        }
    }

    private String read(Path file, FileStamp stamp) throws IOException {
        boolean big = stamp.size() >= WORTH_A_FILE;
        Path note = directory.resolve(big ? stamp.digest() : "none");
        Optional<String> noted = big ? noted(note) : Optional.empty();
        String checksum = noted.isPresent() ? noted.get() : KeyDigest.ofFile(file);
        if (!FileStamp.of(file).equals(stamp)) {
            throw new IOException(file + " is being written to");
        }
        if (stamp.isSettled()) {
            known.put(stamp, checksum);
            if (big && noted.isEmpty()) {
                note(note, checksum);
            }
        }
        return checksum;
    }

    /** Takes a checksum that is known otherwise. */
    void remember(Path file, String checksum) throws IOException {
        known.put(FileStamp.of(file), checksum);
    }

    private static Optional<String> noted(Path note) throws IOException {
        try {
            return Optional.of(Files.readString(note)).filter(text -> text.length() == 64);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    private void note(Path note, String checksum) throws IOException {
        Files.createDirectories(directory);
        Path draft = Files.createTempFile(directory, ".", ".new");
        Files.writeString(draft, checksum);
        Files.move(draft, note, StandardCopyOption.ATOMIC_MOVE);
    }

    private static final class Recent extends LinkedHashMap<FileStamp, String> {

        private static final long serialVersionUID = 1L;

        Recent() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<FileStamp, String> eldest) {
            return size() > REMEMBERED;
        }
    }
}
