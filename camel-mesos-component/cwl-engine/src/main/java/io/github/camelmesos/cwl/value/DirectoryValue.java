package io.github.camelmesos.cwl.value;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * A Directory object.
 *
 * @param listing empty Optional: not loaded
 * @see <a href="https://www.commonwl.org/v1.2/CommandLineTool.html#Directory">Directory</a>
 */
public record DirectoryValue(
        Optional<URI> location, Optional<String> path, String basename, Optional<List<FileOrDirectory>> listing)
        implements FileOrDirectory {

    public DirectoryValue {
        listing = listing.map(List::copyOf);
    }

    @Override
    public DirectoryValue withPath(String newPath) {
        return new DirectoryValue(location, Optional.of(newPath), basename, listing);
    }

    public DirectoryValue withListing(List<FileOrDirectory> entries) {
        return new DirectoryValue(location, path, basename, Optional.of(entries));
    }
}
