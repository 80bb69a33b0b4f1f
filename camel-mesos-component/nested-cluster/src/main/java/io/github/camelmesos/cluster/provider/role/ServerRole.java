package io.github.camelmesos.cluster.provider.role;

import io.github.camelmesos.chronos.scheduler.BundledScheduler;
import io.github.camelmesos.chronos.scheduler.ChronosRole;
import io.github.camelmesos.embedded.agent.EmbeddedAgent;
import io.github.camelmesos.embedded.master.EmbeddedMaster;
import io.github.camelmesos.embedded.role.AgentRole;
import io.github.camelmesos.embedded.role.MasterRole;
import io.github.camelmesos.embedded.role.ZooKeeperRole;
import io.github.camelmesos.embedded.zookeeper.EmbeddedZooKeeper;
import java.util.Arrays;
import java.util.Optional;

/** The servers that a cluster is made of, in the order in which they depend on each other. */
public enum ServerRole {
    ZOOKEEPER("zookeeper") {
        @Override
        public StartedServer start(String... flags) throws Exception {
            EmbeddedZooKeeper server = ZooKeeperRole.start(flags);
            return new StartedServer(server, server.connectString());
        }
    },
    MASTER("mesos-master") {
        @Override
        public StartedServer start(String... flags) throws Exception {
            EmbeddedMaster master = MasterRole.start(flags);
            return new StartedServer(master, master.url().toString());
        }
    },
    AGENT("mesos-agent") {
        @Override
        public StartedServer start(String... flags) throws Exception {
            EmbeddedAgent agent = AgentRole.start(flags);
            return new StartedServer(agent, agent.url().toString());
        }
    },
    CHRONOS("chronos") {
        @Override
        public StartedServer start(String... flags) throws Exception {
            BundledScheduler scheduler = ChronosRole.start(flags);
            return new StartedServer(scheduler, scheduler.url().toString());
        }
    };

    private final String command;

    ServerRole(String command) {
        this.command = command;
    }

    /** The command that starts it: {@code zookeeper}, {@code mesos-master}, {@code mesos-agent}, {@code chronos}. */
    public String command() {
        return command;
    }

    /** The role of that command. */
    public static Optional<ServerRole> ofCommand(String command) {
        return Arrays.stream(values())
                .filter(role -> role.command.equals(command))
                .findFirst();
    }

    /**
     * Starts this project's own server of this role in this JVM.
     *
     * @throws Exception when a flag is wrong, or it cannot listen; one line says what
     */
    public abstract StartedServer start(String... flags) throws Exception;
}
