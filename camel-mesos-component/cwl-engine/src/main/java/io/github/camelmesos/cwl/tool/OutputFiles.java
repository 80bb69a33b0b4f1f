package io.github.camelmesos.cwl.tool;

import io.github.camelmesos.cwl.value.DirectoryValue;
import io.github.camelmesos.cwl.value.FileOrDirectory;
import io.github.camelmesos.cwl.value.FileValue;
import io.github.camelmesos.cwl.value.Locations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/** Makes File and Directory objects of what a job left. */
final class OutputFiles {

    private final JobPaths paths;

    OutputFiles(JobPaths paths) {
        this.paths = paths;
    }

    /**
     * The object at a path of this side: under the name it has there, located where its links lead.
     *
     * @return empty when there is nothing, or a link that leads to nothing
     * @throws ToolException for a device, socket or pipe, or a link that leads out
     * @throws IOException when it cannot be read
     */
    Optional<FileOrDirectory> at(Path path) throws ToolException, IOException {
        Path real = paths.follow(path);
        BasicFileAttributes attributes;
        try {
            attributes = Files.readAttributes(real, BasicFileAttributes.class);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
        String inJob = paths.inJob(path);
        String basename = inJob.substring(inJob.lastIndexOf('/') + 1);
        if (attributes.isDirectory()) {
            OutputLinks.check(real, paths);
            return Optional.of(new DirectoryValue(
                    Optional.of(Locations.ofPath(real)), Optional.of(inJob), basename, Optional.empty()));
        }
        if (!attributes.isRegularFile()) {
            throw new ToolException(inJob + " is neither a file nor a directory, and cannot be an output");
        }
        return Optional.of(
                FileValue.at(Locations.ofPath(real), basename).withPath(inJob).withSize(attributes.size()));
    }

    /**
     * The object at a path as the job sees it: an output, or an input.
     *
     * @throws ToolException when the path is neither
     * @throws IOException when it cannot be read
     */
    Optional<FileOrDirectory> at(String path) throws ToolException, IOException {
        Path here = paths.onThisSide(path);
        if (here.startsWith(paths.out())) {
            return at(here);
        }
        if (!Files.exists(here)) {
            return Optional.empty();
        }
        String basename = path.substring(path.lastIndexOf('/') + 1);
        return Optional.of(
                Files.isDirectory(here)
                        ? new DirectoryValue(
                                Optional.of(Locations.ofPath(here)), Optional.of(path), basename, Optional.empty())
                        : FileValue.at(Locations.ofPath(here), basename)
                                .withPath(path)
                                .withSize(Files.size(here)));
    }

    /**
     * An object as a job or an expression named it, with a path, as one with a location; what is known of it is kept.
     * One that has a location is returned as it is.
     *
     * @throws ToolException when it is not there, or neither an output nor an input
     * @throws IOException when it cannot be read
     */
    FileOrDirectory located(FileOrDirectory named) throws ToolException, IOException {
        if (named.location().isPresent() || named.path().isEmpty()) {
            return named;
        }
        String path = named.path().get();
        FileOrDirectory found = at(path).orElseThrow(() -> new ToolException("the output " + path + " is not there"));
        if (named instanceof FileValue file && found instanceof FileValue real) {
            return file.withLocation(real.location().orElseThrow())
                    .withPath(real.path().orElseThrow())
                    .withSize(real.size().orElseThrow());
        }
        if (named instanceof DirectoryValue directory && found instanceof DirectoryValue real) {
            return directory
                    .withLocation(real.location().orElseThrow())
                    .withPath(real.path().orElseThrow());
        }
        throw new ToolException("the output " + path + " is not a "
                + (named instanceof FileValue ? "File" : "Directory") + ", as it is said to be");
    }
}
