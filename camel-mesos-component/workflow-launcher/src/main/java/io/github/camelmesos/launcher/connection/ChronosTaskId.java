package io.github.camelmesos.launcher.connection;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Task ids as Chronos makes them: {@code ct:<milliseconds>:<attempt>:<job>:<arguments>}. */
final class ChronosTaskId {

    private static final Pattern FORM = Pattern.compile("ct:\\d+:\\d+:([\\w.-]+):.*");

    private ChronosTaskId() {}

    /** The job's name; empty for ids of others. */
    static Optional<String> jobName(String taskId) {
        Matcher matcher = FORM.matcher(taskId);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
