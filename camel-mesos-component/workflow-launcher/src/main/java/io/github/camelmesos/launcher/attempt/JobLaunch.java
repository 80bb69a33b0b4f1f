package io.github.camelmesos.launcher.attempt;

import io.github.camelmesos.cwl.job.Job;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a job's process is started on an agent.
 *
 * @param preparation commands to run first, one after the other, such as getting an image; their output goes to the log
 * @param command the words to run in the output directory
 * @param environment the only variables of those words, PATH aside
 * @param stdin a path on the agent
 * @param removal a command that ends what a signal to the process group does not reach, such as a container
 */
public record JobLaunch(
        List<List<String>> preparation,
        List<String> command,
        Map<String, String> environment,
        Optional<String> stdin,
        Optional<List<String>> removal) {

    /** The job's own command as a process of the host. */
    public static JobLaunch onHost(Job job) {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("HOME", job.directories().outInJob());
        environment.put("TMPDIR", job.directories().tmpInJob());
        environment.putAll(job.environment());
        return new JobLaunch(List.of(), job.command(), environment, job.stdin(), Optional.empty());
    }
}
