package io.github.camelmesos.cluster.provider.role;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelmesos.cluster.ClusterResources;
import io.github.camelmesos.mesos.leader.ZkUrl;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RoleFlagsTest {

    private static final ZkUrl MASTERS = ZkUrl.parse("zk://10.0.0.1:2181/mesos");
    private static final ServerPlace PLACE = new ServerPlace("0.0.0.0", "agent.local", 5051, "/nested/agent");

    @Test
    void anAgentIsAloneWithWhatItHasAndLeavesTheHostAlone() {
        assertThat(agent("root"))
                .contains(
                        "--master=zk://10.0.0.1:2181/mesos",
                        "--work_dir=/nested/agent",
                        "--runtime_dir=/nested/agent/runtime",
                        "--resources=cpus:1.5;mem:512;disk:1024;ports:[31000-31099]",
                        "--ip=0.0.0.0",
                        "--port=5051",
                        "--hostname=agent.local",
                        "--attributes=server:mesos-agent-1",
                        "--cgroups_root=camel-mesos/c1/mesos-agent-1",
                        "--docker_kill_orphans=false",
                        "--docker_remove_delay=1mins",
                        "--executor_registration_timeout=10mins",
                        "--executor_environment_variables={\"A\":\"1\",\"B\":\"2\"}",
                        "--systemd_enable_support=false",
                        "--cgroups_enable_cfs=true")
                .doesNotContain("--switch_user=false");
    }

    @Test
    void anAgentThatIsNotRootSwitchesToNobody() {
        assertThat(agent("me")).contains("--switch_user=false").doesNotContain("--cgroups_enable_cfs=true");
    }

    private static List<String> agent(String user) {
        return new RoleFlags("c1", MASTERS, user)
                .agent(
                        PLACE,
                        "mesos-agent-1",
                        new ClusterResources(1.5, 512, 1024),
                        "[31000-31099]",
                        Map.of("B", "2", "A", "1"),
                        "mesos");
    }

    @Test
    void whoHasNoNameIsKnownByItsAddress() {
        RoleFlags flags = new RoleFlags("c1", MASTERS, "root");
        ServerPlace nameless = new ServerPlace("0.0.0.0", "", 5050, "/nested");
        assertThat(flags.master(nameless, 1))
                .contains("--hostname_lookup=false")
                .noneMatch(flag -> flag.startsWith("--hostname="));
    }

    @Test
    void theQuorumIsMoreThanHalfOfTheMasters() {
        RoleFlags flags = new RoleFlags("c1", MASTERS, "root");
        assertThat(flags.master(PLACE, 1)).contains("--quorum=1");
        assertThat(flags.master(PLACE, 2)).contains("--quorum=2");
        assertThat(flags.master(PLACE, 3)).contains("--quorum=2");
    }

    @Test
    void chronosIsPointedAtTheClustersZooKeeper() {
        assertThat(new RoleFlags("c1", MASTERS, "me").chronos(PLACE))
                .containsSequence("--master", "zk://10.0.0.1:2181/mesos", "--zk_hosts", "10.0.0.1:2181")
                .containsSequence("--user", "me");
    }
}
