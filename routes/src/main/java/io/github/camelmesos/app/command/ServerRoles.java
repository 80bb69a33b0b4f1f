package io.github.camelmesos.app.command;

import io.github.camelmesos.app.failure.ErrorReport;
import io.github.camelmesos.app.failure.ExitCode;
import io.github.camelmesos.app.interrupt.Interrupts;
import io.github.camelmesos.app.interrupt.Interrupts.Kind;
import io.github.camelmesos.app.logging.LogFile;
import io.github.camelmesos.chronos.scheduler.BundledScheduler;
import io.github.camelmesos.chronos.scheduler.ChronosFlags;
import io.github.camelmesos.chronos.scheduler.ChronosRole;
import io.github.camelmesos.embedded.agent.EmbeddedAgent;
import io.github.camelmesos.embedded.master.EmbeddedMaster;
import io.github.camelmesos.embedded.role.AgentRole;
import io.github.camelmesos.embedded.role.MasterRole;
import io.github.camelmesos.embedded.role.ZooKeeperRole;
import io.github.camelmesos.embedded.zookeeper.EmbeddedZooKeeper;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** The embedded servers as processes. They log to standard error, as those they stand for do. */
final class ServerRoles implements Roles {

    /**
     * A server that has been started.
     *
     * @param place where it can be reached
     */
    private record Started(AutoCloseable server, Object place) {}

    private interface Role {
        Started start(String[] arguments) throws Exception;
    }

    private final Map<String, Role> roles = new LinkedHashMap<>();

    ServerRoles() {
        roles.put("zookeeper", arguments -> {
            EmbeddedZooKeeper server = ZooKeeperRole.start(arguments);
            return new Started(server, server.connectString());
        });
        roles.put("mesos-master", arguments -> {
            EmbeddedMaster master = MasterRole.start(arguments);
            return new Started(master, master.url());
        });
        roles.put("mesos-agent", arguments -> {
            EmbeddedAgent agent = AgentRole.start(arguments);
            return new Started(agent, agent.url());
        });
        roles.put("chronos", arguments -> {
            BundledScheduler scheduler = ChronosRole.start(arguments);
            return new Started(scheduler, scheduler.url());
        });
    }

    @Override
    public Set<String> names() {
        return Collections.unmodifiableSet(roles.keySet());
    }

    @Override
    public int start(String name, List<String> arguments, Console console) {
        if (arguments.contains("--help")) {
            console.out().println(help(name));
            console.out().flush();
            return ExitCode.SUCCESS;
        }
        CompletableFuture<Kind> stop = new CompletableFuture<>();
        try {
            LogFile.toStandardError();
            Interrupts.handle(stop::complete);
            Started started = roles.get(name).start(arguments.toArray(String[]::new));
            try (AutoCloseable server = started.server()) {
                console.err().println(name + " at " + started.place());
                return stop.get().exitCode();
            }
        } catch (Exception e) {
            ErrorReport report = ErrorReport.of(e);
            report.lines().forEach(console::error);
            return report.exitCode();
        }
    }

    private static String help(String name) {
        return name.equals("chronos")
                ? ChronosFlags.help()
                : "The options are those of " + name + " itself, as --option=value; one that is not known is named.";
    }
}
