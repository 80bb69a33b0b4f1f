package io.github.camelmesos.cwl.job;

import java.time.Duration;

/** How an attempt ended. */
public sealed interface JobOutcome {

    /** The command ran and ended by itself. */
    record Exited(int exitCode, JobUsage usage) implements JobOutcome {}

    /** The command ran longer than its {@code ToolTimeLimit} and was killed. */
    record TimedOut(Duration limit) implements JobOutcome {}

    /** The command was killed for using more memory than it asked for. */
    record OutOfMemory(String message) implements JobOutcome {}

    /** The attempt ended without a result: an agent died, the scheduler lost it. Another attempt may succeed. */
    record Lost(String reason) implements JobOutcome {}

    /** The attempt cannot be made at all: no agent is big enough, no container engine. Another attempt will not help. */
    record Refused(String reason) implements JobOutcome {}

    /** {@link JobAttempt#cancel} was called. */
    record Cancelled() implements JobOutcome {}
}
