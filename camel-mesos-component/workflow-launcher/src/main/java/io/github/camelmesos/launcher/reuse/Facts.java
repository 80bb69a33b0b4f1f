package io.github.camelmesos.launcher.reuse;

import io.github.camelmesos.cwl.job.Job;
import io.github.camelmesos.cwl.job.JobOutcome;
import java.util.List;
import java.util.Optional;

/** Says of a job's result what is to be known of it later. */
final class Facts {

    private static final int LONGEST_COMMAND = 200;

    private Facts() {}

    /** Without its files. */
    static StoredResult of(String key, Job job, JobOutcome.Exited exited, Optional<String> image) {
        String command = String.join(" ", job.command()).replaceAll("\\s+", " ");
        String shown = command.length() > LONGEST_COMMAND ? command.substring(0, LONGEST_COMMAND) + "..." : command;
        return new StoredResult(key, job.name(), shown, image, exited.exitCode(), exited.usage(), List.of());
    }
}
