package io.github.camelmesos.cwl.job;

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
    public sealed interface Source {}

    /** A registry, or the engine's own store. */
    public record Pull() implements Source {}

    /** {@code docker load} of an archive. */
    public record Load(String archive) implements Source {}

    /** {@code docker build} of this Dockerfile. */
    public record Build(String dockerfile) implements Source {}

    /** {@code docker import} of a root file system. */
    public record Import(String archive) implements Source {}
}
