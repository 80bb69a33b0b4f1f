package io.github.camelmesos.cwl.tool;

import io.github.camelmesos.cwl.job.Container;
import io.github.camelmesos.cwl.model.Requirement.DockerRequirement;
import io.github.camelmesos.cwl.model.Requirements;
import java.util.Optional;

/**
 * Reads DockerRequirement.
 *
 * @see <a href="https://www.commonwl.org/v1.2/CommandLineTool.html#DockerRequirement">DockerRequirement</a>
 */
final class ContainerRequest {

    private ContainerRequest() {}

    /**
     * The container a tool is to run in; empty for the host.
     *
     * @throws ToolException when the requirement names no image
     */
    static Optional<Container> of(Requirements effective, ContainerPolicy policy) throws ToolException {
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
        return Optional.of(new Container(image, docker.dockerOutputDirectory(), source(docker)));
    }

    private static Container.Source source(DockerRequirement docker) {
        if (docker.dockerFile().isPresent()) {
            return new Container.Build(docker.dockerFile().get());
        }
        if (docker.dockerLoad().isPresent()) {
            return new Container.Load(docker.dockerLoad().get());
        }
        return docker.dockerImport().isPresent()
                ? new Container.Import(docker.dockerImport().get())
                : new Container.Pull();
    }
}
