package io.github.camelmesos.launcher.staging;

import io.github.camelmesos.cwl.job.JobDirectories;
import io.github.camelmesos.cwl.job.StagedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Puts the staged files of a job that runs on the host where the job expects them, below its own directories. */
public final class StagedFiles {

    private final JobDirectories directories;
    private final PathMappings mappings;
    private final StagedBytes staged;

    /**
     * @param mappings where the job sees the files of this side
     * @param staged is told of what is copied
     */
    public StagedFiles(JobDirectories directories, PathMappings mappings, StagedBytes staged) {
        this.directories = directories;
        this.mappings = mappings;
        this.staged = staged;
    }

    /**
     * Links and copies, in order.
     *
     * @throws IOException when a source is missing, a target is outside of the job's directories or taken already
     */
    public void place(List<StagedFile> files) throws IOException {
        for (StagedFile file : files) {
            Path target = checkedTarget(file);
            Files.createDirectories(target.getParent());
            switch (file.mode()) {
                case READ_ONLY, IN_PLACE -> Files.createSymbolicLink(target, seenByJob(file.source()));
                case WRITABLE_COPY -> WritableCopy.make(file.source(), target, staged);
                case EMPTY_DIRECTORY -> Files.createDirectories(target);
                default -> throw new IllegalArgumentException("unknown mode " + file.mode());
            }
        }
    }

    /** Links on the way to it lead nowhere at other paths. */
    private Path seenByJob(Path source) throws IOException {
        return mappings == PathMappings.SAME ? source : mappings.onAgent(source.toRealPath());
    }

    /** A link placed earlier must not lead a later target out of the job's directories. */
    private Path checkedTarget(StagedFile file) throws IOException {
        Path target = mappings == PathMappings.SAME
                ? Path.of(file.target()).normalize()
                : mappings.here(Path.of(file.target()))
                        .orElse(Path.of(file.target()).normalize());
        Path home = target.startsWith(directories.inputs()) ? directories.inputs() : directories.out();
        if (!target.startsWith(home) || target.equals(home)) {
            throw new IOException("cannot put a file at " + file.target()
                    + ": a job outside of a container has only its input and output directories");
        }
        for (Path parent = target.getParent(); !parent.equals(home); parent = parent.getParent()) {
            if (Files.isSymbolicLink(parent)) {
                throw new IOException("cannot put a file at " + file.target() + ": " + parent + " is a staged input");
            }
        }
        return target;
    }
}
