package io.github.camelmesos.cluster.provider.role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.camelmesos.cluster.settings.ClusterSettings;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TaskPortsTest {

    private final TaskPorts ports = new TaskPorts(ClusterSettings.of(
            Map.of("camelmesos.cluster.firstTaskPort", "65300", "camelmesos.cluster.taskPortsPerAgent", "100")));

    @Test
    void rangesDoNotOverlap() {
        assertThat(ports.take()).hasToString("[65300-65399]");
        assertThat(ports.take()).hasToString("[65400-65499]");
    }

    @Test
    void rangesGivenBackAreTakenAgain() {
        TaskPorts.Range first = ports.take();
        ports.take();
        ports.giveBack(first);
        assertThat(ports.take()).isEqualTo(first);
    }

    @Test
    void saysThatAllAreTaken() {
        ports.take();
        ports.take();
        assertThatIllegalStateException()
                .isThrownBy(ports::take)
                .withMessageContaining("all task ports from 65300 to 65535 are taken by 2 agents of 100 ports each");
    }
}
