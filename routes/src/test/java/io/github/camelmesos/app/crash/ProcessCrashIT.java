package io.github.camelmesos.app.crash;

class ProcessCrashIT extends CrashMatrix {

    ProcessCrashIT() {
        super(() -> "process");
    }
}
