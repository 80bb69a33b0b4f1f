package io.github.camelmesos.app.settings;

import io.github.camelmesos.launcher.objects.ObjectStoreSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What runs may read and write in object stores, as settings say. */
public final class ObjectStoreSettingsReader {

    private static final String S3 = "camelmesos.s3.";
    private static final List<String> OPTIONS = List.of("endpoint", "region", "options");
    private static final String LIBRARY = "camel-mesos-component/object-store/target";

    private ObjectStoreSettingsReader() {}

    /**
     * What is set.
     *
     * @param home of the application
     * @param anyBucket whether any bucket may be used where none are set
     */
    public static ObjectStoreSettings read(Settings settings, Path home, boolean anyBucket) {
        Map<String, String> options = new TreeMap<>();
        OPTIONS.forEach(name -> settings.text(S3 + name).ifPresent(value -> options.put(name, value)));
        String buckets = settings.text(S3 + "buckets").orElse("");
        Set<String> allowed = buckets.isEmpty() ? Set.of() : Set.of(buckets.split("\\s*,\\s*"));
        Path library = home.resolve(LIBRARY);
        return new ObjectStoreSettings(
                List.of(library, library.resolve("lib")), allowed, anyBucket && allowed.isEmpty(), options);
    }
}
