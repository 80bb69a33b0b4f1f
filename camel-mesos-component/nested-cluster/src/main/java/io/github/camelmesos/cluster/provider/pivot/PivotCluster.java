package io.github.camelmesos.cluster.provider.pivot;

import io.github.camelmesos.cluster.ClusterEndpoints;
import io.github.camelmesos.cluster.ProvisioningException;
import io.github.camelmesos.cluster.provider.ClusterSpec;
import io.github.camelmesos.cluster.provider.pivot.Appliance.Endpoint;
import io.github.camelmesos.cluster.provider.readiness.AgentsComplete;
import io.github.camelmesos.cluster.provider.readiness.MasterWatch;
import io.github.camelmesos.cluster.provider.readiness.Readiness;
import io.github.camelmesos.cluster.provider.readiness.SchedulerRegistered;
import io.github.camelmesos.cluster.provider.role.RoleFlags;
import io.github.camelmesos.cluster.settings.ClusterSettings;
import io.github.camelmesos.mesos.http.Backoff;
import io.github.camelmesos.mesos.leader.MasterLocator;
import io.github.camelmesos.mesos.leader.ZkUrl;
import io.github.camelmesos.mesos.leader.ZooKeeperMasterLocator;
import io.github.camelmesos.mesos.operator.OperatorClient;
import io.github.camelmesos.mesos.operator.OperatorSettings;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** One cluster as an appliance. */
final class PivotCluster {

    private static final Duration ZOOKEEPER_SESSION = Duration.ofSeconds(10);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final int MOST_FAILURES = 5;
    private static final int ZOOKEEPER_PORT = 2181;
    private static final int CHRONOS_PORT = 8080;

    private final ClusterSpec spec;
    private final ClusterSettings settings;
    private final PivotSettings pivot;
    private final PivotClient client;
    private int containers;
    private Optional<Appliance> appliance = Optional.empty();
    private Optional<MasterLocator> locator = Optional.empty();
    private Optional<OperatorClient> operator = Optional.empty();
    private final ApplianceWatch watch;

    /** @param lost told when the cluster is of no use any more */
    PivotCluster(
            ClusterSpec spec,
            ClusterSettings settings,
            PivotSettings pivot,
            PivotClient client,
            Consumer<ProvisioningException> lost) {
        this.watch = new ApplianceWatch(
                client,
                spec.id(),
                reason -> lost.accept(new ProvisioningException("cluster " + spec.id() + " is lost: " + reason)));
        this.spec = spec;
        this.settings = settings;
        this.pivot = pivot;
        this.client = client;
    }

    int agents() {
        return spec.shape().agents();
    }

    /** The appliance to ask for, checked. */
    byte[] describe() throws IOException {
        Map<String, Object> tree =
                new ApplianceValues(spec, settings).fill(ApplianceTemplate.read(pivot.template()), pivot);
        ApplianceRules.check(tree);
        containers = ((List<?>) tree.get("containers")).size();
        return JsonTree.bytes(tree);
    }

    /** PIVOT itself starts containers in the order of their dependencies. */
    ClusterEndpoints start(byte[] description, Consumer<String> progress) throws Exception {
        create(description);
        progress.accept("appliance " + spec.id() + " created at " + pivot.url());
        return connect(progress);
    }

    /** Goes on with one that another launcher has made; empty when PIVOT does not have it. */
    Optional<ClusterEndpoints> adopt() throws Exception {
        return client.get(spec.id()).isEmpty() ? Optional.empty() : Optional.of(connect(step -> {}));
    }

    private ClusterEndpoints connect(Consumer<String> progress) throws Exception {
        Appliance up = awaitRunning(progress);
        appliance = Optional.of(up);
        Endpoint zooKeeper = endpoint(up, "zookeeper", ZOOKEEPER_PORT);
        progress.accept("ZooKeeper serves at " + zooKeeper);
        ZkUrl masters = new ZkUrl(zooKeeper.toString(), "/mesos");
        MasterLocator found = ZooKeeperMasterLocator.connect(masters, ZOOKEEPER_SESSION);
        locator = Optional.of(found);
        URI master = found.leader(settings.masterTimeout()).url();
        progress.accept("master elected at " + master);
        operator = Optional.of(new OperatorClient(found, OperatorSettings.DEFAULTS));
        await(new AgentsComplete(spec.shape()), settings.agentsTimeout(), progress);
        watch.start(pivot.pause());
        return new ClusterEndpoints(masters.connectString(), masters.toString(), master, Optional.empty());
    }

    /** When the answer got lost, it may be there all the same. */
    private void create(byte[] description) throws IOException, InterruptedException {
        try {
            client.create(description);
        } catch (PivotException e) {
            throw e;
        } catch (IOException e) {
            if (client.get(spec.id()).isEmpty()) {
                throw e;
            }
        }
    }

    private Appliance awaitRunning(Consumer<String> progress) throws IOException, InterruptedException {
        long end = System.nanoTime() + pivot.start().toNanos();
        Backoff backoff =
                new Backoff(FIRST_PAUSE, pivot.pause().compareTo(FIRST_PAUSE) < 0 ? FIRST_PAUSE : pivot.pause());
        String told = "";
        int failures = 0;
        while (true) {
            String now;
            try {
                Appliance seen = client.get(spec.id())
                        .orElseThrow(() -> new PivotException("PIVOT has lost appliance " + spec.id(), 404, ""));
                if (seen.isUp(containers)) {
                    return seen;
                }
                if (seen.broken().isPresent()) {
                    throw new PivotException(seen.broken().get(), 200, "(" + seen + ")");
                }
                now = seen.toString();
                failures = 0;
            } catch (PivotException e) {
                failures = tolerate(e, e.isPassing() ? failures + 1 : MOST_FAILURES);
                now = e.getMessage();
            } catch (IOException e) {
                failures = tolerate(e, failures + 1);
                now = e.getMessage();
            }
            if (!now.equals(told)) {
                progress.accept(now);
                told = now;
            }
            if (System.nanoTime() > end) {
                throw new IOException(
                        "not all containers run after " + pivot.start().toMillis() + " ms: " + now);
            }
            backoff.await();
        }
    }

    private static int tolerate(IOException failure, int failures) throws IOException {
        if (failures >= MOST_FAILURES) {
            throw failure;
        }
        return failures;
    }

    private static Endpoint endpoint(Appliance appliance, String container, int port) throws IOException {
        return appliance
                .endpoint(container, port)
                .orElseThrow(() -> new IOException("PIVOT names no endpoint for port " + port + " of container "
                        + container + " in " + appliance));
    }

    /** Chronos is a part of the appliance. */
    URI attachChronos(Consumer<String> progress) throws Exception {
        Endpoint chronos = endpoint(appliance.orElseThrow(), "chronos", CHRONOS_PORT);
        await(new SchedulerRegistered(RoleFlags.FRAMEWORK), settings.chronosTimeout(), progress);
        return URI.create("http://" + chronos);
    }

    private void await(Readiness readiness, Duration timeout, Consumer<String> progress)
            throws ProvisioningException, InterruptedException {
        try (MasterWatch watch = new MasterWatch(operator.orElseThrow())) {
            watch.await(readiness, timeout, progress);
        }
    }

    /** Lets go of it; it stays. */
    void close() {
        watch.close();
        operator.ifPresent(OperatorClient::close);
        locator.ifPresent(MasterLocator::close);
    }
}
