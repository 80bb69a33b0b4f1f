package io.github.camelmesos.cwl.job;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One process to run. Everything is decided: no expression, no CWL type is left. All paths but those of
 * {@code directories} and the sources of {@code staged} are paths as the process sees them.
 *
 * @param name unique in the run: step names and scatter indices, {@code /} between
 * @param attempt 1 for the first
 * @param command the arguments, not to be split or expanded; a shell line is already {@code /bin/sh -c line}
 * @param environment added to the few variables of every job (HOME, TMPDIR, PATH)
 * @param stdin a path
 * @param stdout a path below the output directory, relative to it
 * @param stderr a path below the output directory, relative to it
 * @param timeLimit empty for none
 * @param network whether it may use the network; only containers can be kept from it
 * @param reuse whether what it leaves may be used again
 */
public record Job(
        String name,
        int attempt,
        List<String> command,
        Map<String, String> environment,
        Optional<String> stdin,
        Optional<String> stdout,
        Optional<String> stderr,
        JobResources resources,
        Optional<Duration> timeLimit,
        boolean network,
        Optional<Container> container,
        List<StagedFile> staged,
        JobDirectories directories,
        Reuse reuse) {

    public Job {
        command = List.copyOf(command);
        staged = List.copyOf(staged);
    }

    /** The same in other directories. */
    public Job in(JobDirectories others) {
        return new Job(
                name,
                attempt,
                command,
                environment,
                stdin,
                stdout,
                stderr,
                resources,
                timeLimit,
                network,
                container,
                staged,
                others,
                reuse);
    }
}
