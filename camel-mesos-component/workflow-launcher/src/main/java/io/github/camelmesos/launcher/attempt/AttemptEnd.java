package io.github.camelmesos.launcher.attempt;

import io.github.camelmesos.cwl.job.Job;
import io.github.camelmesos.cwl.job.JobOutcome;
import java.time.Instant;
import java.util.Optional;

/**
 * How an attempt went.
 *
 * @param wasRunning its process was seen to run
 * @param queued when it was handed to the runner
 * @param agent id of the agent it was on, where the master has told
 */
public record AttemptEnd(Job job, JobOutcome outcome, boolean wasRunning, Instant queued, Optional<String> agent) {}
