package io.github.camelmesos.launcher.reuse;

import io.github.camelmesos.cwl.job.Container;
import io.github.camelmesos.cwl.job.Job;
import io.github.camelmesos.cwl.job.StagedFile;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A job's key: equal for two jobs exactly when one's result can stand in for the other's. Everything that can change what a
 * command does goes into it; how much of a machine it gets and how long it may take does not, since a job that has ended well
 * had enough of both.
 */
final class JobKey {

    /** To be raised when what goes into keys, or how results are stored, changes. */
    private static final String FORMAT = "camel-mesos-job-1";

    private final Job job;
    private final PathTokens tokens;
    private final FileIdentity files;
    private final KeyDigest key = new KeyDigest();

    private JobKey(Job job, PathTokens tokens, FileIdentity files) {
        this.job = job;
        this.tokens = tokens;
        this.files = files;
    }

    /**
     * Of a job, whatever its name and wherever its directories are.
     *
     * @return hexadecimal digits
     * @throws IOException when an input cannot be read
     */
    static String of(Job job, PathTokens tokens, FileIdentity files) throws IOException {
        return new JobKey(job, tokens, files).key();
    }

    /**
     * The same, of those who share results with nobody else.
     *
     * @param owner whose results they are; empty for everybody's
     */
    static String of(Job job, PathTokens tokens, FileIdentity files, Optional<String> owner) throws IOException {
        JobKey of = new JobKey(job, tokens, files);
        owner.ifPresent(name -> of.key.add("owner").add(name));
        return of.key();
    }

    private String key() throws IOException {
        key.add(FORMAT);
        key.add(job.command().size());
        job.command().forEach(this::text);
        key.add(job.environment().size());
        for (Map.Entry<String, String> variable : new TreeMap<>(job.environment()).entrySet()) {
            text(variable.getKey());
            text(variable.getValue());
        }
        optional(job.stdin());
        optional(job.stdout());
        optional(job.stderr());
        key.add(String.valueOf(job.network()));
        container();
        key.add(job.staged().size());
        for (StagedFile file : job.staged()) {
            text(file.target());
            key.add(file.mode().name());
            if (file.mode() != StagedFile.Mode.EMPTY_DIRECTORY) {
                files.add(file.source(), tokens, key);
            }
        }
        return key.hex();
    }

    private void text(String text) {
        key.add(tokens.hide(text));
    }

    private void optional(Optional<String> value) {
        key.add(value.isPresent() ? "1" : "0");
        value.ifPresent(this::text);
    }

    /** In a container paths are the same each time, and so they are part of the key. */
    private void container() {
        if (job.container().isEmpty()) {
            key.add("host");
            return;
        }
        Container container = job.container().get();
        key.add("container").add(container.image());
        Container.Source source = container.source();
        if (source instanceof Container.Build build) {
            key.add("build").add(build.dockerfile());
        } else if (source instanceof Container.Load load) {
            key.add("load").add(load.location().toString());
        } else if (source instanceof Container.Import root) {
            key.add("import").add(root.location().toString());
        } else {
            key.add("pull");
        }
        key.add(job.directories().outInJob())
                .add(job.directories().tmpInJob())
                .add(job.directories().inputsInJob());
    }
}
