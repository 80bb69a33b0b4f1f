package io.github.camelmesos.launcher.resume;

import io.github.camelmesos.cwl.job.Job;
import io.github.camelmesos.cwl.value.JsonText;
import io.github.camelmesos.launcher.reuse.PathTokens.AttemptPaths;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a later launcher has to know of an attempt to make use of what it left; a file beside its script. Nothing secret is in it.
 *
 * @param key of the job in its run
 * @param name of the job
 * @param successCodes exit codes that are success
 * @param sources of its staged files, in their order
 */
record AttemptNote(String key, String name, Set<Integer> successCodes, List<Path> sources) {

    private static final String FILE = "note.json";

    static void write(Job job, String key, Path run) throws IOException {
        String text = JsonText.compact(Map.of(
                "key", key,
                "name", job.name(),
                "successCodes", List.copyOf(job.reuse().successCodes()),
                "sources",
                        AttemptPaths.of(job, run).sources().stream()
                                .map(Path::toString)
                                .toList()));
        Files.writeString(job.directories().root().resolve(FILE), text);
    }

    /** The note of the attempt in that directory; empty where there is none, or half of one. */
    static Optional<AttemptNote> read(Path attempt) {
        try {
            Map<?, ?> json = (Map<?, ?>) JsonText.read(attempt.resolve(FILE));
            return Optional.of(new AttemptNote(
                    (String) json.get("key"),
                    (String) json.get("name"),
                    ((List<?>) json.get("successCodes"))
                            .stream().map(code -> ((Number) code).intValue()).collect(Collectors.toSet()),
                    ((List<?>) json.get("sources"))
                            .stream().map(source -> Path.of((String) source)).toList()));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException | RuntimeException cutOff) {
            return Optional.empty();
        }
    }
}
