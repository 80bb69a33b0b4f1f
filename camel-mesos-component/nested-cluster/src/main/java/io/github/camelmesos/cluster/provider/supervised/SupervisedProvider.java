package io.github.camelmesos.cluster.provider.supervised;

import io.github.camelmesos.cluster.ClusterEndpoints;
import io.github.camelmesos.cluster.ProvisioningException;
import io.github.camelmesos.cluster.provider.ClusterLossListener;
import io.github.camelmesos.cluster.provider.ClusterProvider;
import io.github.camelmesos.cluster.provider.ClusterSpec;
import io.github.camelmesos.cluster.provider.NamedFailures;
import io.github.camelmesos.cluster.provider.OwnClusters;
import io.github.camelmesos.cluster.provider.role.TaskPorts;
import io.github.camelmesos.cluster.settings.ClusterSettings;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Clusters of separate servers on a platform. */
public final class SupervisedProvider implements ClusterProvider {

    private final ClusterSettings settings;
    private final SupervisedSettings own;
    private final ServerPlatform platform;
    private final TaskPorts ports;
    private final OwnClusters<SupervisedCluster> clusters = new OwnClusters<>();
    private volatile ClusterLossListener lossListener = (cluster, reason) -> {};

    /**
     * @param platform closed with this
     */
    public SupervisedProvider(ClusterSettings settings, SupervisedSettings own, ServerPlatform platform) {
        this.settings = settings;
        this.own = own;
        this.platform = platform;
        this.ports = new TaskPorts(settings);
    }

    @Override
    public String name() {
        return platform.name();
    }

    @Override
    public void onLoss(ClusterLossListener listener) {
        lossListener = listener;
    }

    @Override
    public ClusterEndpoints create(ClusterSpec spec, Consumer<String> progress)
            throws ProvisioningException, InterruptedException {
        SupervisedCluster cluster = enter(spec);
        return NamedFailures.of(spec.id(), () -> cluster.start(progress));
    }

    private SupervisedCluster enter(ClusterSpec spec) throws ProvisioningException {
        SupervisedCluster cluster = new SupervisedCluster(
                spec, settings, own, platform, ports, reason -> lossListener.lost(spec.id(), reason));
        clusters.add(spec.id(), cluster);
        return cluster;
    }

    @Override
    public Optional<ClusterEndpoints> adopt(ClusterSpec spec) throws ProvisioningException, InterruptedException {
        if (!settings.adoptsClusters()) {
            return Optional.empty();
        }
        SupervisedCluster cluster = enter(spec);
        return NamedFailures.of(spec.id(), cluster::adopt);
    }

    @Override
    public URI attachChronos(String id, Consumer<String> progress) throws ProvisioningException, InterruptedException {
        SupervisedCluster cluster = clusters.require(id);
        return NamedFailures.of(id, () -> cluster.attachChronos(progress));
    }

    @Override
    public void scale(String id, int agents, Consumer<String> progress)
            throws ProvisioningException, InterruptedException {
        SupervisedCluster cluster = clusters.require(id);
        NamedFailures.of(id, () -> {
            cluster.scale(agents, progress);
            return null;
        });
    }

    @Override
    public void destroy(String id) throws ProvisioningException, InterruptedException {
        Optional<SupervisedCluster> cluster = clusters.find(id);
        NamedFailures.of(id, () -> {
            if (cluster.isPresent()) {
                cluster.get().stop();
            }
            platform.remove(id);
            return null;
        });
        clusters.remove(id);
    }

    @Override
    public Set<String> discover() throws ProvisioningException, InterruptedException {
        try {
            return platform.discover();
        } catch (IOException e) {
            throw new ProvisioningException(
                    "what there is of " + name() + " clusters cannot be found: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        platform.close();
    }
}
