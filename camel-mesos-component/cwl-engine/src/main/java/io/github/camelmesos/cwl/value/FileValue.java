package io.github.camelmesos.cwl.value;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A File object. {@code dirname}, {@code nameroot} and {@code nameext} are derived.
 *
 * @param checksum {@code sha1$...}
 * @param size bytes
 * @param format an IRI
 * @param contents the text of a literal, or what loadContents read
 * @see <a href="https://www.commonwl.org/v1.2/CommandLineTool.html#File">File</a>
 */
public record FileValue(
        Optional<URI> location,
        Optional<String> path,
        String basename,
        Optional<String> checksum,
        OptionalLong size,
        List<FileOrDirectory> secondaryFiles,
        Optional<String> format,
        Optional<String> contents)
        implements FileOrDirectory {

    public FileValue {
        secondaryFiles = List.copyOf(secondaryFiles);
    }

    /** A file of the file system or the web, nothing else known of it. */
    public static FileValue at(URI location, String basename) {
        return new FileValue(
                Optional.of(location),
                Optional.empty(),
                basename,
                Optional.empty(),
                OptionalLong.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    /** A file given by its text. */
    public static FileValue literal(String basename, String text) {
        return new FileValue(
                Optional.empty(),
                Optional.empty(),
                basename,
                Optional.empty(),
                OptionalLong.empty(),
                List.of(),
                Optional.empty(),
                Optional.of(text));
    }

    @Override
    public FileValue withPath(String newPath) {
        return new FileValue(
                location, Optional.of(newPath), basename, checksum, size, secondaryFiles, format, contents);
    }

    public FileValue withSecondaryFiles(List<FileOrDirectory> files) {
        return new FileValue(location, path, basename, checksum, size, files, format, contents);
    }

    public FileValue withContents(String text) {
        return new FileValue(location, path, basename, checksum, size, secondaryFiles, format, Optional.of(text));
    }

    /** Contents were read for an expression only. */
    public FileValue withoutContents() {
        return new FileValue(location, path, basename, checksum, size, secondaryFiles, format, Optional.empty());
    }

    /** The place is no longer that of a job. */
    public FileValue withoutPath() {
        return new FileValue(location, Optional.empty(), basename, checksum, size, secondaryFiles, format, contents);
    }

    public FileValue withLocation(URI uri) {
        return new FileValue(Optional.of(uri), path, basename, checksum, size, secondaryFiles, format, contents);
    }

    public FileValue withBasename(String name) {
        return new FileValue(location, path, name, checksum, size, secondaryFiles, format, contents);
    }

    public FileValue withSize(long bytes) {
        return new FileValue(
                location, path, basename, checksum, OptionalLong.of(bytes), secondaryFiles, format, contents);
    }

    public FileValue withChecksum(String sum) {
        return new FileValue(location, path, basename, Optional.of(sum), size, secondaryFiles, format, contents);
    }

    /** A file that is given by its text, and written where a job needs it. */
    public boolean isLiteral() {
        return location.isEmpty() && path.isEmpty() && contents.isPresent();
    }

    public FileValue withFormat(String iri) {
        return new FileValue(location, path, basename, checksum, size, secondaryFiles, Optional.of(iri), contents);
    }

    /** {@code basename} up to its last dot; a leading dot does not count. */
    public String nameroot() {
        int dot = basename.lastIndexOf('.');
        return dot <= 0 ? basename : basename.substring(0, dot);
    }

    /** The last dot of {@code basename} and what follows; empty where there is none. */
    public String nameext() {
        int dot = basename.lastIndexOf('.');
        return dot <= 0 ? "" : basename.substring(dot);
    }
}
