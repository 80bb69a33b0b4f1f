package io.github.camelmesos.launcher.resume;

import io.github.camelmesos.cwl.job.Job;
import io.github.camelmesos.cwl.value.JsonText;
import io.github.camelmesos.launcher.reuse.PathTokens.AttemptPaths;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a later launcher has to know of an attempt to make use of what it left: one line of JSON. Nothing secret is in it.
 *
 * @param attempt name of its directory
 * @param rootInJob that directory, as the job sees it
 * @param key of the job in its run
 * @param name of the job
 * @param successCodes exit codes that are success
 * @param sources of its staged files, in their order
 */
record AttemptNote(
        String attempt, Path rootInJob, String key, String name, Set<Integer> successCodes, List<Path> sources) {

    static AttemptNote of(Job job, String key, Path run) {
        AttemptPaths paths = AttemptPaths.of(job, run);
        return new AttemptNote(
                paths.root().getFileName().toString(),
                paths.rootInJob(),
                key,
                job.name(),
                job.reuse().successCodes(),
                paths.sources());
    }

    String line() {
        return JsonText.compact(Map.of(
                "attempt",
                attempt,
                "rootInJob",
                rootInJob.toString(),
                "key",
                key,
                "name",
                name,
                "successCodes",
                List.copyOf(successCodes),
                "sources",
                sources.stream().map(Path::toString).toList()));
    }

    /** The note in a line; empty where it is only a part of one. */
    static Optional<AttemptNote> read(String line) {
        try {
            Map<?, ?> json = (Map<?, ?>) JsonText.parse(line);
            return Optional.of(new AttemptNote(
                    (String) json.get("attempt"),
                    Path.of((String) json.get("rootInJob")),
                    (String) json.get("key"),
                    (String) json.get("name"),
                    ((List<?>) json.get("successCodes"))
                            .stream().map(code -> ((Number) code).intValue()).collect(Collectors.toSet()),
                    ((List<?>) json.get("sources"))
                            .stream().map(source -> Path.of((String) source)).toList()));
        } catch (IOException | RuntimeException cutOff) {
            return Optional.empty();
        }
    }
}
