package io.github.camelmesos.launcher;

import io.github.camelmesos.cluster.ClusterWish;
import io.github.camelmesos.launcher.staging.StagingMode;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Everything a run was asked with.
 *
 * @param runId unique, {@code [a-z0-9-]+}
 * @param process the CWL document, with {@code #id} for a process of it
 * @param jobOrder the inputs
 * @param tenant whose quota it uses
 * @param provider name of a provider; empty for the default
 * @param wish the size of cluster the user asked for
 * @param outputDirectory where outputs go; made if absent
 * @param workPrefix start of the path of the run's working directory; empty for the configured one
 * @param timeout of the whole run; empty for none
 * @param containers whether steps with a DockerRequirement run in containers
 * @param launcher name of another CWL launcher that runs it, a process; empty for our own engine
 * @param folders local files may be named, in it and in its documents, below these only; anywhere when empty
 * @param cache whether jobs take their results from the cache of jobs, and give theirs to it
 * @param staging how files get to agents and back; empty for the configured way
 * @param outputStore where in an object store outputs go, and not to {@code outputDirectory}
 */
public record Submission(
        String runId,
        URI process,
        JobOrderSource jobOrder,
        String tenant,
        Optional<String> provider,
        ClusterWish wish,
        Path outputDirectory,
        Optional<String> workPrefix,
        Optional<Duration> timeout,
        boolean containers,
        Optional<String> launcher,
        List<Path> folders,
        boolean cache,
        Optional<StagingMode> staging,
        Optional<URI> outputStore) {

    public Submission {
        folders = List.copyOf(folders);
    }

    /** A submission of somebody who may name any file: of the user who runs the launcher. */
    public Submission(
            String runId,
            URI process,
            JobOrderSource jobOrder,
            String tenant,
            Optional<String> provider,
            ClusterWish wish,
            Path outputDirectory,
            Optional<String> workPrefix,
            Optional<Duration> timeout,
            boolean containers,
            Optional<String> launcher) {
        this(
                runId,
                process,
                jobOrder,
                tenant,
                provider,
                wish,
                outputDirectory,
                workPrefix,
                timeout,
                containers,
                launcher,
                List.of(),
                false,
                Optional.empty(),
                Optional.empty());
    }

    /** The same, of somebody who may name files below these folders only. */
    public Submission below(List<Path> allowed) {
        return with(allowed, cache, staging, outputStore);
    }

    /** The same, with the cache of jobs or without. */
    public Submission withCache(boolean used) {
        return with(folders, used, staging, outputStore);
    }

    /** The same, with files that get to agents in this way; empty for the configured one. */
    public Submission withStaging(Optional<StagingMode> mode) {
        return with(folders, cache, mode, outputStore);
    }

    /** The same, with outputs that go to an object store. */
    public Submission withOutputStore(Optional<URI> store) {
        return with(folders, cache, staging, store);
    }

    private Submission with(
            List<Path> newFolders, boolean newCache, Optional<StagingMode> newStaging, Optional<URI> newStore) {
        return new Submission(
                runId,
                process,
                jobOrder,
                tenant,
                provider,
                wish,
                outputDirectory,
                workPrefix,
                timeout,
                containers,
                launcher,
                newFolders,
                newCache,
                newStaging,
                newStore);
    }
}
