package io.github.camelmesos.cluster.provider.process;

import io.github.camelmesos.cluster.provider.ClusterSpec;
import io.github.camelmesos.cluster.provider.directory.ClusterDirectories;
import io.github.camelmesos.cluster.provider.role.ServerPlace;
import io.github.camelmesos.cluster.provider.role.ServerRole;
import io.github.camelmesos.cluster.provider.supervised.Server;
import io.github.camelmesos.cluster.provider.supervised.Server.HostPort;
import io.github.camelmesos.cluster.provider.supervised.ServerOrder;
import io.github.camelmesos.cluster.provider.supervised.ServerPlatform;
import io.github.camelmesos.cluster.settings.ClusterSettings;
import io.github.camelmesos.cluster.settings.Setting;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Servers as processes of this machine. They end with the launcher, whatever ends it, unless another one may take them over. */
public final class ProcessPlatform implements ServerPlatform {

    /** What users call it. */
    public static final String NAME = "process";

    private static final Duration GRACE = Duration.ofSeconds(6);
    private static final Set<String> FOR_TASKS = Set.of(
            "PATH", "HOME", "USER", "LOGNAME", "SHELL", "LANG", "LC_ALL", "LC_CTYPE", "TZ", "DOCKER_HOST", "JAVA_HOME");
    /** Mesos takes variables with these beginnings for flags. */
    private static final List<String> FLAGS = List.of("MESOS_", "LIBPROCESS_");

    private static final String NATIVE_LIBRARY = "MESOS_NATIVE_JAVA_LIBRARY";

    private final String ledger;
    private final String address;
    private final Optional<Path> logs;
    private final Installation installation;
    private final ClusterDirectories directories;
    private final Map<String, String> environment;
    private final Duration destroyTimeout;
    private final Optional<Duration> leeway;

    /**
     * @param ledger identity of the ledger whose clusters are discovered
     * @param environment of this launcher
     */
    public ProcessPlatform(ClusterSettings settings, String ledger, Map<String, String> environment) {
        this.ledger = ledger;
        this.address = settings.address();
        this.logs = Optional.of(settings.text(Setting.LOG_DIRECTORY))
                .filter(text -> !text.isEmpty())
                .map(text -> Path.of(text).toAbsolutePath());
        this.installation = new Installation(settings, environment.getOrDefault("PATH", ""));
        this.directories = new ClusterDirectories(settings.workDirectory(), NAME);
        this.environment = environment;
        this.destroyTimeout = settings.destroyTimeout();
        this.leeway = settings.adoptsClusters() ? Optional.of(settings.lease()) : Optional.empty();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void open(ClusterSpec spec) throws IOException {
        directories.make(spec);
        Files.createDirectories(logs(spec.id()));
    }

    private Path logs(String cluster) {
        return logs.map(directory -> directory.resolve(cluster))
                .orElseGet(() -> directories.of(cluster).resolve("logs"));
    }

    @Override
    public Server start(ServerOrder order) throws IOException {
        ServerRole role = order.role();
        int port = order.port().isPresent() ? order.port().get() : freePort(role);
        Path directory = directories.of(order.cluster()).resolve(order.name());
        Files.createDirectories(directory);
        ServerPlace place = new ServerPlace(address, address, port, directory.toString());
        ProcessMark mark = ProcessMark.ofServer(order.cluster(), order.name(), ledger);
        GuardedProcess process = new GuardedProcess(
                role,
                port == 0 ? Optional.empty() : Optional.of(new HostPort(address, port)),
                ServerLog.after(logs(order.cluster()).resolve(order.name() + ".log")),
                mark);
        process.start(
                installation.command(role, order.flags().apply(place)),
                serverEnvironment(order.cluster(), mark),
                leeway.map(time -> lifeline(order, time)));
        return process;
    }

    private Lifeline lifeline(ServerOrder order, Duration time) {
        return new Lifeline(directories.of(order.cluster()).resolve(order.name() + ".lifeline"), time);
    }

    @Override
    public Optional<Server> adopt(ServerOrder order) throws IOException {
        ProcessMark mark = ProcessMark.ofServer(order.cluster(), order.name(), ledger);
        Lifeline lifeline = lifeline(order, leeway.orElse(Duration.ZERO));
        Optional<ProcessHandle> guard = lifeline.guard(mark);
        if (guard.isEmpty()) {
            return Optional.empty();
        }
        GuardedProcess process = new GuardedProcess(
                order.role(),
                order.port().map(port -> new HostPort(address, port)),
                new ServerLog(logs(order.cluster()).resolve(order.name() + ".log"), 0),
                mark);
        process.adopt(guard.get(), lifeline);
        return Optional.of(process);
    }

    @Override
    public Path directory(String cluster) {
        return directories.of(cluster);
    }

    /**
     * The kernel chooses, and nobody can come in between: this project's servers say where they are, and Mesos' masters and
     * agents are found through ZooKeeper. Only Chronos has to be told; when another one was quicker, it is told anew.
     */
    private int freePort(ServerRole role) throws IOException {
        if (role != ServerRole.CHRONOS || installation.isOwn(role)) {
            return 0;
        }
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(address))) {
            return socket.getLocalPort();
        }
    }

    private Map<String, String> serverEnvironment(String cluster, ProcessMark mark) {
        Map<String, String> all = new TreeMap<>(environment);
        all.keySet().removeIf(name -> FLAGS.stream().anyMatch(name::startsWith) && !name.equals(NATIVE_LIBRARY));
        all.put(mark.variable(), mark.value());
        ProcessMark whole = ProcessMark.ofCluster(cluster, ledger);
        all.put(whole.variable(), whole.value());
        return all;
    }

    @Override
    public Map<String, String> taskEnvironment(String cluster, String server) {
        Map<String, String> chosen = new TreeMap<>(environment);
        chosen.keySet().retainAll(FOR_TASKS);
        for (ProcessMark mark :
                List.of(ProcessMark.ofCluster(cluster, ledger), ProcessMark.ofServer(cluster, server, ledger))) {
            chosen.put(mark.variable(), mark.value());
        }
        return chosen;
    }

    @Override
    public String taskUser() {
        return System.getProperty("user.name");
    }

    @Override
    public String containerizers() {
        return "mesos";
    }

    @Override
    public void stop(List<Server> servers) throws IOException, InterruptedException {
        List<GuardedProcess> processes =
                servers.stream().map(GuardedProcess.class::cast).toList();
        processes.forEach(GuardedProcess::terminate);
        for (GuardedProcess process : processes) {
            process.awaitEnd(GRACE);
        }
    }

    @Override
    public void remove(String cluster) throws IOException, InterruptedException {
        ProcessMark.ofCluster(cluster, ledger).killAll(destroyTimeout.toNanos());
        directories.remove(cluster, destroyTimeout);
    }

    @Override
    public Set<String> discover() throws IOException {
        return directories.find(ledger);
    }
}
