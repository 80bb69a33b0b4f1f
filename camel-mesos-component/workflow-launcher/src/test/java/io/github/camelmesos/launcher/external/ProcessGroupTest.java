package io.github.camelmesos.launcher.external;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessGroupTest {

    private static final Map<String, String> ENVIRONMENT = Map.of("PATH", System.getenv("PATH"), "GREETING", "hello");

    @TempDir
    Path directory;

    private final BoundedOutput output = new BoundedOutput(100);
    private final List<String> lines = Collections.synchronizedList(new ArrayList<>());
    private ProcessGroup group;

    @BeforeEach
    void makeGroup() {
        group = new ProcessGroup(output, new LogLines(lines::add), directory.resolve("exit-code"));
    }

    @Test
    void tellsExitCodeOutputAndLog() throws Exception {
        CompletableFuture<Integer> exit =
                start("echo $GREETING; printf '\\033[1;31mone\\033[0m\\n' >&2; echo two >&2; exit 7");

        assertThat(exit.get(30, TimeUnit.SECONDS)).isEqualTo(7);
        assertThat(output.text()).isEqualTo("hello\n");
        assertThat(lines).containsExactly("one", "two");
    }

    @Test
    void endsAsAWholeWhenTheCommandEnds() throws Exception {
        CompletableFuture<Integer> exit = start("sleep 1000 & echo $! > left; exit 0");

        assertThat(exit.get(30, TimeUnit.SECONDS)).isZero();
        awaitEndOf("left");
    }

    @Test
    void endsAsAWholeWhenItIsTerminated() throws Exception {
        CompletableFuture<Integer> exit = start("trap 'exit 9' TERM; sleep 1000 & echo $! > child; wait; sleep 1000");
        awaitContent("child");

        group.terminate();

        assertThat(exit.get(30, TimeUnit.SECONDS)).isEqualTo(9);
        awaitEndOf("child");
    }

    @Test
    void killsWhatDoesNotListen() throws Exception {
        CompletableFuture<Integer> exit = start("trap '' TERM; echo $$ > deaf; while :; do sleep 0.1; done");
        awaitContent("deaf");

        group.terminate();

        assertThat(exit.get(30, TimeUnit.SECONDS)).isNotZero();
        awaitEndOf("deaf");
    }

    @Test
    void keepsNoMoreOutputThanAllowed() throws Exception {
        start("seq 1000").get(30, TimeUnit.SECONDS);

        assertThat(output.isOver()).isTrue();
        assertThat(output.text()).hasSize(100);
    }

    private CompletableFuture<Integer> start(String script) throws Exception {
        return group.start(List.of("sh", "-c", script), ENVIRONMENT, directory);
    }

    private void awaitContent(String file) {
        Path path = directory.resolve(file);
        await().until(() -> Files.exists(path) && Files.size(path) > 0);
    }

    private void awaitEndOf(String file) throws Exception {
        long pid = Long.parseLong(Files.readString(directory.resolve(file)).strip());
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isEmpty());
    }
}
