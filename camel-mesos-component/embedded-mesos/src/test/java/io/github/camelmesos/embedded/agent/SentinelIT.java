package io.github.camelmesos.embedded.agent;

import static io.github.camelmesos.embedded.Eventually.eventually;
import static io.github.camelmesos.embedded.Eventually.isGone;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelmesos.embedded.api.RandomIds;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SentinelIT {
    private final String mark = RandomIds.uuid();
    private Sentinel sentinel;
    private Process task;

    @BeforeEach
    void start() throws IOException {
        sentinel = new Sentinel(mark);
        ProcessBuilder builder = new ProcessBuilder("setsid", "sleep", "1000");
        builder.environment().put(TaskEnvironment.MARK, mark + "/container");
        task = builder.start();
        eventually().until(() -> ProcessTable.read().entries().get(task.pid()).group() == task.pid());
    }

    @AfterEach
    void stop() {
        task.destroyForcibly();
        sentinel.close();
    }

    @Test
    void signalsAGroup() {
        sentinel.signal("KILL", task.pid());
        eventually().until(() -> isGone(task.pid()));
    }

    @Test
    void doesNotMindAGroupThatIsGone() {
        sentinel.signal("KILL", 999_999_999);
        sentinel.signal("TERM", task.pid());
        eventually().until(() -> isGone(task.pid()));
    }

    @Test
    void killsWhatIsMarkedAtTheEndOfItsInputAndThenEnds() {
        sentinel.close();
        eventually().until(() -> isGone(task.pid()) && isGone(sentinel.handle().pid()));
    }

    @Test
    void leavesAloneWhatOthersMarked() throws IOException {
        Sentinel other = new Sentinel(RandomIds.uuid());
        other.close();
        eventually().until(() -> isGone(other.handle().pid()));
        assertThat(task.isAlive()).isTrue();
    }

    @Test
    void isStartedAgainWhenItWasKilled() {
        long first = sentinel.handle().pid();
        sentinel.handle().destroyForcibly();
        eventually().until(() -> isGone(first));
        eventually().until(() -> {
            sentinel.signal("KILL", task.pid());
            return isGone(task.pid());
        });
        assertThat(sentinel.handle().pid()).isNotEqualTo(first);
    }
}
