package io.github.camelmesos.app.crash;

/**
 * Where a launcher is killed: just before it enters a method of its own. The run has two steps, each of which writes its name into a
 * file when it begins; the second waits for another file, unless it may end.
 */
enum KillPoint {
    WAITING("its cluster waits for the quota", "cluster.lifecycle.QueueWatch", "start"),
    GRANTED("its cluster is granted, nothing is made", "cluster.lifecycle.ClusterLife", "provision"),
    ZOOKEEPER("ZooKeeper is started", "cluster.lifecycle.ClusterStatus", "progress"),
    MASTER("the master leads", "cluster.lifecycle.ClusterStatus", "progress", 2),
    AGENTS("the agents are there", "cluster.lifecycle.ClusterStatus", "endpoints"),
    CHRONOS("Chronos is attached", "cluster.ClusterEndpoints", "withChronos"),
    SCALING("the cluster is granted more agents, not made yet", "cluster.lifecycle.Scaling", "grow"),
    STAGED("the second job is staged", "launcher.attempt.ChronosJobRunner", "submitToScheduler", 2),
    SUBMITTED("the second job is submitted", "launcher.attempt.ScheduledAttempt", "markAccepted", 2),
    STARTED("the second job runs"),
    FINISHED("the second job is over, not collected", "launcher.attempt.ChronosJobRunner", "finish", 2),
    COLLECTING("one of two outputs is moved", "cwl.run.FileTransfer", "move", 2),
    COLLECTED("all outputs are moved", "launcher.run.ActiveRun", "kept"),
    DRAINING("the run is over, its cluster is to be destroyed", "cluster.lifecycle.ClusterLife", "drain"),
    HALF_DESTROYED("the cluster's servers are stopped", "cluster.provider.directory.ClusterDirectories", "remove"),
    DESTROYED("nothing is left of the cluster but its grant", "cluster.lifecycle.OwnEntry", "remove"),
    UNRECORDED("all is done, the end not recorded", "app.record.RunRecorder", "onExchangeDone");

    private static final String ROOT = "io.github.camelmesos.";

    private final String description;
    private final String className;
    private final String method;
    private final int time;

    KillPoint(String description) {
        this(description, "", "");
    }

    KillPoint(String description, String className, String method) {
        this(description, className, method, 1);
    }

    KillPoint(String description, String className, String method, int time) {
        this.description = description;
        this.className = ROOT + className;
        this.method = method;
        this.time = time;
    }

    String description() {
        return description;
    }

    /** Whether the second job is let run to its end before the launcher is killed. */
    boolean isAfterTheLastJob() {
        return compareTo(STARTED) > 0;
    }

    /** Whether the second job may have begun, and was not over, when the launcher died. */
    boolean mayBeginAgain() {
        return this == SUBMITTED || this == STARTED;
    }

    /** How often jobs begin in all. */
    String begun() {
        return switch (this) {
            case STARTED -> "3: the second was not over";
            case SUBMITTED -> "2, or 3: the second may have begun";
            default -> "2";
        };
    }

    /** Whether it is reached when a job does something, rather than the launcher. */
    boolean isOfJob() {
        return method.isEmpty();
    }

    /** Lets a launcher run until it is there. */
    boolean reach(PausedLauncher launcher) throws Exception {
        return launcher.pauseAt(className, method, time);
    }
}
