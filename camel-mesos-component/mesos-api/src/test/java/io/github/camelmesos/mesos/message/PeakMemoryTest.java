package io.github.camelmesos.mesos.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class PeakMemoryTest {

    @Test
    void whatIsWrittenIsRead() {
        assertThat(PeakMemory.of(status(Optional.of(PeakMemory.data(123_456_789)))))
                .hasValue(123_456_789);
    }

    @Test
    void whatAnExecutorOfSomebodyElsePutsThereIsNone() {
        assertThat(PeakMemory.of(status(Optional.empty()))).isEmpty();
        assertThat(PeakMemory.of(status(Optional.of("no base64!")))).isEmpty();
        assertThat(PeakMemory.of(status(Optional.of("aGVsbG8=")))).isEmpty();
    }

    private static TaskStatus status(Optional<String> data) {
        return new TaskStatus(
                new TaskId("t"),
                TaskState.TASK_FINISHED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                Optional.empty(),
                data,
                Optional.empty());
    }
}
