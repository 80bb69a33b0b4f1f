package io.github.camelmesos.launcher.objects;

import io.github.camelmesos.launcher.staging.RemoteFiles;
import io.github.camelmesos.launcher.staging.StagedBytes;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Inputs that are objects, each fetched once, below one directory; a name that ends with a slash is a directory with all objects
 * that begin so. Other inputs are left to others. Safe for use by several threads.
 */
public final class ObjectFiles implements RemoteFiles {

    /** More than {@code loadContents} reads. */
    private static final long BEGINNING = 64 * 1024 + 1;

    /** A file that is being fetched, or has been. */
    private static final class Once {
        private Path path;
    }

    private final RemoteFiles others;
    private final ObjectStores stores;
    private final Path directory;
    private final long most;
    private final StagedBytes staged;
    private final Map<URI, Once> files = new ConcurrentHashMap<>();
    private final AtomicInteger count = new AtomicInteger();

    private ObjectFiles(RemoteFiles others, ObjectStores stores, Path directory, long most, StagedBytes staged) {
        this.others = others;
        this.stores = stores;
        this.directory = directory;
        this.most = most;
        this.staged = staged;
    }

    /**
     * Whole files.
     *
     * @param directory of these files alone; made when it is needed
     * @param staged is told of all bytes
     */
    public static ObjectFiles whole(RemoteFiles others, ObjectStores stores, Path directory, StagedBytes staged) {
        return new ObjectFiles(others, stores, directory, Long.MAX_VALUE, staged);
    }

    /** Files of the right size of which only the beginning has been fetched. */
    public static ObjectFiles beginnings(RemoteFiles others, ObjectStores stores, Path directory) {
        return new ObjectFiles(others, stores, directory, BEGINNING, StagedBytes.UNCOUNTED);
    }

    @Override
    public Path fetch(URI location) throws IOException {
        if (!ObjectStores.isObject(location)) {
            return others.fetch(location);
        }
        Once once = files.computeIfAbsent(location, any -> new Once());
        synchronized (once) {
            if (once.path == null) {
                once.path = copied(location);
            }
            return once.path;
        }
    }

    private Path copied(URI location) throws IOException {
        ObjectStore store = stores.of(location);
        Path place = Files.createDirectories(directory.resolve(String.valueOf(count.incrementAndGet())));
        String path = location.getPath();
        Path target = place.resolve(Path.of(path).getFileName().toString());
        if (!path.endsWith("/")) {
            copy(store, location, target);
            return target;
        }
        Files.createDirectory(target);
        for (URI object : store.list(location)) {
            Path file =
                    target.resolve(object.getPath().substring(path.length())).normalize();
            if (!file.startsWith(target)) {
                throw new IOException(object + " cannot be a file below " + location);
            }
            if (!object.getPath().endsWith("/")) {
                Files.createDirectories(file.getParent());
                copy(store, object, file);
            }
        }
        return target;
    }

    private void copy(ObjectStore store, URI object, Path target) throws IOException {
        if (most == Long.MAX_VALUE) {
            store.fetch(object, most, target);
            staged.add(Files.size(target));
            return;
        }
        long size = store.size(object);
        if (size == 0) {
            Files.createFile(target);
            return;
        }
        store.fetch(object, most, target);
        try (RandomAccessFile file = new RandomAccessFile(target.toFile(), "rw")) {
            file.setLength(size);
        }
    }
}
