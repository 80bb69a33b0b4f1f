package io.github.camelmesos.launcher.nfs;

import io.github.camelmesos.cwl.job.Job;
import io.github.camelmesos.cwl.job.JobDirectories;
import io.github.camelmesos.cwl.job.JobOutcome;
import io.github.camelmesos.launcher.attempt.AttemptScript;
import io.github.camelmesos.launcher.attempt.JobDelivery;
import io.github.camelmesos.launcher.attempt.JobLauncher;
import io.github.camelmesos.launcher.staging.PathMappings;
import io.github.camelmesos.launcher.staging.StagedBytes;
import java.io.IOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** To agents that see the launcher's files at paths of their own: everything that is written for them says those. */
public final class NfsDelivery implements JobDelivery {

    private static final Logger LOG = LoggerFactory.getLogger(NfsDelivery.class);

    private final JobLauncher launcher;
    private final NfsStagingSettings settings;

    /** @param launcher starts jobs, by the same mappings */
    public NfsDelivery(JobLauncher launcher, NfsStagingSettings settings) {
        this.launcher = launcher;
        this.settings = settings;
    }

    @Override
    public String deliver(Job job, StagedBytes staged) throws IOException {
        JobDirectories here = job.directories();
        PathMappings mappings = settings.mappings();
        JobDirectories onAgent = new JobDirectories(
                mappings.onAgent(here.root()),
                mappings.onAgent(here.out()),
                mappings.onAgent(here.tmp()),
                mappings.onAgent(here.inputs()),
                here.outInJob(),
                here.tmpInJob(),
                here.inputsInJob());
        return new AttemptScript(job, launcher.launch(job, staged), onAgent).write();
    }

    @Override
    public Duration patience() {
        return settings.patience();
    }

    @Override
    public JobOutcome ended(Job job, JobOutcome outcome) {
        if (outcome instanceof JobOutcome.Exited && job.container().isEmpty()) {
            try {
                new AgentLinks(job, settings.mappings()).translate();
            } catch (IOException e) {
                LOG.warn("links among the outputs of {} may lead nowhere", job.name(), e);
            }
        }
        return outcome;
    }
}
