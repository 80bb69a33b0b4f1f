package io.github.camelmesos.embedded.role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelmesos.embedded.agent.AgentSettings;
import io.github.camelmesos.embedded.master.MasterSettings;
import io.github.camelmesos.embedded.zookeeper.ZooKeeperSettings;
import io.github.camelmesos.mesos.leader.ZkUrl;
import io.github.camelmesos.mesos.resource.Resources;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FlagsTest {
    private static MasterSettings master(String... args) {
        return MasterFlags.parse(args, Map.of());
    }

    private static AgentSettings agent(String... args) {
        return AgentFlags.parse(args, Map.of());
    }

    @Test
    void theMastersFlagsAreRead() {
        MasterSettings settings = master(
                "--zk=zk://a:1,b:2/mesos",
                "--quorum=1",
                "--work_dir=/var/lib/mesos",
                "--ip",
                "10.0.0.1",
                "--port=5055",
                "--hostname=m",
                "--cluster=c",
                "--allocation_interval=100ms",
                "--agent_ping_timeout=1.5secs",
                "--max_agent_ping_timeouts=2",
                "--zk_session_timeout=20secs");
        assertThat(settings.zk()).contains(new ZkUrl("a:1,b:2", "/mesos"));
        assertThat(settings.listen().ip()).isEqualTo("10.0.0.1");
        assertThat(settings.listen().port()).isEqualTo(5055);
        assertThat(settings.listen().hostname()).isEqualTo("m");
        assertThat(settings.allocationInterval()).isEqualTo(Duration.ofMillis(100));
        assertThat(settings.agentPingTimeout()).isEqualTo(Duration.ofMillis(1500));
        assertThat(settings.maxAgentPingTimeouts()).isEqualTo(2);
        assertThat(settings.zkSessionTimeout()).isEqualTo(Duration.ofSeconds(20));
        assertThat(settings.flags()).containsEntry("cluster", "c").containsEntry("quorum", "1");
    }

    @Test
    void theDefaultsAreMesosOwnButOnlyThisMachineIsServed() {
        MasterSettings settings = master();
        assertThat(settings.listen().ip()).isEqualTo("127.0.0.1");
        assertThat(settings.listen().port()).isEqualTo(5050);
        assertThat(settings.agentPingTimeout()).isEqualTo(Duration.ofSeconds(15));
        assertThat(agent("--master=a:1", "--work_dir=/w", "--resources=cpus:1")
                        .listen()
                        .port())
                .isEqualTo(5051);
    }

    @Test
    void theEnvironmentSaysWhatTheCommandLineDoesNot() {
        Map<String, String> environment = Map.of("MESOS_PORT", "6000", "MESOS_HOSTNAME", "env", "MESOS_SANDBOX", "/x");
        MasterSettings settings = MasterFlags.parse(new String[] {"--hostname=line"}, environment);
        assertThat(settings.listen().port()).isEqualTo(6000);
        assertThat(settings.listen().hostname()).isEqualTo("line");
    }

    @Test
    void theAgentsFlagsAreRead() {
        AgentSettings settings = agent(
                "--master=zk://a:1/mesos",
                "--work_dir=/w",
                "--resources=cpus:2;mem:512;disk:10;ports:[1-2]",
                "--attributes=rack:a;zone:b",
                "--switch_user=false",
                "--port=0",
                "--systemd_enable_support=false",
                "--no-docker_kill_orphans",
                "--cgroups_root=x",
                "--containerizers=mesos",
                "--executor_registration_timeout=10mins",
                "--executor_environment_variables={\"A\":\"b\"}");
        assertThat(settings.zk()).contains(new ZkUrl("a:1", "/mesos"));
        assertThat(settings.resources()).isEqualTo(Resources.parse("cpus:2;mem:512;disk:10;ports:[1-2]"));
        assertThat(settings.attributes()).isEqualTo(Map.of("rack", "a", "zone", "b"));
        assertThat(settings.switchUser()).isFalse();
        assertThat(settings.environment()).isEqualTo(Map.of("A", "b"));
        assertThat(settings.workDir()).isEqualTo(Path.of("/w"));
    }

    @Test
    void anAgentMayBeToldItsMaster() {
        AgentSettings settings = agent("--master=localhost:5050", "--work_dir=/w", "--resources=cpus:1");
        assertThat(settings.master()).contains(URI.create("http://localhost:5050"));
    }

    @Test
    void theMasterMayStandInAFile(@TempDir Path dir) throws IOException {
        Path file = Files.writeString(dir.resolve("zk"), "zk://a:1/mesos\n");
        assertThat(master("--zk=file://" + file).zk()).contains(new ZkUrl("a:1", "/mesos"));
    }

    @ParameterizedTest
    @CsvSource({
        "--prot=5050, --prot is not known; did you mean --port?",
        "--frobnicate=1, --frobnicate is not known",
        "5050, '5050' is not a flag; flags are written --name=value",
        "--port, --port needs a value",
        "--port=x, '--port=x: expected a whole number'",
        "--port=70000, '--port=70000: a port is 0 to 65535'",
        "--allocation_interval=5, '--allocation_interval=5: expected a duration such as 500ms, 10secs, 5mins, 2hrs'",
        "--zk=localhost:2181, '--zk=localhost:2181: expected zk://host:port,host:port/path'",
        "--quorum=many, '--quorum=many: expected a whole number'",
    })
    void whatIsWrongIsNamedWithWhatWouldBeRight(String flag, String message) {
        assertThatThrownBy(() -> master(flag))
                .isInstanceOf(FlagException.class)
                .hasMessageStartingWith(message)
                .hasMessageNotContaining("\n");
    }

    @Test
    void aFlagIsGivenOnce() {
        assertThatThrownBy(() -> master("--port=1", "--port=2")).hasMessage("--port is given twice");
    }

    @Test
    void anAgentNeedsExplicitResourcesAMasterAndADirectory() {
        assertThatThrownBy(() -> agent("--master=a:1", "--work_dir=/w"))
                .hasMessage("--resources is missing: --resources=cpus:N;mem:N;disk:N;ports:[a-b]");
        assertThatThrownBy(() -> agent("--resources=cpus:1", "--work_dir=/w")).hasMessageContaining("--master");
        assertThatThrownBy(() -> agent("--resources=cpus:1", "--master=a:1")).hasMessageContaining("--work_dir");
        assertThatThrownBy(() -> agent("--resources=cpu:1", "--master=a:1", "--work_dir=/w"))
                .hasMessageContaining("resource 'cpu' is not known");
        assertThatThrownBy(() -> agent("--resources=cpus:1", "--master=nowhere", "--work_dir=/w"))
                .hasMessageContaining("--master=nowhere");
    }

    @Test
    void zooKeepersFlagsAndFileAreRead(@TempDir Path dir) throws IOException {
        ZooKeeperSettings flags = ZooKeeperFlags.parse(new String[] {"--data_dir=/d", "--port=1234", "--ip=0.0.0.0"});
        assertThat(flags.dataDir()).isEqualTo(Path.of("/d"));
        assertThat(flags.port()).isEqualTo(1234);
        assertThat(flags.host()).isEqualTo("0.0.0.0");
        Path file =
                Files.writeString(dir.resolve("zoo.cfg"), "dataDir=/d\nclientPort=1234\ntickTime=500\ninitLimit=5\n");
        ZooKeeperSettings fromFile = ZooKeeperFlags.parse(new String[] {file.toString()});
        assertThat(fromFile.port()).isEqualTo(1234);
        assertThat(fromFile.tickTime()).isEqualTo(Duration.ofMillis(500));
        assertThatThrownBy(() -> ZooKeeperFlags.parse(new String[] {"--port=1"}))
                .hasMessageContaining("--data_dir");
        assertThatThrownBy(() -> ZooKeeperFlags.parse(new String[] {"/no/such/file"}))
                .isInstanceOf(FlagException.class);
    }
}
