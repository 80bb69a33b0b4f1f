package io.github.camelmesos.launcher.nfs;

import io.github.camelmesos.cwl.job.Job;
import io.github.camelmesos.cwl.job.StagedFile;
import io.github.camelmesos.cwl.job.StagedFile.Mode;
import io.github.camelmesos.launcher.staging.PathMappings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Links to inputs that are in a job's output directory: they say where the agent sees the inputs. */
final class AgentLinks {

    private final Job job;
    private final PathMappings mappings;

    AgentLinks(Job job, PathMappings mappings) {
        this.job = job;
        this.mappings = mappings;
    }

    /**
     * Makes them say where the launcher sees the same. Links to what is in the attempt's own directories stay: those are known to
     * the engine by the job's paths.
     *
     * @throws IOException when they cannot be read or made anew
     */
    void translate() throws IOException {
        List<Path> links = new ArrayList<>();
        try (Stream<Path> all = Files.walk(job.directories().out())) {
            all.filter(Files::isSymbolicLink).forEach(links::add);
        }
        for (Path link : links) {
            Path target = Files.readSymbolicLink(link);
            boolean own = target.normalize()
                    .startsWith(mappings.onAgent(job.directories().root()));
            if (target.isAbsolute() && !own) {
                Optional<Path> here = here(target.normalize());
                if (here.isPresent() && !here.get().equals(target)) {
                    Files.delete(link);
                    Files.createSymbolicLink(link, here.get());
                }
            }
        }
    }

    private Optional<Path> here(Path target) throws IOException {
        for (StagedFile file : job.staged()) {
            if (file.mode() != Mode.EMPTY_DIRECTORY && Files.exists(file.source())) {
                Path source = mappings.onAgent(file.source().toRealPath());
                if (target.startsWith(source)) {
                    return Optional.of(file.source()
                            .toAbsolutePath()
                            .resolve(source.relativize(target))
                            .normalize());
                }
            }
        }
        return mappings.here(target);
    }
}
