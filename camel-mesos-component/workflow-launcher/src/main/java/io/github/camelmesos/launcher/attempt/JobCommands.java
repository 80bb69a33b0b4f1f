package io.github.camelmesos.launcher.attempt;

import io.github.camelmesos.cwl.job.Job;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How a job's process is started: as it is, or in a container. */
public interface JobCommands {

    /** Why this job cannot be started here at all; empty when it can. */
    Optional<String> refusal(Job job);

    /** The words to run. */
    List<String> command(Job job);

    /** The variables of those words. */
    Map<String, String> environment(Job job);

    /** Processes of the host. */
    static JobCommands host() {
        return new JobCommands() {
            @Override
            public Optional<String> refusal(Job job) {
                return job.container()
                        .map(container -> "it asks for the container " + container.image()
                                + ", and no container engine is set up; run with --no-container to run it on the host");
            }

            @Override
            public List<String> command(Job job) {
                return job.command();
            }

            @Override
            public Map<String, String> environment(Job job) {
                Map<String, String> environment = new LinkedHashMap<>();
                environment.put("HOME", job.directories().outInJob());
                environment.put("TMPDIR", job.directories().tmpInJob());
                environment.putAll(job.environment());
                return environment;
            }
        };
    }
}
