package io.github.camelmesos.cluster.quota;

import io.github.camelmesos.cluster.ClusterResources;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/**
 * What this machine has: its cores, its memory (or the memory its control group allows, where that is less) and the free
 * disk below a directory.
 */
public final class MachineCapacity {

    private static final long MIB = 1024 * 1024;

    private final Path root;

    public MachineCapacity() {
        this(Path.of("/"));
    }

    /**
     * @param root where {@code proc} and {@code sys} are found
     */
    MachineCapacity(Path root) {
        this.root = root;
    }

    /**
     * @param directory where clusters will keep their files; need not exist yet
     * @throws IOException when the machine does not tell
     */
    public ClusterResources measure(Path directory) throws IOException {
        return new ClusterResources(Runtime.getRuntime().availableProcessors(), memoryMiB(), freeDiskMiB(directory));
    }

    private static long freeDiskMiB(Path directory) throws IOException {
        Path existing = directory.toAbsolutePath();
        while (true) {
            try {
                return Files.getFileStore(existing).getUsableSpace() / MIB;
            } catch (FileSystemException notThere) {
                // Or not any more: another launcher may remove the directory, as empty, at any moment.
                existing = existing.getParent();
                if (existing == null) {
                    throw notThere;
                }
            }
        }
    }

    /** Read from {@code /proc}, where there is one: the platform's MXBean costs a cold start tens of milliseconds. */
    long memoryMiB() throws IOException {
        Path meminfo = root.resolve("proc/meminfo");
        if (!Files.isReadable(meminfo)) {
            return memoryFromManagement();
        }
        long total = totalMiB(meminfo);
        for (String limit : new String[] {"sys/fs/cgroup/memory.max", "sys/fs/cgroup/memory/memory.limit_in_bytes"}) {
            OptionalLong bytes = bytes(root.resolve(limit));
            if (bytes.isPresent()) {
                total = Math.min(total, bytes.getAsLong() / MIB);
            }
        }
        return total;
    }

    private static long totalMiB(Path meminfo) throws IOException {
        for (String line : Files.readAllLines(meminfo)) {
            if (line.startsWith("MemTotal:")) {
                return Long.parseLong(line.replaceAll("\\D", "")) / 1024;
            }
        }
        throw new IOException(meminfo + " has no MemTotal");
    }

    private static OptionalLong bytes(Path file) throws IOException {
        if (!Files.isReadable(file)) {
            return OptionalLong.empty();
        }
        String text = Files.readString(file).strip();
        return text.matches("\\d{1,18}") ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
    }

    private static long memoryFromManagement() throws IOException {
        if (ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system) {
            return system.getTotalMemorySize() / MIB;
        }
        throw new IOException("this machine does not tell how much memory it has; set pool.memory in the quota file");
    }
}
