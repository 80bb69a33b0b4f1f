package io.github.camelmesos.launcher.staging;

import io.github.camelmesos.cwl.document.FileBounds;
import io.github.camelmesos.cwl.job.Container;
import io.github.camelmesos.cwl.job.JobDirectories;
import io.github.camelmesos.cwl.job.StagingArea;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Staging where launcher and agents see the same files at the same paths: everything lives below one directory of the
 * run, and inputs are used where they are.
 */
public final class SharedStagingArea implements StagingArea {

    private static final String CONTAINER_OUT = "/var/spool/cwl";
    private static final String CONTAINER_TMP = "/tmp";
    private static final String CONTAINER_INPUTS = "/var/lib/cwl";

    private final RunLayout run;
    private final MovedOutputs moved;
    private final RemoteFiles remoteFiles;
    private final FileBounds bounds;
    private final NumberedDirectories jobs;
    private final NumberedDirectories scratches;
    private final SpareDirectories temporary = new SpareDirectories();

    /**
     * @param runDirectory of this run alone; must exist
     * @param remoteFiles fetches inputs that are not files
     */
    public SharedStagingArea(Path runDirectory, RemoteFiles remoteFiles) {
        this(runDirectory, remoteFiles, List.of());
    }

    /**
     * @param folders inputs may be below these, and below the run's directory, only; anywhere when empty
     */
    public SharedStagingArea(Path runDirectory, RemoteFiles remoteFiles, List<Path> folders) {
        this.run = new RunLayout(runDirectory);
        this.moved = new MovedOutputs(run);
        this.jobs = new NumberedDirectories(run.jobs());
        this.scratches = new NumberedDirectories(run.scratch());
        this.remoteFiles = remoteFiles;
        this.bounds = new FileBounds(folders);
    }

    @Override
    public JobDirectories open(String jobName, int attempt, Optional<Container> container) throws IOException {
        Path root = jobs.next("." + attempt);
        Path out = root.resolve("out");
        Path tmp = root.resolve("tmp");
        Path inputs = root.resolve("inputs");
        Files.createDirectory(out);
        temporary.make(tmp);
        if (container.isEmpty()) {
            return new JobDirectories(root, out, tmp, inputs, out.toString(), tmp.toString(), inputs.toString());
        }
        String outInJob = container.get().outputDirectory().orElse(CONTAINER_OUT);
        return new JobDirectories(root, out, tmp, inputs, outInJob, CONTAINER_TMP, CONTAINER_INPUTS);
    }

    /** A directory that the job knew by this path only, and that is renamed, the job cannot reach by any name any more. */
    @Override
    public void collected(JobDirectories directories) {
        boolean samePath = directories.tmpInJob().equals(directories.tmp().toString());
        if (!samePath || !temporary.take(directories.tmp())) {
            StagingArea.super.collected(directories);
        }
    }

    @Override
    public Path localPath(URI location) throws IOException {
        if (!"file".equals(location.getScheme())) {
            return remoteFiles.fetch(location);
        }
        Path path = Path.of(location);
        if (!allows(path)) {
            throw new IOException("may not use " + path + ": it is outside of the submission's folders");
        }
        if (!Files.exists(path)) {
            throw new NoSuchFileException(path.toString(), null, "does not exist");
        }
        return path;
    }

    /**
     * Whether jobs may be given what is at a path.
     *
     * @throws IOException when a link on the way to it cannot be followed
     */
    public boolean allows(Path path) throws IOException {
        return bounds.folders().isEmpty()
                || path.toAbsolutePath().normalize().startsWith(run.root())
                || bounds.allow(path);
    }

    @Override
    public Path scratch() throws IOException {
        return scratches.next("");
    }

    @Override
    public void changing(Path output) throws IOException {
        Files.writeString(run.spoilt(), "links in " + output + " are replaced\n");
    }

    @Override
    public void moving(Path output, Path target) throws IOException {
        moved.note(output, target);
    }
}
