package io.github.camelmesos.camel.s3;

import io.github.camelmesos.launcher.objects.ObjectStore;
import io.github.camelmesos.launcher.objects.ObjectStoreProvider;
import java.util.Map;

/** Found by name when a run has an {@code s3:} URI. */
public final class S3StoreProvider implements ObjectStoreProvider {

    @Override
    public String scheme() {
        return "s3";
    }

    @Override
    public ObjectStore open(Map<String, String> settings) {
        return new S3Store(settings);
    }
}
