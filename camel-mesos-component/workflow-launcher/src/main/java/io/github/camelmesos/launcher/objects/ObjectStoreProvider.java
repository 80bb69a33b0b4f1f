package io.github.camelmesos.launcher.objects;

import java.io.IOException;
import java.util.Map;

/** Opens the store of one scheme. Found by {@link java.util.ServiceLoader}. */
public interface ObjectStoreProvider {

    /** Of the URIs of its objects. */
    String scheme();

    /**
     * Opens it.
     *
     * @param settings by names that the store knows
     * @throws IOException when it cannot be reached at all
     */
    ObjectStore open(Map<String, String> settings) throws IOException;
}
