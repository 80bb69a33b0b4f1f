package io.github.camelmesos.cwl.workflow;

import io.github.camelmesos.cwl.job.JobResources;
import io.github.camelmesos.cwl.job.JobUsage;
import java.nio.file.Path;
import java.time.Instant;

/** Something that happened in a run. Names are step names and scatter indices, {@code /} between. */
public sealed interface RunEvent {

    /** Of which step, item or job. */
    String name();

    /** All inputs of a step are there; {@code items} is the width of its scatter, 1 without. */
    record StepReady(String name, int items) implements RunEvent {}

    /** A step, or an item of its scatter, is not run: its {@code when} is false. */
    record StepSkipped(String name) implements RunEvent {}

    /** A step has its outputs. */
    record StepFinished(String name) implements RunEvent {}

    /** An attempt at a job was handed to the job runner; {@code directory} is the attempt's. */
    record JobSubmitted(String name, int attempt, JobResources resources, Path directory) implements RunEvent {}

    /** A job's outputs were collected. */
    record JobFinished(String name, int attempt, int exitCode, JobUsage usage) implements RunEvent {}

    /** An ExpressionTool, which runs in the engine, has its outputs. */
    record ExpressionEvaluated(String name, Instant began, Instant ended) implements RunEvent {}

    /** An attempt came to nothing; another one follows. */
    record JobRetried(String name, int attempt, String reason) implements RunEvent {}

    /** A job, an expression or a link failed for good. */
    record StepFailed(StepFailure failure) implements RunEvent {
        @Override
        public String name() {
            return failure.name();
        }
    }

    /** Something the author of the workflow should know. */
    record Warning(String name, String message) implements RunEvent {}
}
