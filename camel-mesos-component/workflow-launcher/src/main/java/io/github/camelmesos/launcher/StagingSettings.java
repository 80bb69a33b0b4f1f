package io.github.camelmesos.launcher;

import io.github.camelmesos.launcher.http.HttpStagingSettings;
import io.github.camelmesos.launcher.staging.StagingMode;

/**
 * How the files of jobs get to agents and back.
 *
 * @param mode of runs that do not say
 * @param http of runs with {@link StagingMode#HTTP}
 */
public record StagingSettings(StagingMode mode, HttpStagingSettings http) {

    /** Everything is shared. */
    public static final StagingSettings SHARED = new StagingSettings(StagingMode.SHARED, HttpStagingSettings.DEFAULT);
}
