package io.github.camelmesos.launcher.staging;

import io.github.camelmesos.cwl.document.Fetcher;
import io.github.camelmesos.cwl.document.References;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Files of the web, each fetched once, below one directory. Safe for use by several threads. */
public final class FetchedFiles implements RemoteFiles {

    /** More than {@code loadContents} reads. */
    private static final int BEGINNING = 64 * 1024 + 1;

    /** How much of a file is taken. */
    @FunctionalInterface
    private interface Copy {
        void write(InputStream in, OptionalLong length, Path target) throws IOException;
    }

    /** A file that is being fetched, or has been. */
    private static final class Once {
        private Path path;
    }

    private final Fetcher fetcher;
    private final Path directory;
    private final Copy copy;
    private final Map<URI, Once> files = new ConcurrentHashMap<>();
    private final AtomicInteger count = new AtomicInteger();

    private FetchedFiles(Fetcher fetcher, Path directory, Copy copy) {
        this.fetcher = fetcher;
        this.directory = directory;
        this.copy = copy;
    }

    /**
     * Whole files.
     *
     * @param directory of these files alone; made when it is needed
     * @param staged is told of all bytes
     */
    public static FetchedFiles whole(Fetcher fetcher, Path directory, StagedBytes staged) {
        return new FetchedFiles(fetcher, directory, (in, length, target) -> staged.add(Files.copy(in, target)));
    }

    /**
     * Files of the right size of which only the beginning has been fetched: all that planning needs to know. Those
     * whose size the server does not tell are fetched whole.
     *
     * @param directory of these files alone; made when it is needed
     */
    public static FetchedFiles beginnings(Fetcher fetcher, Path directory) {
        return new FetchedFiles(fetcher, directory, (in, length, target) -> {
            if (length.isEmpty()) {
                Files.copy(in, target);
                return;
            }
            try (RandomAccessFile file = new RandomAccessFile(target.toFile(), "rw")) {
                file.write(in.readNBytes(BEGINNING));
                file.setLength(length.getAsLong());
            }
        });
    }

    @Override
    public Path fetch(URI location) throws IOException {
        Once once = files.computeIfAbsent(location, any -> new Once());
        synchronized (once) {
            if (once.path == null) {
                once.path = copied(location);
            }
            return once.path;
        }
    }

    private Path copied(URI location) throws IOException {
        String name = References.basename(location);
        Path place = Files.createDirectories(directory.resolve(String.valueOf(count.incrementAndGet())));
        Path target = place.resolve(name.isEmpty() ? "unnamed" : name);
        fetcher.read(location, (in, length) -> {
            copy.write(in, length, target);
            return target;
        });
        return target;
    }
}
