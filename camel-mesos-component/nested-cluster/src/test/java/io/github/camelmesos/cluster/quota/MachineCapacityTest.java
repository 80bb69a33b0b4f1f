package io.github.camelmesos.cluster.quota;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelmesos.cluster.ClusterResources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MachineCapacityTest {

    @TempDir
    Path root;

    @BeforeEach
    void aMachineWithEightGibibytes() throws IOException {
        write("proc/meminfo", "MemTotal:        8388608 kB\nMemFree:         1000 kB\n");
    }

    @Test
    void takesTheMemoryOfTheMachine() throws IOException {
        assertThat(new MachineCapacity(root).memoryMiB()).isEqualTo(8192);
    }

    @Test
    void takesTheLimitOfTheControlGroupWhereThatIsLess() throws IOException {
        write("sys/fs/cgroup/memory.max", "1073741824\n");
        assertThat(new MachineCapacity(root).memoryMiB()).isEqualTo(1024);
    }

    @Test
    void takesTheMachineWhereTheControlGroupHasNoLimit() throws IOException {
        write("sys/fs/cgroup/memory.max", "max\n");
        write("sys/fs/cgroup/memory/memory.limit_in_bytes", "9223372036854771712\n");
        assertThat(new MachineCapacity(root).memoryMiB()).isEqualTo(8192);
    }

    @Test
    void measuresTheDiskBelowADirectoryThatDoesNotExistYet() throws IOException {
        ClusterResources measured = new MachineCapacity().measure(root.resolve("not/yet"));
        assertThat(measured.cpus()).isEqualTo(Runtime.getRuntime().availableProcessors());
        assertThat(measured.memoryMiB()).isPositive();
        assertThat(measured.diskMiB()).isPositive();
    }

    private void write(String file, String content) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, content);
    }
}
