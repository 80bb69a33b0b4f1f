package io.github.camelmesos.app.crash;

class EmbeddedCrashIT extends CrashMatrix {

    EmbeddedCrashIT() {
        super(() -> "embedded");
    }
}
