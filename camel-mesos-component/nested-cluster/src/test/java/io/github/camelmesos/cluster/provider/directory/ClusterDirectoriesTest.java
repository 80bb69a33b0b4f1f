package io.github.camelmesos.cluster.provider.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.camelmesos.cluster.ClusterResources;
import io.github.camelmesos.cluster.ClusterShape;
import io.github.camelmesos.cluster.provider.ClusterSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClusterDirectoriesTest {

    private static final Duration SOON = Duration.ofSeconds(5);

    @TempDir
    Path temporary;

    private Path base;
    private ClusterDirectories directories;

    @BeforeEach
    void open() {
        base = temporary.resolve("work");
        directories = new ClusterDirectories(base, "embedded");
    }

    @Test
    void makesDirectoriesThatOnlyTheirUserCanRead() throws Exception {
        Path made = directories.make(spec("a", "ledger"));
        assertThat(made).isEqualTo(base.resolve("a")).isDirectory();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made)))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(base)))
                .isEqualTo("rwx------");
    }

    @Test
    void findsThoseOfItsLedger() throws Exception {
        assertThat(directories.find("mine")).isEmpty();
        directories.make(spec("a", "mine"));
        directories.make(spec("b", "mine"));
        directories.make(spec("c", "others"));
        Files.createDirectory(base.resolve("foreign"));
        Files.writeString(base.resolve("file"), "");
        assertThat(directories.find("mine")).containsExactly("a", "b");
    }

    @Test
    void leavesNothingNotEvenTheBaseDirectory() throws Exception {
        directories.make(spec("a", "mine"));
        directories.make(spec("b", "mine"));
        directories.remove("a", SOON);
        assertThat(base).isDirectoryContaining("glob:**b");
        directories.remove("b", SOON);
        directories.remove("b", SOON);
        assertThat(base).doesNotExist();
    }

    @Test
    void removesWhatATaskHasLockedUpAndFollowsNoLinks() throws Exception {
        Path outside = Files.createDirectory(temporary.resolve("outside"));
        Files.writeString(outside.resolve("precious"), "");
        Path made = directories.make(spec("a", "mine"));
        Files.createSymbolicLink(made.resolve("link"), outside);
        Path locked = Files.createDirectories(made.resolve("x/locked"));
        Files.writeString(locked.resolve("file"), "");
        Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("---------"));
        Files.setPosixFilePermissions(made.resolve("x"), PosixFilePermissions.fromString("r--r--r--"));
        directories.remove("a", SOON);
        assertThat(made).doesNotExist();
        assertThat(outside.resolve("precious")).exists();
    }

    @Test
    void triesUntilDyingTasksNoLongerWrite() throws Exception {
        Path made = directories.make(spec("a", "mine"));
        AtomicBoolean stop = new AtomicBoolean();
        Thread task = new Thread(() -> {
            for (int i = 0; i < 20_000 && !stop.get(); i++) {
                try {
                    Files.createDirectories(made.resolve("out"));
                    Files.writeString(made.resolve("out/" + i), "");
                } catch (IOException goneMeanwhile) {
                    Thread.onSpinWait();
                }
                stop.compareAndSet(false, i > 2000 && !Files.exists(made.resolve("embedded.ledger")));
            }
        });
        task.start();
        directories.remove("a", SOON);
        stop.set(true);
        task.join();
        directories.remove("a", SOON);
        assertThat(made).doesNotExist();
    }

    @Test
    void refusesADirectoryThatOthersCanWrite() throws Exception {
        Files.createDirectory(base);
        Files.setPosixFilePermissions(base, PosixFilePermissions.fromString("rwxrwxrwx"));
        assertThatIOException()
                .isThrownBy(() -> directories.make(spec("a", "mine")))
                .withMessageContaining(base + " can be written by others");
        assertThat(base).isEmptyDirectory();
    }

    @Test
    void refusesADirectoryOfSomebodyElse() throws Exception {
        Object self = Files.getAttribute(temporary, "unix:uid");
        assumeTrue(self.equals(0), "only root can give a directory away");
        Files.createDirectory(base);
        Files.setAttribute(base, "unix:uid", 12_345);
        assertThatIOException().isThrownBy(() -> directories.make(spec("a", "mine")));
    }

    @Test
    void refusesADirectoryThatIsThere() throws Exception {
        directories.make(spec("a", "mine"));
        assertThatIOException()
                .isThrownBy(() -> directories.make(spec("a", "mine")))
                .withMessageContaining("in the way of cluster a");
    }

    private static ClusterSpec spec(String id, String ledger) {
        return new ClusterSpec(id, "run", "default", new ClusterShape(1, new ClusterResources(1, 1, 1)), ledger);
    }
}
