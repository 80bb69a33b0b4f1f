package io.github.camelmesos.launcher.container;

import io.github.camelmesos.cwl.job.Job;
import io.github.camelmesos.launcher.staging.PathMappings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A job that is to run in a container, with all an engine needs to know.
 *
 * @param name of the container, unique on the machine
 * @param runId of the run, for labels
 * @param mounts outer ones first
 * @param mappings where the engine sees the files of this side
 * @param elsewhere whether the engine's machine has users of its own
 */
record ContainerRun(Job job, String name, String runId, List<Mount> mounts, PathMappings mappings, boolean elsewhere) {

    /** Where the job's standard input is on this side. */
    Optional<String> stdinOnThisSide() throws IOException {
        Optional<String> stdin = job.stdin();
        return stdin.isEmpty() ? stdin : Optional.of(onThisSide(Path.of(stdin.get())));
    }

    private String onThisSide(Path inJob) throws IOException {
        return mounts.stream()
                .filter(mount -> inJob.startsWith(mount.target()))
                .reduce((outer, inner) -> inner)
                .map(mount -> inJob.equals(Path.of(mount.target()))
                        ? mount.source()
                        : mount.source()
                                .resolve(Path.of(mount.target())
                                        .relativize(inJob)
                                        .toString()))
                .map(Path::toString)
                .orElseThrow(() -> new IOException("standard input " + inJob + " is not in the container"));
    }

    /** The variables of the job; its own win. */
    Map<String, String> environment() {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("HOME", job.directories().outInJob());
        environment.put("TMPDIR", job.directories().tmpInJob());
        environment.putAll(job.environment());
        return environment;
    }

    /** User and group that own the job's files, so that what it makes is theirs too. */
    String user() throws IOException {
        Path out = job.directories().out();
        return Files.getAttribute(out, "unix:uid") + ":" + Files.getAttribute(out, "unix:gid");
    }
}
