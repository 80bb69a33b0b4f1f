package io.github.camelmesos.app.account;

/** Names of steps. */
public final class StepName {

    private StepName() {}

    /** A job's name without the indices of scatters: all its items together. */
    public static String of(String job) {
        if (job.indexOf('/') < 0) {
            return job;
        }
        StringBuilder step = new StringBuilder();
        for (String part : job.split("/")) {
            if (!part.chars().allMatch(c -> c >= '0' && c <= '9')) {
                step.append(step.isEmpty() ? "" : "/").append(part);
            }
        }
        return step.isEmpty() ? job : step.toString();
    }
}
