package io.github.camelmesos.cluster.quota;

import io.github.camelmesos.cluster.ClusterResources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Objects;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The quotas of a file as it is now: looks whether it has changed whenever it is asked. A change that cannot be read, or
 * meant, is told in the log once, and the quotas from before it stay in force.
 */
public final class QuotaSource implements Supplier<Quotas> {

    private static final Logger LOG = LoggerFactory.getLogger(QuotaSource.class);

    private final Path file;
    private final ClusterResources machine;
    private Version seen;
    private Quotas quotas;

    /**
     * @param machine what this machine has
     * @throws IOException when the file cannot be read or meant, with {@code file:line:column}
     */
    public QuotaSource(Path file, ClusterResources machine) throws IOException {
        this.file = file;
        this.machine = machine;
        this.seen = version();
        this.quotas = QuotaFile.read(file, machine);
    }

    @Override
    public synchronized Quotas get() {
        try {
            Version now = version();
            if (!now.equals(seen)) {
                seen = now;
                quotas = QuotaFile.read(file, machine);
                LOG.info("Quotas have changed: {}", file);
            }
        } catch (IOException e) {
            LOG.warn("The change of the quotas is not taken, those from before hold: {}", e.getMessage());
        }
        return quotas;
    }

    private Version version() throws IOException {
        if (!Files.exists(file)) {
            return new Version(null, -1, null);
        }
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        return new Version(attributes.lastModifiedTime(), attributes.size(), Objects.toString(attributes.fileKey()));
    }

    /** What differs when a file was written, or another one put in its place. */
    private record Version(FileTime modified, long size, String key) {}
}
