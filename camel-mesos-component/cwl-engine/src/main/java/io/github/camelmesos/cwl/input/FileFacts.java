package io.github.camelmesos.cwl.input;

import io.github.camelmesos.cwl.job.StagingArea;
import io.github.camelmesos.cwl.value.DirectoryValue;
import io.github.camelmesos.cwl.value.FileOrDirectory;
import io.github.camelmesos.cwl.value.FileTree;
import io.github.camelmesos.cwl.value.FileValue;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.Set;

/** Looks up what expressions are to know of files: that they exist, and their size. */
final class FileFacts {

    private static final Set<String> WEB = Set.of("http", "https", "ftp");

    private final StagingArea staging;
    private final boolean recheck;

    /** @param recheck do not trust a size that came with a file */
    FileFacts(StagingArea staging, boolean recheck) {
        this.staging = staging;
        this.recheck = recheck;
    }

    /**
     * An object with the facts of all files in it.
     *
     * @throws IOException when one does not exist, or is not what it is said to be
     */
    FileOrDirectory complete(FileOrDirectory object) throws IOException {
        if (object instanceof FileValue file) {
            return FileTree.<IOException, RuntimeException>mapParts(file(file), this::complete);
        }
        DirectoryValue directory = madeHere((DirectoryValue) object);
        if (directory.location().isEmpty()) {
            return FileTree.<IOException, RuntimeException>mapParts(directory, this::complete);
        }
        if (recheck && !Files.isDirectory(local(directory))) {
            throw new IOException(local(directory) + " is no directory");
        }
        return directory;
    }

    /**
     * One that is elsewhere is made here of its listing. Without one, nobody but its author can tell what is in a directory of the web;
     * of other places the staging area can.
     */
    private static DirectoryValue madeHere(DirectoryValue directory) throws IOException {
        Optional<URI> remote = directory.location().filter(location -> !"file".equals(location.getScheme()));
        if (directory.listing().isEmpty()
                && remote.filter(location -> WEB.contains(location.getScheme())).isPresent()) {
            throw new IOException("the directory " + remote.get()
                    + " is not on this machine, and there is no way to ask what is in it: give it a 'listing'");
        }
        return remote.isPresent() && directory.listing().isPresent() ? directory.withoutLocation() : directory;
    }

    private FileValue file(FileValue file) throws IOException {
        if (file.location().isEmpty()) {
            return file.withSize(file.contents().orElse("").getBytes(StandardCharsets.UTF_8).length);
        }
        return recheck || file.size().isEmpty() ? file.withSize(size(local(file))) : file;
    }

    private Path local(FileOrDirectory object) throws IOException {
        try {
            return staging.localPath(object.location().orElseThrow());
        } catch (NoSuchFileException e) {
            throw new IOException(e.getFile() + " does not exist", e);
        }
    }

    private static long size(Path path) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
        if (attributes.isDirectory()) {
            throw new IOException(path + " is a directory, given as a File");
        }
        return attributes.size();
    }
}
