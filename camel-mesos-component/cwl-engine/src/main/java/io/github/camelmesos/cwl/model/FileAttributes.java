package io.github.camelmesos.cwl.model;

import java.util.List;
import java.util.Optional;

/**
 * What a port or record field says of the files that pass through it.
 *
 * @param format IRIs or expressions; any one of them will do
 * @param loadContents read the first 64 KiB into {@code contents}
 */
public record FileAttributes(
        List<SecondaryFile> secondaryFiles,
        List<Expression> format,
        boolean streamable,
        boolean loadContents,
        Optional<LoadListing> loadListing) {

    public static final FileAttributes NONE = new FileAttributes(List.of(), List.of(), false, false, Optional.empty());
}
