package io.github.camelmesos.cwl.value;

import java.net.URI;
import java.util.Optional;

/** What File and Directory objects share. */
public sealed interface FileOrDirectory permits FileValue, DirectoryValue {

    /** Where the content is; empty for a literal. */
    Optional<URI> location();

    /** The path inside the job; empty outside of one. */
    Optional<String> path();

    /** The last part of its path in a job; every staged object has one. */
    String basename();

    /** This object as seen at another path. */
    FileOrDirectory withPath(String path);
}
