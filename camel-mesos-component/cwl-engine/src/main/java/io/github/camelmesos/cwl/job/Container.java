package io.github.camelmesos.cwl.job;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The container a job runs in.
 *
 * @param image name for the container engine
 * @param outputDirectory {@code dockerOutputDirectory}
 * @param source how to get the image where the engine has none of that name
 */
public record Container(String image, Optional<String> outputDirectory, Source source) {

    /** Where an image comes from. */
    public sealed interface Source {

        /** The file that it comes from, on the launcher's machine; empty where it comes from none. */
        default Optional<Path> file() {
            return Optional.empty();
        }
    }

    /** A registry, or the engine's own store. */
    public record Pull() implements Source {}

    /**
     * {@code docker load} of an archive.
     *
     * @param location as the document names it
     * @param archive the file, on the launcher's machine
     */
    public record Load(URI location, Path archive) implements Source {

        @Override
        public Optional<Path> file() {
            return Optional.of(archive);
        }
    }

    /** {@code docker build} of this Dockerfile. */
    public record Build(String dockerfile) implements Source {}

    /** {@code docker import} of a root file system, which is named as in {@link Load}. */
    public record Import(URI location, Path archive) implements Source {

        @Override
        public Optional<Path> file() {
            return Optional.of(archive);
        }
    }
}
