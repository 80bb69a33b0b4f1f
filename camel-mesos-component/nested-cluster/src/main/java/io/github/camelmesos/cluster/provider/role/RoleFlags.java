package io.github.camelmesos.cluster.provider.role;

import io.github.camelmesos.cluster.ClusterResources;
import io.github.camelmesos.mesos.json.Json;
import io.github.camelmesos.mesos.json.JsonValue;
import io.github.camelmesos.mesos.leader.ZkUrl;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The flags with which a nested cluster's servers are started: Mesos' and Chronos' own, so that they are right for those as
 * well as for this project's servers.
 *
 * @param cluster its id
 * @param masters where the cluster keeps its leading master
 * @param user who runs the tasks
 * @see <a href="https://mesos.apache.org/documentation/latest/configuration/">Mesos configuration</a>
 */
public record RoleFlags(String cluster, ZkUrl masters, String user) {

    /** The name with which the scheduler registers. */
    public static final String FRAMEWORK = "chronos";

    /** The attribute of an agent that holds its name. */
    public static final String AGENT_NAME = "server";

    private static final String ROOT = "root";

    /** Of a ZooKeeper server of this project. */
    public static List<String> zooKeeper(ServerPlace place) {
        return List.of("--data_dir=" + place.directory(), "--ip=" + place.bind(), "--port=" + place.port());
    }

    /**
     * Of one of several masters. They offer at once, and know within seconds that an agent is gone.
     *
     * @param number of masters
     */
    public List<String> master(ServerPlace place, int number) {
        return List.of(
                "--zk=" + masters,
                "--quorum=" + (number / 2 + 1),
                "--work_dir=" + place.directory(),
                "--ip=" + place.bind(),
                "--port=" + place.port(),
                hostname(place),
                "--allocation_interval=50ms",
                "--agent_ping_timeout=1secs",
                "--max_agent_ping_timeouts=5",
                "--zk_session_timeout=10secs");
    }

    /**
     * Of an agent that brings exactly {@code size} and is alone with its directories, its control group and its ports, and
     * leaves alone what is not its own.
     *
     * @param name different from all other agents of the cluster
     * @param taskPorts {@code [31000-31099]}
     * @param environment of the tasks
     * @param containerizers {@code mesos}, or {@code docker,mesos}
     */
    public List<String> agent(
            ServerPlace place,
            String name,
            ClusterResources size,
            String taskPorts,
            Map<String, String> environment,
            String containerizers) {
        List<String> flags = new ArrayList<>(List.of(
                "--master=" + masters,
                "--work_dir=" + place.directory(),
                "--runtime_dir=" + place.directory() + "/runtime",
                "--resources=cpus:" + size.cpus() + ";mem:" + size.memoryMiB() + ";disk:" + size.diskMiB() + ";ports:"
                        + taskPorts,
                "--ip=" + place.bind(),
                "--port=" + place.port(),
                hostname(place),
                "--attributes=" + AGENT_NAME + ":" + name,
                "--containerizers=" + containerizers,
                "--cgroups_root=camel-mesos/" + cluster + "/" + name,
                "--docker_kill_orphans=false",
                "--docker_remove_delay=1mins",
                "--executor_registration_timeout=10mins",
                "--executor_environment_variables=" + json(environment),
                "--systemd_enable_support=false"));
        if (user.equals(ROOT)) {
            flags.add("--cgroups_enable_cfs=true");
        } else {
            flags.add("--switch_user=false");
        }
        return flags;
    }

    private static String hostname(ServerPlace place) {
        return place.hostname().isEmpty() ? "--hostname_lookup=false" : "--hostname=" + place.hostname();
    }

    private static String json(Map<String, String> values) {
        JsonValue object = writer -> new TreeMap<>(values).forEach(writer::field);
        return new String(Json.bytes(writer -> writer.object(object)), StandardCharsets.UTF_8);
    }

    /** Of the scheduler: as quick as Chronos can be. */
    public List<String> chronos(ServerPlace place) {
        return List.of(
                "--master",
                masters.toString(),
                "--zk_hosts",
                masters.connectString(),
                "--http_address",
                place.bind(),
                "--http_port",
                Integer.toString(place.port()),
                "--hostname",
                place.hostname(),
                "--mesos_framework_name",
                FRAMEWORK,
                "--user",
                user,
                "--revive_offers_for_new_jobs",
                "--min_revive_offers_interval",
                "1",
                "--decline_offer_duration",
                "1");
    }
}
