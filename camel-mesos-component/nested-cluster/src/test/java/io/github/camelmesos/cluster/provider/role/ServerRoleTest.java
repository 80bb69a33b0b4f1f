package io.github.camelmesos.cluster.provider.role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerRoleTest {

    @Test
    void isFoundByItsCommand() {
        for (ServerRole role : ServerRole.values()) {
            assertThat(ServerRole.ofCommand(role.command())).contains(role);
        }
        assertThat(ServerRole.ofCommand("marathon")).isEmpty();
    }

    @Test
    void startsAServerAndSaysWhereItIs(@TempDir Path directory) throws Exception {
        StartedServer started = ServerRole.ZOOKEEPER.start("--data_dir=" + directory, "--port=0");
        try (AutoCloseable server = started.server()) {
            assertThat(started.announcement(ServerRole.ZOOKEEPER)).matches("zookeeper at 127.0.0.1:\\d+");
        }
    }

    @Test
    void namesAFlagThatIsWrong() {
        assertThatThrownBy(() -> ServerRole.AGENT.start("--work_dir=/tmp/x")).hasMessageContaining("--");
        assertThatThrownBy(() -> ServerRole.CHRONOS.start("--nonsense=1")).hasMessageContaining("nonsense");
    }
}
