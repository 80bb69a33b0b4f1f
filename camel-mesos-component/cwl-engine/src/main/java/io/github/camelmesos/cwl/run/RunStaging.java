package io.github.camelmesos.cwl.run;

import io.github.camelmesos.cwl.job.Container;
import io.github.camelmesos.cwl.job.JobDirectories;
import io.github.camelmesos.cwl.job.StagingArea;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The staging area of a run, which remembers what is the run's own and what it was given to read. */
final class RunStaging implements StagingArea {

    private final StagingArea area;
    private final Set<Path> own = ConcurrentHashMap.newKeySet();
    private final Set<Path> given = ConcurrentHashMap.newKeySet();

    RunStaging(StagingArea area) {
        this.area = area;
    }

    @Override
    public JobDirectories open(String jobName, int attempt, Optional<Container> container) throws IOException {
        JobDirectories directories = area.open(jobName, attempt, container);
        own.add(directories.root().toRealPath());
        return directories;
    }

    @Override
    public void collected(JobDirectories directories) {
        area.collected(directories);
    }

    @Override
    public Path localPath(URI location) throws IOException {
        Path path = area.localPath(location);
        Path real = path.toRealPath();
        if (!isOwn(real)) {
            given.add(real);
        }
        return path;
    }

    @Override
    public Path scratch() throws IOException {
        Path scratch = area.scratch();
        own.add(scratch.toRealPath());
        return scratch;
    }

    @Override
    public void changing(Path output) throws IOException {
        area.changing(output);
    }

    @Override
    public void moving(Path output, Path target) throws IOException {
        area.moving(output, target);
    }

    /** True for what jobs and expression tools of this run made. */
    boolean isOwn(Path real) {
        return isBelow(real, own);
    }

    /** True for what this run was given to read, by this very path. */
    boolean isGiven(Path real) {
        return given.contains(real);
    }

    /** True for the run's own files and for its inputs: nothing else may get into its outputs. */
    boolean isKnown(Path real) {
        return isOwn(real) || isBelow(real, given);
    }

    private static boolean isBelow(Path path, Set<Path> roots) {
        for (Path p = path; p != null; p = p.getParent()) {
            if (roots.contains(p)) {
                return true;
            }
        }
        return false;
    }
}
