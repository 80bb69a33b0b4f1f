package io.github.camelmesos.cwl.local;

import io.github.camelmesos.cwl.job.Job;
import io.github.camelmesos.cwl.job.JobAttempt;
import io.github.camelmesos.cwl.job.JobRunner;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Runs jobs as processes of this machine, a few at a time, without containers. */
public final class LocalJobRunner implements JobRunner, AutoCloseable {

    private final ExecutorService threads;

    /** @param parallel how many jobs run at a time; the others wait */
    public LocalJobRunner(int parallel) {
        this.threads = Executors.newFixedThreadPool(parallel, task -> {
            Thread thread = new Thread(task, "local-job");
            thread.setDaemon(true);
            return thread;
        });
    }

    @Override
    public JobAttempt submit(Job job) {
        LocalAttempt attempt = new LocalAttempt(job);
        threads.execute(attempt::run);
        return attempt;
    }

    /** Kills what runs. */
    @Override
    public void close() {
        threads.shutdownNow();
    }
}
