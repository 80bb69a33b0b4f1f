package io.github.camelmesos.launcher.reuse;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A result in the cache, for people.
 *
 * @param job its name in the run that made it
 * @param command what was run, shortened
 * @param image digest of the container's image, where that is known
 * @param bytes of its files
 * @param made when the job ended
 * @param used when the result was last used, or stored
 * @param files paths of its files, relative to the output directory
 */
public record CachedResult(
        String key,
        String job,
        String command,
        Optional<String> image,
        int exitCode,
        long bytes,
        Instant made,
        Instant used,
        List<String> files) {

    static CachedResult of(StoredResult result, Instant used) {
        return new CachedResult(
                result.key(),
                result.job(),
                result.command(),
                result.image(),
                result.exitCode(),
                result.bytes(),
                result.usage().end(),
                used,
                result.files().stream().map(OutputFile::path).toList());
    }
}
