package io.github.camelmesos.launcher;

import io.github.camelmesos.cwl.workflow.RetryPolicy;
import io.github.camelmesos.launcher.container.ContainerEngine;
import io.github.camelmesos.launcher.external.ExternalLaunchers;
import io.github.camelmesos.launcher.objects.ObjectStoreSettings;
import io.github.camelmesos.launcher.reuse.ReuseSettings;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Settings of a launcher.
 *
 * @param stateDirectory where it remembers what must survive it; logs of failed steps are kept in {@code runs/<run id>/} of it
 * @param workDirectory where runs have their working directories
 * @param containerEngine what runs steps that ask for a container; empty: such steps are refused
 * @param launchers the other launchers that runs may be handed to
 * @param retry when and how often a job is tried again
 * @param reuse what becomes of the results of jobs
 * @param web what may be read over HTTP
 * @param staging how files get to agents and back
 * @param objects what may be read and written in object stores
 */
public record LauncherSettings(
        Path stateDirectory,
        Path workDirectory,
        Optional<ContainerEngine> containerEngine,
        ExternalLaunchers launchers,
        RetryPolicy retry,
        ReuseSettings reuse,
        WebAccess web,
        StagingSettings staging,
        ObjectStoreSettings objects) {

    /** Of agents that share the launcher's files. */
    public LauncherSettings(
            Path stateDirectory,
            Path workDirectory,
            Optional<ContainerEngine> containerEngine,
            ExternalLaunchers launchers,
            RetryPolicy retry,
            ReuseSettings reuse,
            WebAccess web) {
        this(
                stateDirectory,
                workDirectory,
                containerEngine,
                launchers,
                retry,
                reuse,
                web,
                StagingSettings.SHARED,
                ObjectStoreSettings.NONE);
    }

    /** The same, with other staging. */
    public LauncherSettings withStaging(StagingSettings newStaging) {
        return new LauncherSettings(
                stateDirectory, workDirectory, containerEngine, launchers, retry, reuse, web, newStaging, objects);
    }

    /** The same, with objects. */
    public LauncherSettings withObjects(ObjectStoreSettings newObjects) {
        return new LauncherSettings(
                stateDirectory, workDirectory, containerEngine, launchers, retry, reuse, web, staging, newObjects);
    }
}
