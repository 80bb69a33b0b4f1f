package io.github.camelmesos.launcher.objects;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which objects runs may use, and how.
 *
 * @param libraries directories with the stores' archives, which are not on the class path
 * @param buckets that may be read and written
 * @param anyBucket whether others may be, too
 * @param options for the store
 */
public record ObjectStoreSettings(
        List<Path> libraries, Set<String> buckets, boolean anyBucket, Map<String, String> options) {

    /** Nothing may be used. */
    public static final ObjectStoreSettings NONE = new ObjectStoreSettings(List.of(), Set.of(), false, Map.of());

    public ObjectStoreSettings {
        libraries = List.copyOf(libraries);
        buckets = Set.copyOf(buckets);
        options = Map.copyOf(options);
    }
}
