package io.github.camelmesos.launcher.container;

import io.github.camelmesos.cwl.job.Job;
import io.github.camelmesos.cwl.job.JobDirectories;
import io.github.camelmesos.cwl.job.StagedFile;
import io.github.camelmesos.launcher.staging.PathMappings;
import io.github.camelmesos.launcher.staging.StagedBytes;
import io.github.camelmesos.launcher.staging.WritableCopy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What a job's container gets to see of the machine: its own directories to write to, its inputs to read. */
final class ContainerMounts {

    private final JobDirectories directories;
    private final Path outInJob;
    private final StagedBytes staged;
    private final List<Mount> mounts = new ArrayList<>();

    private ContainerMounts(JobDirectories directories, StagedBytes staged) {
        this.staged = staged;
        this.directories = directories;
        this.outInJob = Path.of(directories.outInJob());
    }

    /**
     * Makes the copies and mount points that the job's staged files need.
     *
     * @param mappings where the engine sees the files of this side
     * @param staged is told of what is copied
     * @return outer mounts before those inside of them
     * @throws IOException when something cannot be copied or made
     */
    static List<Mount> prepare(Job job, PathMappings mappings, StagedBytes staged) throws IOException {
        ContainerMounts prepared = new ContainerMounts(job.directories(), staged);
        prepared.mounts.add(new Mount(job.directories().out(), job.directories().outInJob(), false));
        prepared.mounts.add(new Mount(job.directories().tmp(), job.directories().tmpInJob(), false));
        for (StagedFile file : job.staged()) {
            prepared.add(file);
        }
        prepared.mounts.sort(
                Comparator.comparingInt(mount -> Path.of(mount.target()).getNameCount()));
        List<Mount> seen = new ArrayList<>();
        for (Mount mount : prepared.mounts) {
            seen.add(new Mount(mappings.onAgent(mount.source()), mount.target(), mount.readOnly()));
        }
        return seen;
    }

    private void add(StagedFile file) throws IOException {
        switch (file.mode()) {
            case READ_ONLY, IN_PLACE -> {
                makeMountPoint(file);
                boolean readOnly = file.mode() == StagedFile.Mode.READ_ONLY;
                mounts.add(new Mount(file.source().toRealPath(), file.target(), readOnly));
            }
            case WRITABLE_COPY -> WritableCopy.make(file.source(), writablePlace(file), staged);
            case EMPTY_DIRECTORY -> Files.createDirectories(writablePlace(file));
            default -> throw new IllegalArgumentException("unknown mode " + file.mode());
        }
    }

    /** An engine would make a missing mount point itself, and it would be root's. */
    private void makeMountPoint(StagedFile file) throws IOException {
        Path target = Path.of(file.target());
        if (target.startsWith(outInJob)) {
            Path place = inOutputDirectory(target);
            if (Files.isDirectory(file.source())) {
                Files.createDirectories(place);
            } else if (!Files.exists(place)) {
                Files.createDirectories(place.getParent());
                Files.createFile(place);
            }
        }
    }

    private Path writablePlace(StagedFile file) throws IOException {
        Path target = Path.of(file.target());
        Path place;
        if (target.startsWith(outInJob)) {
            place = inOutputDirectory(target);
        } else {
            place = directories.root().resolve("writable").resolve(String.valueOf(mounts.size()));
            mounts.add(new Mount(place, file.target(), false));
        }
        Files.createDirectories(place.getParent());
        return place;
    }

    private Path inOutputDirectory(Path target) {
        return directories.out().resolve(outInJob.relativize(target).toString());
    }
}
