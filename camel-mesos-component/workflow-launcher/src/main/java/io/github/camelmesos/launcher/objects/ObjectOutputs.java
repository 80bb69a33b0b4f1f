package io.github.camelmesos.launcher.objects;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Copies the outputs of a run into an object store, and says where they are now. */
public final class ObjectOutputs {

    private static final String LOCATION = "location";
    private static final String FILE = "file";

    private final Path directory;
    private final URI prefix;
    private final ObjectStore store;
    private final Set<Path> done = new HashSet<>();

    private ObjectOutputs(Path directory, URI prefix, ObjectStore store) {
        this.directory = directory;
        this.prefix = prefix;
        this.store = store;
    }

    /**
     * Copies all of them.
     *
     * @param outputs CWL output object as JSON-like values
     * @param directory where the outputs are
     * @param prefix what their names in the store begin with, as a directory's
     * @return the output object with their new locations
     * @throws IOException when one cannot be copied
     */
    public static Map<String, Object> copy(Map<String, Object> outputs, Path directory, URI prefix, ObjectStores stores)
            throws IOException {
        ObjectOutputs copy = new ObjectOutputs(directory, prefix, stores.of(prefix));
        Map<String, Object> copied = new LinkedHashMap<>();
        for (Map.Entry<String, Object> output : outputs.entrySet()) {
            copied.put(output.getKey(), copy.value(output.getValue()));
        }
        return copied;
    }

    private Object value(Object value) throws IOException {
        if (value instanceof List<?> list) {
            List<Object> copied = new ArrayList<>();
            for (Object element : list) {
                copied.add(value(element));
            }
            return copied;
        }
        if (!(value instanceof Map<?, ?> map)) {
            return value;
        }
        Map<String, Object> copied = new LinkedHashMap<>();
        for (Map.Entry<?, ?> field : map.entrySet()) {
            copied.put(String.valueOf(field.getKey()), value(field.getValue()));
        }
        if (map.get(LOCATION) instanceof String location && location.startsWith(FILE + ":")) {
            Path path = Path.of(URI.create(location));
            upload(path);
            copied.put(LOCATION, uri(path, "Directory".equals(map.get("class"))).toString());
            copied.remove("path");
        }
        return copied;
    }

    /** Each file once: one that is listed in a directory comes with it, too. */
    private void upload(Path path) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(path)) {
            files = all.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            if (done.add(file)) {
                store.store(file, uri(file, false));
            }
        }
    }

    private URI uri(Path path, boolean isDirectory) throws IOException {
        String base = prefix.getPath().endsWith("/") ? prefix.getPath() : prefix.getPath() + "/";
        try {
            String name = base + directory.relativize(path) + (isDirectory ? "/" : "");
            return new URI(prefix.getScheme(), prefix.getHost(), name, null);
        } catch (URISyntaxException e) {
            throw new IOException(path + " cannot be named in " + prefix, e);
        }
    }
}
