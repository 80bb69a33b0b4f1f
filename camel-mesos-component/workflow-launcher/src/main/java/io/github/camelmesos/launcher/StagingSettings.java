package io.github.camelmesos.launcher;

import io.github.camelmesos.launcher.http.HttpStagingSettings;
import io.github.camelmesos.launcher.nfs.NfsStagingSettings;
import io.github.camelmesos.launcher.staging.StagingMode;

/**
 * How the files of jobs get to agents and back.
 *
 * @param mode of runs that do not say
 * @param nfs of runs with {@link StagingMode#NFS}
 * @param http of runs with {@link StagingMode#HTTP}
 */
public record StagingSettings(StagingMode mode, NfsStagingSettings nfs, HttpStagingSettings http) {

    /** Everything is shared. */
    public static final StagingSettings SHARED =
            new StagingSettings(StagingMode.SHARED, NfsStagingSettings.DEFAULT, HttpStagingSettings.DEFAULT);

    /** Nothing is shared. */
    public static StagingSettings overHttp(HttpStagingSettings http) {
        return new StagingSettings(StagingMode.HTTP, NfsStagingSettings.DEFAULT, http);
    }

    /** Agents see the launcher's files elsewhere. */
    public static StagingSettings overNfs(NfsStagingSettings nfs) {
        return new StagingSettings(StagingMode.NFS, nfs, HttpStagingSettings.DEFAULT);
    }
}
