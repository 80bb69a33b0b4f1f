package io.github.camelmesos.chronos.scheduler.mesos;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a Chronos task id tells: {@code ct:<due>:<attempt>:<job>:<arguments>}.
 *
 * @param due when the task was due, in milliseconds since 1970
 * @param attempt 0 for the first
 * @param job the job's name
 * @param arguments the arguments of the run as far as a task id can hold them
 */
public record TaskName(long due, int attempt, String job, String arguments) {

    /** The longest name of a job that leaves room in a task id, which Mesos uses as the name of a directory. */
    public static final int LONGEST_JOB = 200;

    private static final Pattern FORM = Pattern.compile("ct:(\\d{1,18}):(\\d{1,9}):([\\w.-]+):(.*)");
    private static final Pattern UNFIT = Pattern.compile("[^\\w.,=+@ -]");
    private static final int LONGEST_ARGUMENTS = 24;

    /**
     * The task id of a run. What Mesos refuses in an id is replaced, and long arguments are cut: the task gets them
     * whole, in its command.
     */
    public static String id(long due, int attempt, String job, String arguments) {
        String fit = UNFIT.matcher(arguments).replaceAll("_");
        return "ct:" + due + ":" + attempt + ":" + job + ":"
                + (fit.length() > LONGEST_ARGUMENTS ? fit.substring(0, LONGEST_ARGUMENTS) : fit);
    }

    /** The parts of a task id; empty if it is not one of Chronos. */
    public static Optional<TaskName> parse(String id) {
        Matcher parts = FORM.matcher(id);
        return parts.matches()
                ? Optional.of(new TaskName(
                        Long.parseLong(parts.group(1)),
                        Integer.parseInt(parts.group(2)),
                        parts.group(3),
                        parts.group(4)))
                : Optional.empty();
    }
}
