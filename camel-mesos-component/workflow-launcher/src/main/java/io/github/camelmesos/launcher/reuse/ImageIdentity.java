package io.github.camelmesos.launcher.reuse;

import io.github.camelmesos.cwl.job.Container;
import java.util.Optional;

/** Tells which image a name stands for now. */
@FunctionalInterface
public interface ImageIdentity {

    /** No image can be told from another of its name. */
    ImageIdentity UNKNOWN = container -> Optional.empty();

    /** The digest of the image; empty where it is not known, as of one that has not been pulled yet. */
    Optional<String> of(Container container);
}
