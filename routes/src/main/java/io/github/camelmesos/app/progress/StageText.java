package io.github.camelmesos.app.progress;

import io.github.camelmesos.launcher.RunEvent.Stage;

/** The stages of a run in people's words. */
final class StageText {

    private StageText() {}

    static String of(Stage stage) {
        return switch (stage) {
            case PLANNING -> "planning";
            case CREATING_CLUSTER -> "creating cluster";
            case ATTACHING_CHRONOS -> "starting scheduler";
            case RUNNING -> "running";
            case DESTROYING_CLUSTER -> "removing cluster";
        };
    }
}
