package io.github.camelmesos.chronos.scheduler.framework;

import java.time.Duration;
import java.util.Objects;

/**
 * How the scheduler presents itself to Mesos.
 *
 * @param master {@code zk://host:port,…/path} or {@code host:port} of a master
 * @param frameworkName the framework's name
 * @param role the role whose resources it uses
 * @param user the user tasks run as that name none
 * @param failoverTimeout how long the master keeps its tasks while there is no scheduler
 * @param checkpoint whether tasks survive their agent's restart
 * @param sessionTimeout of the session with the masters' ZooKeeper
 */
public record MesosConfig(
        String master,
        String frameworkName,
        String role,
        String user,
        Duration failoverTimeout,
        boolean checkpoint,
        Duration sessionTimeout) {

    public MesosConfig {
        Objects.requireNonNull(master, "master");
        Objects.requireNonNull(frameworkName, "frameworkName");
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(user, "user");
    }

    /** Chronos' defaults for the rest. */
    public static MesosConfig of(String master, String user) {
        return new MesosConfig(master, "chronos", "*", user, Duration.ofDays(7), true, Duration.ofSeconds(10));
    }
}
