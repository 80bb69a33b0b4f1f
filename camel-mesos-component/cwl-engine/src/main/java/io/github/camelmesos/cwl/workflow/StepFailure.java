package io.github.camelmesos.cwl.workflow;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Why a step failed, or one item of its scatter.
 *
 * @param name step names and scatter indices, {@code /} between
 * @param attempts how often it was tried; 0 when it failed before a job was submitted
 * @param exitCode of the command, where it ran to its end
 * @param reason what is wrong, one or two lines
 * @param logTail the last lines of its standard error or log
 * @param log where all of it is kept
 */
public record StepFailure(
        String name, int attempts, OptionalInt exitCode, String reason, List<String> logTail, Optional<Path> log) {

    public StepFailure {
        logTail = List.copyOf(logTail);
    }

    /** A failure without a job: of an expression, a link, a value. */
    public static StepFailure withoutJob(String name, String reason) {
        return new StepFailure(name, 0, OptionalInt.empty(), reason, List.of(), Optional.empty());
    }

    /** The whole story, for people: reason, last lines, where the log is. */
    @Override
    public String toString() {
        StringBuilder text =
                new StringBuilder("step ").append(name).append(": ").append(reason);
        logTail.forEach(line -> text.append("\n  | ").append(line));
        log.ifPresent(path -> text.append("\n  log: ").append(path));
        return text.toString();
    }
}
