package io.github.camelmesos.launcher.connection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ChronosTaskIdTest {

    @Test
    void findsTheJobsName() {
        assertThat(ChronosTaskId.jobName("ct:1795353600000:0:run-1.12.step_a:")).contains("run-1.12.step_a");
        assertThat(ChronosTaskId.jobName("ct:1795353600000:2:name:some arguments"))
                .contains("name");
    }

    @Test
    void passesOverTasksOfOthers() {
        assertThat(ChronosTaskId.jobName("marathon.123")).isEmpty();
        assertThat(ChronosTaskId.jobName("ct:x:0:name:")).isEmpty();
    }
}
