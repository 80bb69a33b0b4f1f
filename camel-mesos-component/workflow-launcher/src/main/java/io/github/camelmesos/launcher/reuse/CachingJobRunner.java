package io.github.camelmesos.launcher.reuse;

import io.github.camelmesos.cwl.job.Job;
import io.github.camelmesos.cwl.job.JobAttempt;
import io.github.camelmesos.cwl.job.JobOutcome;
import io.github.camelmesos.cwl.job.JobRunner;
import io.github.camelmesos.cwl.job.JobUsage;
import io.github.camelmesos.cwl.job.StagedFile;
import io.github.camelmesos.cwl.job.StagedFile.Mode;
import io.github.camelmesos.launcher.attempt.AttemptResult;
import io.github.camelmesos.launcher.staging.RunLayout;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the cache before it has a job run, and gives it what the job left. Jobs whose WorkReuse says no, and those that change
 * their inputs in place, go past the cache.
 */
public final class CachingJobRunner implements JobRunner {

    private static final Logger LOG = LoggerFactory.getLogger(CachingJobRunner.class);

    private final JobRunner jobs;
    private final JobCache cache;
    private final RunLayout run;
    private final ImageIdentity images;
    private final ReuseListener listener;
    private final Optional<String> owner;
    private final ContentIdentity files;

    /**
     * @param jobs runs what the cache does not have
     * @param run whose jobs these are
     * @param owner whose results it takes and gives: a tenant; empty where all tenants share theirs
     */
    public CachingJobRunner(
            JobRunner jobs,
            JobCache cache,
            RunLayout run,
            ImageIdentity images,
            ReuseListener listener,
            Optional<String> owner) {
        this.jobs = jobs;
        this.cache = cache;
        this.run = run;
        this.images = images;
        this.listener = listener;
        this.owner = owner;
        this.files = new ContentIdentity(cache.checksums(), run.scratch());
    }

    @Override
    public JobAttempt submit(Job job) {
        try {
            if (separateFromCache(job) || !job.reuse().allowed()) {
                return jobs.submit(job);
            }
            String key = key(job);
            Optional<StoredResult> hit = usable(key, job);
            if (hit.isPresent() && cache.store().restore(hit.get(), job, run.root())) {
                AttemptResult.write(job.directories().root(), hit.get().exitCode());
                listener.reused(job, "cache " + key.substring(0, 12));
                return new ReusedAttempt(
                        new JobOutcome.Exited(hit.get().exitCode(), nothingUsed()), cache.store(), key);
            }
            return new CacheableAttempt(jobs.submit(job), this, job, key);
        } catch (IOException e) {
            LOG.warn("{} goes past the cache: {}", job.name(), e.toString());
            return jobs.submit(job);
        }
    }

    String key(Job job) throws IOException {
        return JobKey.of(job, PathTokens.ofRequest(job, run.root()), files, owner);
    }

    /** What is changed in place must not be what others have under another name. */
    private boolean separateFromCache(Job job) throws IOException {
        boolean inPlace = false;
        for (StagedFile file : job.staged()) {
            if (file.mode() == Mode.IN_PLACE) {
                inPlace = true;
                if (file.source().startsWith(run.root())) {
                    HardLinks.separate(file.source());
                }
            }
        }
        return inPlace;
    }

    /** A name may stand for another image than it did. */
    private Optional<StoredResult> usable(String key, Job job) throws IOException {
        Optional<StoredResult> found = cache.store().find(key);
        Optional<String> before = found.flatMap(StoredResult::image);
        Optional<String> now = before.isPresent() ? job.container().flatMap(images::of) : Optional.empty();
        if (before.isPresent() && now.isPresent() && !before.equals(now)) {
            LOG.info(
                    "the image {} is another one now: the result {} goes",
                    job.container().get().image(),
                    key);
            cache.store().remove(key);
            return Optional.empty();
        }
        return found;
    }

    /** Nothing was used now: what the job once used has been accounted for already. */
    private static JobUsage nothingUsed() {
        Instant now = Instant.now();
        return new JobUsage(now, now, Optional.of(Duration.ZERO), OptionalLong.empty());
    }

    /** Stores what a job left; not if its inputs are not what they were when it began. */
    void store(Job job, String key, JobOutcome outcome) {
        try {
            if (outcome instanceof JobOutcome.Exited exited && key.equals(key(job))) {
                StoredResult facts = Facts.of(key, job, exited, job.container().flatMap(images::of));
                cache.add(facts, PathTokens.AttemptPaths.of(job, run.root()));
            }
        } catch (IOException e) {
            LOG.warn("the result of {} is not cached: {}", job.name(), e.toString());
        }
    }
}
