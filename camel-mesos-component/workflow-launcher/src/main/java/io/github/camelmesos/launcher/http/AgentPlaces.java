package io.github.camelmesos.launcher.http;

import io.github.camelmesos.cwl.job.Job;
import io.github.camelmesos.cwl.job.StagedFile;
import io.github.camelmesos.cwl.job.StagedFile.Mode;
import io.github.camelmesos.launcher.container.Mount;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where on its agent a job has what it is given: where it sees it or, in a container, where that is mounted from. */
final class AgentPlaces {

    private final Job job;
    private final AgentLayout layout;
    private final Path outInJob;
    private final Map<StagedFile, Path> places = new IdentityHashMap<>();
    private final List<Mount> mounts = new ArrayList<>();

    /** @throws IOException when the job cannot have a file where it shall be */
    AgentPlaces(Job job, AgentLayout layout) throws IOException {
        this.job = job;
        this.layout = layout;
        this.outInJob = Path.of(job.directories().outInJob());
        if (isContainer()) {
            mounts.add(new Mount(layout.out(), job.directories().outInJob(), false));
            mounts.add(new Mount(layout.tmp(), job.directories().tmpInJob(), false));
        }
        for (StagedFile file : job.staged()) {
            places.put(file, isContainer() ? inContainer(file) : onHost(file));
        }
        mounts.sort(Comparator.comparingInt(mount -> Path.of(mount.target()).getNameCount()));
    }

    private boolean isContainer() {
        return job.container().isPresent();
    }

    private Path onHost(StagedFile file) throws IOException {
        Path target = Path.of(file.target()).normalize();
        boolean inside = target.startsWith(layout.inputs()) || target.startsWith(layout.out());
        if (!inside || target.equals(layout.inputs()) || target.equals(layout.out())) {
            throw new IOException("cannot put a file at " + file.target()
                    + ": a job outside of a container has only its input and output directories");
        }
        return target;
    }

    private Path inContainer(StagedFile file) {
        Optional<Path> inOutput = nameInOutput(file);
        if (inOutput.isPresent() && file.mode() != Mode.READ_ONLY) {
            return layout.out().resolve(inOutput.get());
        }
        Path place = layout.root().resolve("mounts").resolve(String.valueOf(places.size()));
        mounts.add(new Mount(place, file.target(), file.mode() == Mode.READ_ONLY));
        return place;
    }

    /** Its path in the output directory, where it is below that. */
    Optional<Path> nameInOutput(StagedFile file) {
        Path target = Path.of(file.target()).normalize();
        return target.startsWith(outInJob) && !target.equals(outInJob)
                ? Optional.of(outInJob.relativize(target))
                : Optional.empty();
    }

    Path of(StagedFile file) {
        return places.get(file);
    }

    /** Where an engine wants something in the output directory to mount a file on. */
    Optional<Path> mountPoint(StagedFile file) {
        return isContainer() && file.mode() == Mode.READ_ONLY
                ? nameInOutput(file).map(layout.out()::resolve)
                : Optional.empty();
    }

    /** Outer ones first; none outside of a container. */
    List<Mount> mounts() {
        return List.copyOf(mounts);
    }
}
