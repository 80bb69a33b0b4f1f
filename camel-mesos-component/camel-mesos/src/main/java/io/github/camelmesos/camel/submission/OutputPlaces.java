package io.github.camelmesos.camel.submission;

import io.github.camelmesos.cwl.document.References;
import io.github.camelmesos.launcher.objects.ObjectStores;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** Where outputs are to go: a directory of this machine, or a place in an object store. */
final class OutputPlaces {

    private OutputPlaces() {}

    /**
     * What a text means.
     *
     * @param base what a relative path is relative to: a document's URI
     * @throws IllegalArgumentException when outputs cannot go there
     */
    static URI of(URI base, String text) {
        URI uri = References.resolve(base, text);
        if (!"file".equals(uri.getScheme()) && !ObjectStores.isObject(uri)) {
            throw new IllegalArgumentException("'" + text + "' is not a local directory, nor s3://BUCKET/NAME");
        }
        return uri;
    }

    /** The directory, if it is one. */
    static Optional<Path> directory(URI place) {
        return ObjectStores.isObject(place) ? Optional.empty() : Optional.of(References.toPath(place));
    }

    /** The place in an object store, if it is one. */
    static Optional<URI> store(URI place) {
        return Optional.of(place).filter(ObjectStores::isObject);
    }
}
