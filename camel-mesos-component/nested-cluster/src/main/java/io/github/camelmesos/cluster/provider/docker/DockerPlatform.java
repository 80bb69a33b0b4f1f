package io.github.camelmesos.cluster.provider.docker;

import io.github.camelmesos.cluster.provider.ClusterSpec;
import io.github.camelmesos.cluster.provider.directory.ClusterDirectories;
import io.github.camelmesos.cluster.provider.role.ServerRole;
import io.github.camelmesos.cluster.provider.supervised.Server;
import io.github.camelmesos.cluster.provider.supervised.Server.HostPort;
import io.github.camelmesos.cluster.provider.supervised.ServerOrder;
import io.github.camelmesos.cluster.provider.supervised.ServerPlatform;
import io.github.camelmesos.cluster.settings.ClusterSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Servers as containers of the engine of this machine. The launcher reaches them at their own addresses on the cluster's
 * network, so that no port is published.
 */
public final class DockerPlatform implements ServerPlatform {

    /** What users call it. */
    public static final String NAME = "docker";

    private static final Duration CALL = Duration.ofMinutes(10);
    private static final String ADDRESS = "{{range .NetworkSettings.Networks}}{{.IPAddress}}{{end}}";
    private static final String GRACE_SECONDS = "5";

    private final DockerSettings docker;
    private final DockerCli cli;
    private final Leftovers leftovers;
    private final String ledger;
    private final ClusterDirectories directories;
    private final Duration destroyTimeout;
    private final Map<String, ClusterContainers> clusters = new ConcurrentHashMap<>();
    private final Map<String, ClusterNetwork> networks = new ConcurrentHashMap<>();
    private final EngineReadiness readiness;
    /** Clusters that the engine was not even asked for. */
    private final Set<String> unmade = ConcurrentHashMap.newKeySet();

    /**
     * @param ledger identity of the ledger whose clusters are discovered
     * @param environment of this launcher
     * @throws IllegalArgumentException when a setting cannot be meant
     */
    public DockerPlatform(ClusterSettings settings, String ledger, Map<String, String> environment) {
        this.docker = DockerSettings.of(settings, environment.getOrDefault("DOCKER_HOST", ""));
        this.cli = new DockerCli(docker.command(), CALL);
        this.readiness = new EngineReadiness(cli, docker);
        this.ledger = ledger;
        this.leftovers = new Leftovers(cli, ledger);
        this.directories = new ClusterDirectories(settings.workDirectory(), NAME);
        this.destroyTimeout = settings.destroyTimeout();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void open(ClusterSpec spec) throws IOException, InterruptedException {
        try {
            readiness.require();
        } catch (IOException e) {
            unmade.add(spec.id());
            throw e;
        }
        directories.make(spec);
        ClusterContainers containers = new ClusterContainers(cli, spec.id(), ledger);
        clusters.put(spec.id(), containers);
        List<String> labels = new ArrayList<>(DockerLabels.of(spec.id(), ledger));
        labels.addAll(List.of("--label", DockerLabels.CLUSTER_RUN + "=" + spec.runId()));
        networks.put(spec.id(), ClusterNetwork.create(cli, ContainerOptions.network(spec.id()), labels));
        containers.follow();
    }

    @Override
    public Server start(ServerOrder order) throws IOException, InterruptedException {
        ClusterContainers containers = clusters.get(order.cluster());
        String name = ContainerOptions.container(order);
        ContainerServer before = containers.get(name);
        if (before == null) {
            Path directory = directories.of(order.cluster());
            Files.createDirectories(directory.resolve(order.name()));
            ClusterNetwork network = networks.get(order.cluster());
            cli.run(options(directory).of(order, directory, network.address(order.role())));
        } else {
            cli.run(List.of("start", name));
        }
        HostPort place = new HostPort(address(name), ContainerOptions.port(order.role()));
        if (before != null && order.port().isPresent() && !before.place().equals(place)) {
            throw new IOException(name + " came back at " + place + " and is looked for at " + before.place());
        }
        ContainerServer server = new ContainerServer(cli, name, place, order.role() == ServerRole.AGENT);
        containers.add(server);
        return server;
    }

    @Override
    public void adopt(ClusterSpec spec) throws IOException {
        ClusterContainers containers = new ClusterContainers(cli, spec.id(), ledger);
        clusters.put(spec.id(), containers);
        containers.follow();
    }

    @Override
    public Optional<Server> adopt(ServerOrder order) throws IOException, InterruptedException {
        String name = ContainerOptions.container(order);
        if (!leftovers.isRunning(name)) {
            return Optional.empty();
        }
        HostPort place = new HostPort(address(name), ContainerOptions.port(order.role()));
        ContainerServer server = new ContainerServer(cli, name, place, order.role() == ServerRole.AGENT);
        clusters.get(order.cluster()).add(server);
        return Optional.of(server);
    }

    @Override
    public Path directory(String cluster) {
        return directories.of(cluster);
    }

    private ContainerOptions options(Path directory) throws IOException {
        return new ContainerOptions(
                docker,
                ledger,
                Files.getAttribute(directory, "unix:uid") + ":" + Files.getAttribute(directory, "unix:gid"),
                Files.exists(docker.socket())
                        ? Files.getAttribute(docker.socket(), "unix:gid").toString()
                        : "0");
    }

    private String address(String name) throws IOException, InterruptedException {
        String address = cli.run(List.of("inspect", "--format", ADDRESS, name));
        if (address.isEmpty()) {
            throw new IOException(name + " has ended: " + cli.runMerged(List.of("logs", "--tail", "1", name)));
        }
        return address;
    }

    @Override
    public void stop(List<Server> servers) throws IOException, InterruptedException {
        List<String> names = new ArrayList<>();
        List<String> agents = new ArrayList<>(List.of("stop", "--time", GRACE_SECONDS));
        for (Server server : servers) {
            ContainerServer container = (ContainerServer) server;
            names.add(container.name());
            if (container.isAgent()) {
                agents.add(container.name());
            }
        }
        if (agents.size() > 3) {
            cli.run(agents);
        }
        leftovers.remove(names);
        clusters.values().forEach(containers -> names.forEach(containers::forget));
    }

    @Override
    public Map<String, String> taskEnvironment(String cluster, String agent) {
        return docker.tasks() == TaskMode.NONE
                ? Map.of("PATH", "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin")
                : Map.of(
                        "PATH",
                        "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
                        "DOCKER_HOST",
                        "unix://" + docker.socket());
    }

    @Override
    public String taskUser() {
        return docker.tasks() == TaskMode.DIND ? "root" : System.getProperty("user.name");
    }

    @Override
    public String containerizers() {
        return "mesos";
    }

    @Override
    public void remove(String cluster) throws IOException, InterruptedException {
        if (unmade.remove(cluster)) {
            return;
        }
        networks.remove(cluster);
        ClusterContainers containers = clusters.remove(cluster);
        if (containers != null) {
            containers.close();
        }
        leftovers.removeAll(cluster, destroyTimeout);
        directories.remove(cluster, destroyTimeout);
    }

    @Override
    public Set<String> discover() throws IOException, InterruptedException {
        Set<String> found = new TreeSet<>(directories.find(ledger));
        found.addAll(leftovers.clusters());
        return found;
    }

    @Override
    public void close() {
        clusters.values().forEach(ClusterContainers::close);
    }
}
