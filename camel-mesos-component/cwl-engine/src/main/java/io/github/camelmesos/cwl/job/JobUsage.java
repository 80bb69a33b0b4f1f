package io.github.camelmesos.cwl.job;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What an attempt used.
 *
 * @param cpuTime user and system time, of the command and its children
 * @param peakMemoryMiB MiB, where it could be measured
 */
public record JobUsage(Instant start, Instant end, Optional<Duration> cpuTime, OptionalLong peakMemoryMiB) {}
