package io.github.camelmesos.launcher.http;

import io.github.camelmesos.cwl.job.Job;
import io.github.camelmesos.cwl.job.StagedFile;
import io.github.camelmesos.cwl.job.StagedFile.Mode;
import io.github.camelmesos.launcher.container.Mount;
import io.github.camelmesos.launcher.staging.PathMappings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Where on its agent a job has what it is given: where it sees it or, in a container, where that is mounted from. */
final class AgentPlaces {

    private final Job job;
    private final AgentLayout layout;
    private final Path outInJob;
    private final Optional<StagedFile> archive;
    private final Map<StagedFile, Path> places = new IdentityHashMap<>();
    private final List<Mount> mounts = new ArrayList<>();

    /** @throws IOException when the job cannot have a file where it shall be */
    AgentPlaces(Job job, AgentLayout layout) throws IOException {
        this.job = job;
        this.layout = layout;
        this.outInJob = Path.of(job.directories().outInJob());
        this.archive = archive();
        if (isContainer()) {
            mounts.add(new Mount(layout.out(), job.directories().outInJob(), false));
            mounts.add(new Mount(layout.tmp(), job.directories().tmpInJob(), false));
        }
        for (StagedFile file : job.staged()) {
            places.put(file, isContainer() ? inContainer(file) : onHost(file));
        }
        archive.ifPresent(file -> places.put(file, Path.of(file.target())));
        mounts.sort(Comparator.comparingInt(mount -> Path.of(mount.target()).getNameCount()));
    }

    /** What the agent's engine loads the job's image from; it is seen by the engine's client, not by the job. */
    private Optional<StagedFile> archive() {
        return job.container()
                .flatMap(container -> container.source().file())
                .map(file -> new StagedFile(
                        file, layout.root().resolve("image/archive").toString(), Mode.READ_ONLY));
    }

    /** What an agent is given: the files of the job, and what its image comes from. */
    List<StagedFile> files() {
        return Stream.concat(job.staged().stream(), archive.stream()).toList();
    }

    /** Where the agent has what is written, or brought, for its engine. */
    PathMappings forEngine() {
        List<PathMappings.Mapping> mappings = new ArrayList<>();
        mappings.add(new PathMappings.Mapping(job.directories().root(), layout.root()));
        archive.ifPresent(file -> mappings.add(new PathMappings.Mapping(file.source(), places.get(file))));
        return new PathMappings(mappings);
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
