package io.github.camelmesos.app.crash;

import org.junit.jupiter.api.BeforeAll;

class DockerCrashIT extends CrashMatrix {

    DockerCrashIT() {
        super(new DockerPlatform());
    }

    @BeforeAll
    static void engine() throws Exception {
        DockerPlatform.require();
    }
}
