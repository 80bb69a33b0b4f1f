package io.github.camelmesos.cluster.yaml;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a file says now: looks whether it has changed whenever it is asked. A change that cannot be read, or meant, is told in
 * the log once, and what the file said before stays in force.
 */
public final class FileSource<T> implements Supplier<T> {

    private static final Logger LOG = LoggerFactory.getLogger(FileSource.class);

    private final Path file;
    private final Reader<T> reader;
    private String seen;
    private T value;

    /**
     * @throws IOException when the file cannot be read or meant, with {@code file:line:column}
     */
    public FileSource(Path file, Reader<T> reader) throws IOException {
        this.file = file;
        this.reader = reader;
        this.seen = version();
        this.value = reader.read(file);
    }

    /** Reads a file. */
    @FunctionalInterface
    public interface Reader<T> {
        T read(Path file) throws IOException;
    }

    @Override
    public synchronized T get() {
        try {
            String now = version();
            if (!now.equals(seen)) {
                seen = now;
                value = reader.read(file);
                LOG.info("Has changed, and is in force: {}", file);
            }
        } catch (IOException e) {
            LOG.warn("The change of {} is not taken, what it said before holds: {}", file, e.getMessage());
        }
        return value;
    }

    /** What differs when the file was written, or another one put in its place. */
    private String version() throws IOException {
        if (!Files.exists(file)) {
            return "none";
        }
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        long written = attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS);
        return written + " " + attributes.size() + " " + attributes.fileKey();
    }
}
