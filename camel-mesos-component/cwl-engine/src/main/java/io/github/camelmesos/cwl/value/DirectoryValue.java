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

    /** The place is no longer that of a job. */
    public DirectoryValue withoutPath() {
        return new DirectoryValue(location, Optional.empty(), basename, listing);
    }

    public DirectoryValue withoutListing() {
        return new DirectoryValue(location, path, basename, Optional.empty());
    }

    public DirectoryValue withLocation(URI uri) {
        return new DirectoryValue(Optional.of(uri), path, basename, listing);
    }

    /** A literal, made of its listing. */
    public DirectoryValue withoutLocation() {
        return new DirectoryValue(Optional.empty(), path, basename, listing);
    }

    public DirectoryValue withBasename(String name) {
        return new DirectoryValue(location, path, name, listing);
    }

    /** A directory that is given by its listing, and made where a job needs it. */
    public boolean isLiteral() {
        return location.isEmpty() && path.isEmpty() && listing.isPresent();
    }

    public DirectoryValue withListing(List<FileOrDirectory> entries) {
        return new DirectoryValue(location, path, basename, Optional.of(entries));
    }
}
