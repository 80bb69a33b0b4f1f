package io.github.camelmesos.camel.submission;

import io.github.camelmesos.cluster.ClusterWish;
import io.github.camelmesos.launcher.JobOrderSource;
import io.github.camelmesos.launcher.Submission;
import io.github.camelmesos.launcher.staging.StagingMode;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What one source says of a submission: a document, a message's headers, an endpoint's options. All of it may be absent.
 * Everything relative is resolved.
 *
 * @param workflow the CWL document, with {@code #id} for a process of it
 * @param memory MiB of all agents together
 * @param disk MiB of all agents together
 * @param outputDirectory where the outputs of this run go
 * @param launcher another CWL launcher that runs it
 * @param staging how files get to agents and back
 * @param outputStore where in an object store the outputs go, and not to {@code outputDirectory}
 */
public record SubmissionDraft(
        Optional<String> runId,
        Optional<URI> workflow,
        Optional<JobOrderSource> jobOrder,
        Optional<String> tenant,
        Optional<String> provider,
        Optional<Double> cpus,
        Optional<Long> memory,
        Optional<Long> disk,
        Optional<Integer> agents,
        Optional<Path> outputDirectory,
        Optional<Duration> timeout,
        Optional<Boolean> containers,
        Optional<String> launcher,
        Optional<Boolean> cache,
        Optional<StagingMode> staging,
        Optional<URI> outputStore) {

    /** A run of this process; nothing is said of its inputs. */
    public static SubmissionDraft ofWorkflow(URI workflow) {
        return of(Optional.of(workflow), Optional.empty());
    }

    /** The inputs of a run in a document. */
    public static SubmissionDraft ofJobOrder(URI document) {
        return of(Optional.empty(), Optional.of(new JobOrderSource.Document(document)));
    }

    /**
     * The inputs of a run.
     *
     * @param base what relative locations in them are relative to: a document's URI
     */
    public static SubmissionDraft ofInputs(Map<?, ?> inputs, URI base) {
        Map<String, Object> values = new LinkedHashMap<>();
        inputs.forEach((name, value) -> values.put(String.valueOf(name), value));
        return of(Optional.empty(), Optional.of(new JobOrderSource.Inline(values, base)));
    }

    static SubmissionDraft of(Optional<URI> workflow, Optional<JobOrderSource> jobOrder) {
        return new SubmissionDraft(
                Optional.empty(),
                workflow,
                jobOrder,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** This draft, its gaps filled from another one. */
    public SubmissionDraft orElse(SubmissionDraft other) {
        return new SubmissionDraft(
                runId.or(other::runId),
                workflow.or(other::workflow),
                jobOrder.or(other::jobOrder),
                tenant.or(other::tenant),
                provider.or(other::provider),
                cpus.or(other::cpus),
                memory.or(other::memory),
                disk.or(other::disk),
                agents.or(other::agents),
                outputDirectory.or(other::outputDirectory),
                timeout.or(other::timeout),
                containers.or(other::containers),
                launcher.or(other::launcher),
                cache.or(other::cache),
                staging.or(other::staging),
                outputDirectory.isPresent() ? outputStore : outputStore.or(other::outputStore));
    }

    /**
     * The submission, with defaults for what is still absent: a fresh run id, no inputs, the tenant {@code default}, containers
     * allowed, no cache.
     *
     * @param outputs parent of the output directory, where that is not given
     * @throws IllegalArgumentException without a workflow
     */
    public Submission toSubmission(Path outputs) {
        URI process = workflow.orElseThrow(() -> new IllegalArgumentException(
                "nothing says which workflow to run: give a submission document, or set the header CamelCwlWorkflow"));
        String id = runId.orElseGet(RunIds::next);
        Submission submission = new Submission(
                id,
                process,
                jobOrder.orElseGet(() -> JobOrderSource.none(process)),
                tenant.orElse("default"),
                provider,
                new ClusterWish(
                        cpus.map(OptionalDouble::of).orElseGet(OptionalDouble::empty),
                        memory.map(OptionalLong::of).orElseGet(OptionalLong::empty),
                        disk.map(OptionalLong::of).orElseGet(OptionalLong::empty),
                        agents.map(OptionalInt::of).orElseGet(OptionalInt::empty)),
                outputDirectory.orElseGet(() -> outputs.resolve(id)),
                Optional.empty(),
                timeout,
                containers.orElse(true),
                launcher);
        return submission.withCache(cache.orElse(false)).withStaging(staging).withOutputStore(outputStore);
    }
}
