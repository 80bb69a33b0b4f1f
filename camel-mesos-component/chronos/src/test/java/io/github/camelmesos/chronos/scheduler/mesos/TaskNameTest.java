package io.github.camelmesos.chronos.scheduler.mesos;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TaskNameTest {

    @Test
    void a_task_id_is_written_as_chronos_writes_it() {
        assertThat(TaskName.id(1795353086209L, 0, "failing", "")).isEqualTo("ct:1795353086209:0:failing:");
    }

    @Test
    void a_task_id_tells_its_parts() {
        assertThat(TaskName.parse("ct:1795353158147:1:a.b-c_d:x y"))
                .contains(new TaskName(1795353158147L, 1, "a.b-c_d", "x y"));
    }

    @Test
    void what_mesos_refuses_in_an_id_is_replaced() {
        assertThat(TaskName.id(1, 0, "a", "/etc;\n..")).isEqualTo("ct:1:0:a:_etc__..");
        assertThat(TaskName.id(1, 0, "a", "x".repeat(1000))).hasSizeLessThan(60);
        assertThat(TaskName.id(Long.MAX_VALUE / 10, 9, "n".repeat(TaskName.LONGEST_JOB), "x".repeat(100)))
                .hasSizeLessThanOrEqualTo(255);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "zzz", "ct:x:0:a:", "ct:1:0:a", "ct:1:0::", "driver-1"})
    void another_frameworks_task_ids_are_none_of_chronos(String id) {
        assertThat(TaskName.parse(id)).isEmpty();
    }
}
