package io.github.camelmesos.cluster.provider.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PartsTest {

    private final Parts parts = new Parts();
    private final List<String> closed = new CopyOnWriteArrayList<>();

    @Test
    void closesWhatDependsOnOthersFirstHoweverItWasStarted() throws Exception {
        parts.add(Role.AGENT, () -> closed.add("agent"));
        parts.add(Role.ZOOKEEPER, () -> closed.add("zookeeper"));
        parts.add(Role.SCHEDULER, () -> closed.add("scheduler"));
        parts.add(Role.MASTER, () -> closed.add("master"));
        parts.close();
        parts.close();
        assertThat(closed).containsExactly("scheduler", "agent", "master", "zookeeper");
    }

    @Test
    void closesPartsOfOneRoleTogether() throws Exception {
        CyclicBarrier both = new CyclicBarrier(2);
        parts.add(Role.AGENT, () -> both.await(10, TimeUnit.SECONDS));
        parts.add(Role.AGENT, () -> both.await(10, TimeUnit.SECONDS));
        parts.close();
    }

    @Test
    void goesOnWhenAPartFailsAndTellsTheFailure() throws Exception {
        parts.add(Role.ZOOKEEPER, () -> closed.add("zookeeper"));
        parts.add(Role.MASTER, () -> {
            throw new IOException("second");
        });
        parts.add(Role.SCHEDULER, () -> {
            throw new IOException("first");
        });
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(parts::close)
                .withMessage("first")
                .satisfies(e -> assertThat(e.getSuppressed()).hasSize(1));
        assertThat(closed).containsExactly("zookeeper");
    }

    @Test
    void closesAtOnceWhatIsStartedTooLate() throws Exception {
        parts.close();
        assertThatExceptionOfType(InterruptedException.class)
                .isThrownBy(() -> parts.add(Role.AGENT, () -> closed.add("late")));
        assertThat(closed).containsExactly("late");
    }
}
