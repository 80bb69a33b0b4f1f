package io.github.camelmesos.app.record;

import io.github.camelmesos.cluster.ClusterWish;
import io.github.camelmesos.launcher.JobOrderSource;
import io.github.camelmesos.launcher.Submission;
import io.github.camelmesos.launcher.staging.StagingMode;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** A submission as JSON-like values, and back. */
final class SubmissionJson {

    private SubmissionJson() {}

    static Map<String, Object> write(Submission submission) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("runId", submission.runId());
        json.put("process", submission.process().toString());
        json.put("jobOrder", jobOrder(submission.jobOrder()));
        json.put("tenant", submission.tenant());
        json.put("provider", submission.provider().orElse(null));
        ClusterWish wish = submission.wish();
        json.put("cpus", wish.cpus().isPresent() ? wish.cpus().getAsDouble() : null);
        json.put("memory", wish.memoryMiB().isPresent() ? wish.memoryMiB().getAsLong() : null);
        json.put("disk", wish.diskMiB().isPresent() ? wish.diskMiB().getAsLong() : null);
        json.put("agents", wish.agents().isPresent() ? wish.agents().getAsInt() : null);
        json.put("gpus", wish.gpus().isPresent() ? wish.gpus().getAsInt() : null);
        json.put("outputDirectory", submission.outputDirectory().toString());
        json.put("workPrefix", submission.workPrefix().orElse(null));
        json.put("timeout", submission.timeout().map(Duration::toString).orElse(null));
        json.put("containers", submission.containers());
        json.put("launcher", submission.launcher().orElse(null));
        json.put("folders", submission.folders().stream().map(Path::toString).toList());
        json.put("cache", submission.cache());
        json.put("staging", submission.staging().map(StagingMode::text).orElse(null));
        json.put("outputStore", submission.outputStore().map(URI::toString).orElse(null));
        return json;
    }

    static Submission read(Map<?, ?> json) {
        ClusterWish wish = new ClusterWish(
                number(json, "cpus")
                        .map(cpus -> OptionalDouble.of(cpus.doubleValue()))
                        .orElseGet(OptionalDouble::empty),
                number(json, "memory")
                        .map(memory -> OptionalLong.of(memory.longValue()))
                        .orElseGet(OptionalLong::empty),
                number(json, "disk")
                        .map(disk -> OptionalLong.of(disk.longValue()))
                        .orElseGet(OptionalLong::empty),
                number(json, "agents")
                        .map(agents -> OptionalInt.of(agents.intValue()))
                        .orElseGet(OptionalInt::empty),
                number(json, "gpus")
                        .map(gpus -> OptionalInt.of(gpus.intValue()))
                        .orElseGet(OptionalInt::empty));
        return new Submission(
                (String) json.get("runId"),
                URI.create((String) json.get("process")),
                jobOrder((Map<?, ?>) json.get("jobOrder")),
                (String) json.get("tenant"),
                text(json, "provider"),
                wish,
                Path.of((String) json.get("outputDirectory")),
                text(json, "workPrefix"),
                text(json, "timeout").map(Duration::parse),
                (Boolean) json.get("containers"),
                text(json, "launcher"),
                ((List<?>) json.get("folders"))
                        .stream().map(folder -> Path.of((String) folder)).toList(),
                (Boolean) json.get("cache"),
                text(json, "staging").map(StagingMode::named),
                text(json, "outputStore").map(URI::create));
    }

    private static Map<String, Object> jobOrder(JobOrderSource source) {
        if (source instanceof JobOrderSource.Document document) {
            return Map.of("document", document.uri().toString());
        }
        JobOrderSource.Inline inline = (JobOrderSource.Inline) source;
        return Map.of("values", inline.values(), "base", inline.base().toString());
    }

    @SuppressWarnings("unchecked")
    private static JobOrderSource jobOrder(Map<?, ?> json) {
        return json.containsKey("document")
                ? new JobOrderSource.Document(URI.create((String) json.get("document")))
                : new JobOrderSource.Inline(
                        (Map<String, Object>) json.get("values"), URI.create((String) json.get("base")));
    }

    private static Optional<Number> number(Map<?, ?> json, String name) {
        return Optional.ofNullable((Number) json.get(name));
    }

    private static Optional<String> text(Map<?, ?> json, String name) {
        return Optional.ofNullable((String) json.get(name));
    }
}
