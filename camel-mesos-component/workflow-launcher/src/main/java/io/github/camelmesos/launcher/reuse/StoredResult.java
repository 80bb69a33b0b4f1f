package io.github.camelmesos.launcher.reuse;

import io.github.camelmesos.cwl.job.JobUsage;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What is known of a job's result that is kept.
 *
 * @param job its name in the run that made it
 * @param command what was run, for people: the program and its first arguments; empty where that is not told
 * @param image what the container's image was, where that is known
 * @param usage of the attempt
 * @param files of its output directory, directories before what is in them
 */
record StoredResult(
        String key,
        String job,
        String command,
        Optional<String> image,
        int exitCode,
        JobUsage usage,
        List<OutputFile> files) {

    /** Bytes of all files. */
    long bytes() {
        return files.stream().mapToLong(OutputFile::size).sum();
    }

    StoredResult withFiles(List<OutputFile> others) {
        return new StoredResult(key, job, command, image, exitCode, usage, others);
    }

    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("key", key);
        json.put("job", job);
        json.put("command", command);
        json.put("image", image.orElse(""));
        json.put("exitCode", exitCode);
        json.put("start", usage.start().toString());
        json.put("end", usage.end().toString());
        json.put("cpuMillis", usage.cpuTime().map(Duration::toMillis).orElse(-1L));
        json.put("peakMemoryMiB", usage.peakMemoryMiB().orElse(-1));
        json.put("bytes", bytes());
        json.put("files", files.stream().map(OutputFile::json).toList());
        return json;
    }

    /**
     * Reads what {@link #json} wrote.
     *
     * @throws RuntimeException when it is something else
     */
    static StoredResult of(Map<?, ?> json) {
        long cpu = number(json, "cpuMillis");
        long peak = number(json, "peakMemoryMiB");
        JobUsage usage = new JobUsage(
                Instant.parse((String) json.get("start")),
                Instant.parse((String) json.get("end")),
                cpu < 0 ? Optional.empty() : Optional.of(Duration.ofMillis(cpu)),
                peak < 0 ? OptionalLong.empty() : OptionalLong.of(peak));
        return new StoredResult(
                (String) json.get("key"),
                (String) json.get("job"),
                (String) json.get("command"),
                Optional.of((String) json.get("image")).filter(image -> !image.isEmpty()),
                (int) number(json, "exitCode"),
                usage,
                ((List<?>) json.get("files"))
                        .stream().map(file -> OutputFile.of((List<?>) file)).toList());
    }

    private static long number(Map<?, ?> json, String name) {
        return ((Number) json.get(name)).longValue();
    }
}
