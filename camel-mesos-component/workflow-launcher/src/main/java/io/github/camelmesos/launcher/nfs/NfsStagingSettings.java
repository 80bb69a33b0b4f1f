package io.github.camelmesos.launcher.nfs;

import io.github.camelmesos.launcher.staging.PathMappings;
import java.time.Duration;

/**
 * How agents see the launcher's files.
 *
 * @param mappings where they see them
 * @param patience how long after a job's end its result may not be seen here yet, since file systems of a network remember
 *     for a while what was not there
 */
public record NfsStagingSettings(PathMappings mappings, Duration patience) {

    /** At the same paths, as late as NFS with its default mount options may show things. */
    public static final NfsStagingSettings DEFAULT = new NfsStagingSettings(PathMappings.SAME, Duration.ofSeconds(60));
}
