package io.github.camelmesos.cluster.provider.docker;

import io.github.camelmesos.cluster.provider.role.ServerRole;
import io.github.camelmesos.cluster.settings.Setting;
import java.io.IOException;
import java.util.List;

/** Whether the engine can make a cluster, asked before anything is made, so that who has set up too little is told what is missing. */
record EngineReadiness(DockerCli docker, DockerSettings settings) {

    /**
     * Pulls the image of the servers where the engine has not got it.
     *
     * @throws IOException when the engine does not answer or has no image of the servers, with the remedy
     */
    void require() throws IOException, InterruptedException {
        try {
            docker.run(List.of("version", "--format", "{{.Server.Version}}"));
        } catch (IOException e) {
            throw new IOException(
                    "no Docker engine answers (" + e.getMessage()
                            + "): start one, set DOCKER_HOST to one of this machine, or use another --provider",
                    e);
        }
        if (settings.images().size() < ServerRole.values().length) {
            requireImage();
        }
    }

    private void requireImage() throws IOException, InterruptedException {
        String image = settings.image();
        try {
            docker.run(List.of("image", "inspect", "--format", "{{.Id}}", image));
        } catch (IOException notHere) {
            try {
                docker.run(List.of("pull", "--quiet", image));
            } catch (IOException e) {
                throw new IOException(
                        "the Docker engine has no image '" + image
                                + "' of the servers, and cannot pull it: in the directory"
                                + " of camel-mesos run 'docker build --tag " + image + " .', or set "
                                + Setting.DOCKER_IMAGE.property() + " (" + e.getMessage() + ")",
                        e);
            }
        }
    }
}
