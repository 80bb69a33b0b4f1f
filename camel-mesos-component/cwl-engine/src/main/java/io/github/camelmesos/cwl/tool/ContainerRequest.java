package io.github.camelmesos.cwl.tool;

import io.github.camelmesos.cwl.job.Container;
import io.github.camelmesos.cwl.job.StagingArea;
import io.github.camelmesos.cwl.model.Requirement.DockerRequirement;
import io.github.camelmesos.cwl.model.Requirements;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;

/**
 * Reads DockerRequirement.
 *
 * @see <a href="https://www.commonwl.org/v1.2/CommandLineTool.html#DockerRequirement">DockerRequirement</a>
 */
final class ContainerRequest {

    private ContainerRequest() {}

    /**
     * The container a tool is to run in; empty for the host. Archives of images are had as inputs are, by the same rules.
     *
     * @throws ToolException when the requirement names no image
     * @throws IOException when the archive of an image cannot or may not be had
     */
    static Optional<Container> of(Requirements effective, ContainerPolicy policy, StagingArea staging)
            throws ToolException, IOException {
        Optional<DockerRequirement> asked = effective.find(DockerRequirement.class);
        if (policy == ContainerPolicy.IGNORE || asked.isEmpty()) {
            return Optional.empty();
        }
        DockerRequirement docker = asked.get();
        String image = docker.dockerImageId()
                .or(docker::dockerPull)
                .or(() -> docker.dockerFile().map(file -> "cwl-" + Integer.toHexString(file.hashCode())))
                .orElseThrow(() -> new ToolException(
                        docker.position(), "DockerRequirement names no image: it needs dockerPull or dockerImageId"));
        return Optional.of(new Container(image, docker.dockerOutputDirectory(), source(docker, staging)));
    }

    private static Container.Source source(DockerRequirement docker, StagingArea staging) throws IOException {
        if (docker.dockerFile().isPresent()) {
            return new Container.Build(docker.dockerFile().get());
        }
        if (docker.dockerLoad().isPresent()) {
            URI location = docker.dockerLoad().get();
            return new Container.Load(location, staging.localPath(location));
        }
        if (docker.dockerImport().isPresent()) {
            URI location = docker.dockerImport().get();
            return new Container.Import(location, staging.localPath(location));
        }
        return new Container.Pull();
    }
}
