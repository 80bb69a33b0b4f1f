package io.github.camelmesos.cwl.tool;

import io.github.camelmesos.cwl.job.Job;
import io.github.camelmesos.cwl.job.JobDirectories;
import io.github.camelmesos.cwl.job.StagedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Where on this side the files are that a job names, following the links it made. Only what is below its output
 * directory, and what it was given, may be named.
 */
final class JobPaths {

    private static final int MAX_LINKS = 40;

    private final JobDirectories directories;
    private final Job job;
    private final Path out;
    private final Set<Path> sources = new HashSet<>();

    JobPaths(Job job) throws IOException {
        this.job = job;
        this.directories = job.directories();
        this.out = directories.out().toRealPath();
        for (StagedFile file : job.staged()) {
            if (file.mode() != StagedFile.Mode.EMPTY_DIRECTORY) {
                sources.add(file.source().toAbsolutePath().normalize());
            }
        }
    }

    /** The output directory on this side, free of links. */
    Path out() {
        return out;
    }

    /** The path in the job of something below the output directory. */
    String inJob(Path below) {
        Path relative = out.relativize(below);
        return relative.toString().isEmpty() ? directories.outInJob() : directories.outInJob() + "/" + relative;
    }

    /**
     * What a path in the job is on this side, links not followed: absolute, or relative to the output directory.
     *
     * @throws ToolException when it is neither below the output directory nor an input
     */
    Path onThisSide(String path) throws ToolException {
        Path inJob = Path.of(directories.outInJob()).resolve(path).normalize();
        return locate(inJob)
                .orElseThrow(
                        () -> new ToolException(path + " is not below the output directory " + directories.outInJob()));
    }

    /** Inputs may be named by where they are on this side too: that is what their locations say. */
    private Optional<Path> locate(Path path) {
        return locateInJob(path).or(() -> Optional.of(path).filter(this::isInput));
    }

    private Optional<Path> locateInJob(Path inJob) {
        Path outInJob = Path.of(directories.outInJob());
        if (inJob.startsWith(outInJob)) {
            return Optional.of(
                    out.resolve(outInJob.relativize(inJob).toString()).normalize());
        }
        for (StagedFile file : job.staged()) {
            Path target = Path.of(file.target());
            if (file.mode() != StagedFile.Mode.EMPTY_DIRECTORY && inJob.startsWith(target)) {
                return Optional.of(
                        file.source().resolve(target.relativize(inJob)).normalize());
            }
        }
        Path inputsInJob = Path.of(directories.inputsInJob());
        return inJob.startsWith(inputsInJob)
                ? Optional.of(directories.inputs().resolve(inputsInJob.relativize(inJob)))
                : Optional.empty();
    }

    /**
     * Follows every link on the way to a path of this side.
     *
     * @return where the content would be, were it there
     * @throws ToolException when a link leads to what is neither an output nor an input, or in a circle
     * @throws IOException when links cannot be read
     */
    Path follow(Path path) throws ToolException, IOException {
        Path current = path;
        for (int links = 0; links < MAX_LINKS; links++) {
            Path link = firstLink(current);
            if (link == null) {
                return current;
            }
            current = target(link).resolve(link.relativize(current)).normalize();
        }
        throw new ToolException("the link " + inJob(path) + " leads in a circle");
    }

    /**
     * What a link below the output directory leads to, on this side. The link says it as the job sees it; links that
     * were made when the job's files were staged say it as it is here.
     *
     * @throws ToolException when that is neither an output nor an input
     * @throws IOException when the link cannot be read
     */
    Path target(Path link) throws ToolException, IOException {
        Path text = Files.readSymbolicLink(link);
        Path inJob = Path.of(inJob(link)).resolveSibling(text).normalize();
        return locate(inJob)
                .orElseThrow(() -> new ToolException(
                        "the link " + inJob(link) + " leads to " + text + ", which is neither an output nor an input"));
    }

    /** The first link below the output directory on the way to a path; null when there is none. */
    private Path firstLink(Path path) {
        if (!path.startsWith(out)) {
            return null;
        }
        Path current = out;
        for (Path name : out.relativize(path)) {
            current = current.resolve(name);
            if (Files.isSymbolicLink(current)) {
                return current;
            }
        }
        return null;
    }

    private boolean isInput(Path path) {
        for (Path p = path; p != null; p = p.getParent()) {
            if (sources.contains(p)) {
                return true;
            }
        }
        return false;
    }

    /** Whether something is there, were it but a link that leads nowhere. */
    static boolean isThere(Path path) {
        return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
    }
}
