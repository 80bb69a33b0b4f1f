package io.github.camelmesos.cwl.local;

import io.github.camelmesos.cwl.job.Container;
import io.github.camelmesos.cwl.job.JobDirectories;
import io.github.camelmesos.cwl.job.StagingArea;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Everything in one directory, paths in a job are those outside of it. */
public final class LocalStagingArea implements StagingArea, AutoCloseable {

    private final Path root;
    private final AtomicInteger count = new AtomicInteger();

    /** @param root exists; it is deleted when the area is closed */
    public LocalStagingArea(Path root) {
        this.root = root.toAbsolutePath();
    }

    @Override
    public JobDirectories open(String jobName, int attempt, Optional<Container> container) throws IOException {
        Path job = root.resolve("job-" + count.incrementAndGet());
        Path out = Files.createDirectories(job.resolve("out"));
        Path tmp = Files.createDirectories(job.resolve("tmp"));
        Path inputs = Files.createDirectories(job.resolve("inputs"));
        return new JobDirectories(job, out, tmp, inputs, out.toString(), tmp.toString(), inputs.toString());
    }

    @Override
    public Path localPath(URI location) throws IOException {
        if (!"file".equals(location.getScheme())) {
            throw new IOException("only files are staged here, not " + location);
        }
        Path path = Path.of(URI.create("file://" + location.getRawPath()));
        if (!Files.exists(path)) {
            throw new NoSuchFileException(path.toString());
        }
        return path;
    }

    @Override
    public Path scratch() throws IOException {
        return Files.createDirectories(root.resolve("scratch-" + count.incrementAndGet()));
    }

    /** Deletes everything; what links lead to stays. */
    @Override
    public void close() throws IOException {
        List<Path> all;
        try (Stream<Path> found = Files.walk(root)) {
            all = found.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            Files.delete(path);
        }
    }
}
