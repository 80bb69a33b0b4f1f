package io.github.camelmesos.cluster.provider.supervised;

import io.github.camelmesos.cluster.ClusterEndpoints;
import io.github.camelmesos.cluster.ClusterShape;
import io.github.camelmesos.cluster.ProvisioningException;
import io.github.camelmesos.cluster.provider.ClusterSpec;
import io.github.camelmesos.cluster.provider.readiness.AgentsComplete;
import io.github.camelmesos.cluster.provider.readiness.MasterWatch;
import io.github.camelmesos.cluster.provider.readiness.Readiness;
import io.github.camelmesos.cluster.provider.readiness.SchedulerRegistered;
import io.github.camelmesos.cluster.provider.role.RoleFlags;
import io.github.camelmesos.cluster.provider.role.ServerPlace;
import io.github.camelmesos.cluster.provider.role.ServerRole;
import io.github.camelmesos.cluster.provider.role.TaskPorts;
import io.github.camelmesos.cluster.provider.supervised.Server.HostPort;
import io.github.camelmesos.cluster.settings.ClusterSettings;
import io.github.camelmesos.mesos.leader.ZkUrl;
import io.github.camelmesos.mesos.leader.ZooKeeperMasterLocator;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** One cluster of separate servers: what has been started of it, and what is waited for. */
final class SupervisedCluster {

    private static final Duration ZOOKEEPER_SESSION = Duration.ofSeconds(10);
    private static final String MASTERS_PATH = "/mesos";

    private final ClusterSpec spec;
    private final ClusterSettings settings;
    private final SupervisedSettings own;
    private final ServerPlatform platform;
    private final TaskPorts ports;
    private final Loss loss;
    private final Roster roster;
    private final Supervisor supervisor;
    private volatile Optional<URI> chronos = Optional.empty();
    private volatile Optional<HangWatch> chronosWatch = Optional.empty();
    private Optional<ClusterLink> link = Optional.empty();
    private Optional<RoleFlags> flags = Optional.empty();
    private volatile Optional<AgentOrders> agents = Optional.empty();

    SupervisedCluster(
            ClusterSpec spec,
            ClusterSettings settings,
            SupervisedSettings own,
            ServerPlatform platform,
            TaskPorts ports,
            Consumer<ProvisioningException> lost) {
        this.spec = spec;
        this.settings = settings;
        this.own = own;
        this.platform = platform;
        this.ports = ports;
        this.loss = new Loss(lost);
        this.roster = new Roster(
                settings.adoptsClusters()
                        ? Optional.of(platform.directory(spec.id()).resolve("servers"))
                        : Optional.empty());
        this.supervisor = new Supervisor(
                spec.id(),
                platform,
                own.repairs(),
                this::successor,
                roster,
                reason -> loss.report("cluster " + spec.id() + " is lost: " + reason));
    }

    /** An agent is replaced by a new one; others are started again, with their directory and at their port. */
    private ServerOrder successor(ServerOrder ended) {
        return ended.role() == ServerRole.AGENT ? agents.orElseThrow().insteadOf(ended) : ended;
    }

    /** ZooKeeper first; masters and agents find each other through it, so they are started at once. */
    ClusterEndpoints start(Consumer<String> progress) throws Exception {
        return loss.unlessLost(() -> {
            platform.open(spec);
            HostPort zooKeeper =
                    startAndPin(order(ServerRole.ZOOKEEPER, "", RoleFlags::zooKeeper), settings.masterTimeout());
            progress.accept("ZooKeeper serves at " + zooKeeper);
            RoleFlags roleFlags = meetAt(zooKeeper);
            for (int i = 1; i <= own.masters(); i++) {
                supervisor.start(order(ServerRole.MASTER, "-" + i, place -> roleFlags.master(place, own.masters())));
            }
            return complete(roleFlags.masters(), progress);
        });
    }

    private RoleFlags meetAt(HostPort zooKeeper) {
        RoleFlags roleFlags =
                new RoleFlags(spec.id(), new ZkUrl(zooKeeper.toString(), MASTERS_PATH), platform.taskUser());
        flags = Optional.of(roleFlags);
        agents = Optional.of(new AgentOrders(spec, roleFlags, platform, ports));
        return roleFlags;
    }

    private ClusterEndpoints complete(ZkUrl masters, Consumer<String> progress) throws Exception {
        startAgents(spec.shape().agents());
        ZooKeeperMasterLocator locator = ZooKeeperMasterLocator.connect(masters, ZOOKEEPER_SESSION);
        link = Optional.of(new ClusterLink(locator));
        URI master = locator.leader(settings.masterTimeout()).url();
        progress.accept("master elected at " + master);
        await(new AgentsComplete(spec.shape()), settings.agentsTimeout(), progress);
        return new ClusterEndpoints(masters.connectString(), masters.toString(), master, chronos);
    }

    /**
     * Takes over what another launcher has started. Agents that are missing are replaced.
     *
     * @return empty when another server than an agent is missing
     */
    Optional<ClusterEndpoints> adopt() throws Exception {
        return loss.unlessLost(() -> {
            List<Roster.Entry> before = roster.read();
            platform.adopt(spec);
            Optional<HostPort> zooKeeper = Optional.empty();
            for (Roster.Entry entry : before) {
                if (entry.role() == ServerRole.ZOOKEEPER) {
                    zooKeeper = adopt(entry, RoleFlags::zooKeeper);
                }
            }
            if (zooKeeper.isEmpty()) {
                return Optional.empty();
            }
            RoleFlags roleFlags = meetAt(zooKeeper.get());
            return adoptOthers(before, roleFlags)
                    ? Optional.of(complete(roleFlags.masters(), step -> {}))
                    : Optional.empty();
        });
    }

    private boolean adoptOthers(List<Roster.Entry> before, RoleFlags roleFlags)
            throws IOException, InterruptedException {
        for (Roster.Entry entry : before) {
            switch (entry.role()) {
                case ZOOKEEPER -> {}
                case AGENT -> supervisor.adopt(agents.orElseThrow().known(entry.name()));
                case CHRONOS -> {
                    Optional<HostPort> place = adopt(entry, roleFlags::chronos);
                    if (place.isEmpty()) {
                        return false;
                    }
                    serves(place.get());
                }
                case MASTER -> {
                    ServerOrder master = order(entry, place -> roleFlags.master(place, own.masters()));
                    if (supervisor.adopt(master).isEmpty()) {
                        return false;
                    }
                }
                default -> throw new IllegalStateException(entry.toString());
            }
        }
        return true;
    }

    private Optional<HostPort> adopt(Roster.Entry entry, Function<ServerPlace, List<String>> roleFlags)
            throws IOException, InterruptedException {
        return supervisor.adopt(order(entry, roleFlags)).isEmpty()
                ? Optional.empty()
                : Optional.of(supervisor.awaitServing(entry.name(), settings.masterTimeout()));
    }

    private ServerOrder order(Roster.Entry entry, Function<ServerPlace, List<String>> roleFlags) {
        return new ServerOrder(spec.id(), entry.role(), entry.name(), Optional.empty(), entry.port(), roleFlags);
    }

    private ServerOrder order(ServerRole role, String suffix, Function<ServerPlace, List<String>> roleFlags) {
        return new ServerOrder(spec.id(), role, role.command() + suffix, Optional.empty(), Optional.empty(), roleFlags);
    }

    private HostPort startAndPin(ServerOrder order, Duration timeout) throws IOException, InterruptedException {
        supervisor.start(order);
        HostPort place = supervisor.awaitServing(order.name(), timeout);
        supervisor.pin(order.name(), place.port());
        return place;
    }

    private void startAgents(int number) throws IOException, InterruptedException {
        AgentOrders orders = agents.orElseThrow();
        for (int i = supervisor.names(ServerRole.AGENT).size(); i < number; i++) {
            supervisor.start(orders.another());
        }
    }

    URI attachChronos(Consumer<String> progress) throws Exception {
        return loss.unlessLost(() -> {
            if (chronos.isPresent()) {
                return chronos.get();
            }
            ServerOrder order = order(ServerRole.CHRONOS, "", flags.orElseThrow()::chronos);
            try {
                HostPort place = startAndPin(order, settings.chronosTimeout());
                await(new SchedulerRegistered(RoleFlags.FRAMEWORK), settings.chronosTimeout(), progress);
                return serves(place);
            } catch (Exception e) {
                supervisor.stop(List.of(order.name()));
                throw e;
            }
        });
    }

    private URI serves(HostPort place) {
        URI url = URI.create("http://" + place);
        chronos = Optional.of(url);
        chronosWatch = Optional.of(new HangWatch(
                ServerRole.CHRONOS.command(),
                url.resolve("/ping"),
                settings.chronosSilence(),
                settings.chronosTimeout(),
                supervisor));
        return url;
    }

    /** Agents without tasks go first. */
    void scale(int number, Consumer<String> progress) throws Exception {
        loss.unlessLost(() -> {
            List<String> names = supervisor.names(ServerRole.AGENT);
            if (names.size() > number) {
                List<String> superfluous = link.orElseThrow().idlestFirst(names).subList(0, names.size() - number);
                supervisor.stop(superfluous);
                agents.orElseThrow().stopped(superfluous);
            }
            startAgents(number);
            await(
                    new AgentsComplete(new ClusterShape(number, spec.shape().agent())),
                    settings.agentsTimeout(),
                    progress);
            return null;
        });
    }

    private void await(Readiness readiness, Duration timeout, Consumer<String> progress)
            throws ProvisioningException, InterruptedException {
        try (MasterWatch watch = new MasterWatch(link.orElseThrow().operator())) {
            watch.await(readiness, timeout, progress);
        }
    }

    /** Scheduler and framework first, then agents with their tasks, then masters, then ZooKeeper. */
    void stop() throws IOException, InterruptedException {
        chronosWatch.ifPresent(HangWatch::close);
        supervisor.close();
        try {
            supervisor.stop(supervisor.names(ServerRole.CHRONOS));
            if (link.isPresent()) {
                link.get().endFrameworks();
            }
            supervisor.stop(supervisor.names(ServerRole.AGENT));
            supervisor.stop(supervisor.names(ServerRole.MASTER));
        } finally {
            link.ifPresent(ClusterLink::close);
            supervisor.stop(supervisor.names(ServerRole.ZOOKEEPER));
            agents.ifPresent(AgentOrders::allStopped);
        }
    }
}
