package io.github.camelmesos.launcher.objects;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;

/**
 * The stores of a launcher. Nothing of them is loaded before the first object is asked for: their libraries are big, and a cold
 * start would take twice as long with them on the class path.
 */
public final class ObjectStores implements AutoCloseable {

    /** Of URIs that name objects. */
    private static final Set<String> SCHEMES = Set.of("s3");

    private final ObjectStoreSettings settings;
    private final Map<String, ObjectStore> open = new HashMap<>();
    private URLClassLoader loader;

    public ObjectStores(ObjectStoreSettings settings) {
        this.settings = settings;
    }

    /** Whether a URI is that of an object. */
    public static boolean isObject(URI uri) {
        return uri.getScheme() != null && SCHEMES.contains(uri.getScheme());
    }

    /**
     * The store of an object.
     *
     * @throws IOException when it may not be used, or the store's library is not there
     */
    public synchronized ObjectStore of(URI object) throws IOException {
        if (object.getHost() == null || object.getPath().length() < 2) {
            throw new IOException(object + " names no object; write s3://bucket/key");
        }
        if (!settings.anyBucket() && !settings.buckets().contains(object.getHost())) {
            throw new IOException("may not use " + object + ": " + object.getHost()
                    + " is not among the buckets of camelmesos.s3.buckets");
        }
        ObjectStore store = open.get(object.getScheme());
        if (store == null) {
            store = load(object.getScheme());
            open.put(object.getScheme(), store);
        }
        return store;
    }

    private ObjectStore load(String scheme) throws IOException {
        if (loader == null) {
            loader = new URLClassLoader(archives().toArray(URL[]::new), ObjectStores.class.getClassLoader());
        }
        // Libraries look for parts of theirs where the thread says.
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            for (ObjectStoreProvider provider : ServiceLoader.load(ObjectStoreProvider.class, loader)) {
                if (provider.scheme().equals(scheme)) {
                    return provider.open(settings.options());
                }
            }
        } finally {
            thread.setContextClassLoader(before);
        }
        throw new IOException("the library for " + scheme + ": is not there; it is the module object-store");
    }

    private List<URL> archives() throws IOException {
        List<URL> archives = new ArrayList<>();
        for (Path directory : settings.libraries()) {
            if (Files.isDirectory(directory)) {
                try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, "*.jar")) {
                    for (Path file : files) {
                        archives.add(file.toUri().toURL());
                    }
                }
            }
        }
        return archives;
    }

    @Override
    public synchronized void close() {
        open.values().forEach(ObjectStore::close);
        open.clear();
    }
}
