package io.github.camelmesos.chronos.scheduler;

import io.github.camelmesos.chronos.job.JobDefaults;
import io.github.camelmesos.chronos.job.JobResources;
import io.github.camelmesos.chronos.scheduler.core.CoreSettings;
import io.github.camelmesos.chronos.scheduler.framework.MesosConfig;
import io.github.camelmesos.chronos.scheduler.http.HttpConfig;
import io.github.camelmesos.chronos.scheduler.notification.NotificationConfig;
import java.time.Duration;
import java.util.Objects;

/**
 * Everything the bundled scheduler is told at its start.
 *
 * @param zkHosts the ZooKeeper servers that keep its state, {@code host:port,…}
 * @param zkPath where they keep it; schedulers with the same path elect one leader
 * @param zkTimeout of the session with them; a dead leader is replaced after it
 * @param http the REST API
 * @param mesos the framework
 * @param resources what a task gets whose job does not say
 * @param core how jobs and offers are treated
 * @param notification where notifications go, null for nowhere
 */
public record SchedulerConfig(
        String zkHosts,
        String zkPath,
        Duration zkTimeout,
        HttpConfig http,
        MesosConfig mesos,
        JobResources resources,
        CoreSettings core,
        NotificationConfig notification) {

    /** Chronos' default of {@code --zk_path}. */
    public static final String DEFAULT_ZK_PATH = "/chronos/state";

    public SchedulerConfig {
        Objects.requireNonNull(zkHosts, "zkHosts");
        Objects.requireNonNull(zkTimeout, "zkTimeout");
        Objects.requireNonNull(http, "http");
        Objects.requireNonNull(mesos, "mesos");
        Objects.requireNonNull(resources, "resources");
        Objects.requireNonNull(core, "core");
        if (!zkPath.startsWith("/") || zkPath.length() < 2 || zkPath.endsWith("/")) {
            throw new IllegalArgumentException(
                    "the ZooKeeper path must look like " + DEFAULT_ZK_PATH + ", but is '" + zkPath + "'");
        }
    }

    /**
     * A scheduler for programs on this machine: any free port of 127.0.0.1, tasks run as the current user.
     *
     * @param zkHosts {@code host:port,…}
     * @param master {@code zk://host:port,…/path} or {@code host:port}
     */
    public static SchedulerConfig local(String zkHosts, String master) {
        return new SchedulerConfig(
                zkHosts,
                DEFAULT_ZK_PATH,
                Duration.ofSeconds(10),
                HttpConfig.LOCAL,
                MesosConfig.of(master, System.getProperty("user.name")),
                JobResources.DEFAULT,
                CoreSettings.DEFAULT,
                null);
    }

    /** The same with another path in ZooKeeper. */
    public SchedulerConfig withZkPath(String value) {
        return new SchedulerConfig(zkHosts, value, zkTimeout, http, mesos, resources, core, notification);
    }

    /** The same with another session timeout. */
    public SchedulerConfig withZkTimeout(Duration value) {
        return new SchedulerConfig(zkHosts, zkPath, value, http, mesos, resources, core, notification);
    }

    /** The same with another REST API. */
    public SchedulerConfig withHttp(HttpConfig value) {
        return new SchedulerConfig(zkHosts, zkPath, zkTimeout, value, mesos, resources, core, notification);
    }

    /** The same with another framework. */
    public SchedulerConfig withMesos(MesosConfig value) {
        return new SchedulerConfig(zkHosts, zkPath, zkTimeout, http, value, resources, core, notification);
    }

    /** The same with another treatment of jobs. */
    public SchedulerConfig withCore(CoreSettings value) {
        return new SchedulerConfig(zkHosts, zkPath, zkTimeout, http, mesos, resources, value, notification);
    }

    /** The same with notifications. */
    public SchedulerConfig withNotification(NotificationConfig value) {
        return new SchedulerConfig(zkHosts, zkPath, zkTimeout, http, mesos, resources, core, value);
    }

    JobDefaults defaults() {
        return new JobDefaults(resources, mesos.user());
    }
}
