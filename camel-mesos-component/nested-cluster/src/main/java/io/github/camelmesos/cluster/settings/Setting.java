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
    PROVIDER("provider", "embedded", "name of the provider for those who name none"),
    ADDRESS("address", "127.0.0.1", "address the embedded servers listen on"),
    FIRST_TASK_PORT("firstTaskPort", "31000", "first of the ports that embedded agents offer to tasks"),
    TASK_PORTS_PER_AGENT("taskPortsPerAgent", "100", "how many ports each embedded agent offers"),
    MASTER_TIMEOUT("timeout.master", "30s", "longest time until a master is elected"),
    AGENTS_TIMEOUT("timeout.agents", "60s", "longest time until all agents are registered, or gone"),
    CHRONOS_TIMEOUT("timeout.chronos", "60s", "longest time until the scheduler is registered"),
    DESTROY_TIMEOUT("timeout.destroy", "30s", "longest time for tearing down one cluster"),
    CLOSE_TIMEOUT("timeout.close", "45s", "longest time for tearing down all clusters at the end"),
    RECHECK_INTERVAL("recheckInterval", "1s", "how often those that wait look for launchers that died"),
    MASTERS("masters", "1", "how many Mesos masters a process or docker cluster has; with 3, one may die unnoticed"),
    REPAIRS("repairs", "5", "how often servers of a process or docker cluster that die are replaced before it is lost"),
    LOG_DIRECTORY("logDirectory", "", "where logs of servers are kept; by default they go with their cluster"),
    PROCESS_MASTER(
            "process.master", "", "command of mesos-master; own for ours; by default the one on PATH, else ours"),
    PROCESS_AGENT("process.agent", "", "command of mesos-agent, likewise"),
    PROCESS_CHRONOS("process.chronos", "", "command of Chronos, likewise; needs Apache Mesos");

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
