package io.github.camelmesos.cluster.settings;

import java.util.Arrays;
import java.util.List;

/** The properties that nested clusters understand. All are optional. */
public enum Setting {
    STATE_DIRECTORY(
            "stateDirectory", "", "where the ledger is kept; by default camel-mesos in the user's state directory"),
    WORK_DIRECTORY(
            "workDirectory", "", "where each cluster has its directory; by default below the temporary directory"),
    QUOTAS("quotas", "", "the quota file; without one the default tenant may have the whole machine"),
    PRICES("prices", "", "the price list; without one nothing has a cost"),
    PROVIDER("provider", "embedded", "name of the provider for those who name none"),
    ADDRESS("address", "127.0.0.1", "address the embedded servers listen on"),
    FIRST_TASK_PORT("firstTaskPort", "31000", "first of the ports that embedded agents offer to tasks"),
    TASK_PORTS_PER_AGENT("taskPortsPerAgent", "100", "how many ports each embedded agent offers"),
    MASTER_TIMEOUT("timeout.master", "30s", "longest time until a master is elected"),
    AGENTS_TIMEOUT("timeout.agents", "60s", "longest time until all agents are registered, or gone"),
    CHRONOS_SILENCE(
            "timeout.chronosSilence",
            "30s",
            "how long Chronos of a process or docker cluster may not answer before it is started again"),
    CHRONOS_TIMEOUT("timeout.chronos", "60s", "longest time until the scheduler is registered"),
    DESTROY_TIMEOUT("timeout.destroy", "30s", "longest time for tearing down one cluster"),
    CLOSE_TIMEOUT("timeout.close", "45s", "longest time for tearing down all clusters at the end"),
    RECHECK_INTERVAL("recheckInterval", "1s", "how often those that wait look for launchers that died"),
    LEDGER(
            "ledger",
            "",
            "ZooKeeper of a ledger for several machines, zk://host:port,host:port/path; else a file ledger"),
    LEDGER_CREDENTIALS(
            "ledger.credentials",
            "",
            "file with user:password for that ZooKeeper, of mode 600; its nodes are then for that user only"),
    ACCOUNTS_KEEP("accounts.keep", "400d", "how long it is kept what tenants reserved and used"),
    ACCOUNTS_SIZE("accounts.size", "64", "how many MiB of that are kept at most; the oldest days go first"),
    LEDGER_TIMEOUT("timeout.ledger", "15s", "longest time that a change of the ledger is tried"),
    LEASE(
            "lease",
            "40s",
            "how long a silent launcher keeps its clusters in a ZooKeeper ledger; deadOwner=adopt: a dead one"),
    LOST_LEDGER(
            "lostLedger",
            "destroy",
            "what a launcher that cannot renew its lease does with its clusters: destroy, keep"),
    DEAD_OWNER("deadOwner", "destroy", "what becomes of the clusters of a launcher that died: destroy, adopt"),
    PATIENCE("patience", "1h", "who has waited longer comes first, whatever priorities say"),
    UPKEEP_INTERVAL("upkeepInterval", "2s", "how often a launcher renews its lease and looks after its clusters"),
    GRACE("grace", "30s", "how long others leave a cluster to its owner after its time is over"),
    MASTERS("masters", "1", "how many Mesos masters a process or docker cluster has; with 3, one may die unnoticed"),
    REPAIRS("repairs", "5", "how often servers of a process or docker cluster that die are replaced before it is lost"),
    LOG_DIRECTORY("logDirectory", "", "where logs of servers are kept; by default they go with their cluster"),
    PROCESS_MASTER(
            "process.master", "", "command of mesos-master; own for ours; by default the one on PATH, else ours"),
    PROCESS_AGENT("process.agent", "", "command of mesos-agent, likewise"),
    PROCESS_CHRONOS("process.chronos", "", "command of Chronos, likewise; needs Apache Mesos"),
    DOCKER_COMMAND("docker.command", "docker", "command of the engine's client"),
    DOCKER_IMAGE("docker.image", "camel-mesos", "image with all servers, made by the Dockerfile of this repository"),
    DOCKER_ZOOKEEPER("docker.zookeeper", "", "image of ZooKeeper alone, which is started without flags"),
    DOCKER_MASTER("docker.master", "", "image of mesos-master alone, which is started with its flags"),
    DOCKER_AGENT("docker.agent", "", "image of mesos-agent alone, likewise"),
    DOCKER_CHRONOS("docker.chronos", "", "image of Chronos alone, likewise"),
    DOCKER_TASKS("docker.tasks", "socket", "how jobs start containers: by the host's socket, dind, or none"),
    DOCKER_BINDS("docker.binds", "", "directories with inputs, separated by commas, :ro behind those only read"),
    DOCKER_DIND_OPTIONS("docker.dind.options", "--privileged", "of docker run, for agents with an engine of their own"),
    DOCKER_DIND_ENGINE_OPTIONS("docker.dind.engineOptions", "", "of dockerd, for the engines of agents"),
    DOCKER_SERVER_CPUS("docker.serverCpus", "1", "most cpus of ZooKeeper, master and Chronos each"),
    DOCKER_SERVER_MEMORY("docker.serverMemory", "512", "most MiB of those each, and of an agent beside its tasks"),
    PIVOT_URL("pivot.url", "", "URL of the PIVOT server"),
    PIVOT_TEMPLATE("pivot.template", "", "template of the appliance that a cluster is, as config/appliance.json"),
    PIVOT_DATA("pivot.data", "", "directory of PIVOT's hosts that all containers share"),
    PIVOT_VOLUMES("pivot.volumes", "source", "how the server wants volumes: source (src, dest), or paths (host_path)"),
    PIVOT_SECRET("pivot.secret", "", "file with the value of the header that says who asks"),
    PIVOT_HEADER("pivot.header", "Authorization", "name of that header"),
    PIVOT_PURGE("pivot.purge", "true", "whether data that PIVOT keeps for a cluster goes with it"),
    PIVOT_REQUEST_TIMEOUT("pivot.timeout.request", "30s", "longest time for an answer of the server"),
    PIVOT_START_TIMEOUT("pivot.timeout.start", "10m", "longest time until all containers run, images pulled"),
    PIVOT_PAUSE("pivot.pause", "2s", "longest time between two looks at an appliance");

    /** What the name of every property starts with. */
    public static final String PREFIX = "camelmesos.cluster.";

    private final String name;
    private final String otherwise;
    private final String description;

    Setting(String name, String otherwise, String description) {
        this.name = name;
        this.otherwise = otherwise;
        this.description = description;
    }

    /** The whole name: {@code camelmesos.cluster.stateDirectory}. */
    public String property() {
        return PREFIX + name;
    }

    /** The value where none is set; empty where it is worked out. */
    public String otherwise() {
        return otherwise;
    }

    /** One line for documentation. */
    public String description() {
        return description;
    }

    static List<String> properties() {
        return Arrays.stream(values()).map(Setting::property).toList();
    }
}
