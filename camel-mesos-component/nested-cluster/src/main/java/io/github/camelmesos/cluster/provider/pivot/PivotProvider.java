package io.github.camelmesos.cluster.provider.pivot;

import io.github.camelmesos.cluster.ClusterEndpoints;
import io.github.camelmesos.cluster.ProvisioningException;
import io.github.camelmesos.cluster.provider.ClusterLossListener;
import io.github.camelmesos.cluster.provider.ClusterProvider;
import io.github.camelmesos.cluster.provider.ClusterSpec;
import io.github.camelmesos.cluster.provider.NamedFailures;
import io.github.camelmesos.cluster.provider.OwnClusters;
import io.github.camelmesos.cluster.provider.directory.ClusterDirectories;
import io.github.camelmesos.cluster.settings.ClusterSettings;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Clusters that a PIVOT server runs, each as one appliance with Chronos in it. PIVOT cannot list appliances; so the ids of those
 * that this ledger has made are kept beside it.
 */
public final class PivotProvider implements ClusterProvider {

    public static final String NAME = "pivot";

    private final ClusterSettings settings;
    private final PivotSettings pivot;
    private final PivotClient client;
    private final String ledger;
    private final ClusterDirectories made;
    private final OwnClusters<PivotCluster> clusters = new OwnClusters<>();
    private volatile ClusterLossListener lossListener = (cluster, reason) -> {};

    /**
     * @param ledger identity of the ledger whose clusters are discovered
     * @throws IllegalArgumentException when a setting is missing, or cannot be meant
     */
    public PivotProvider(ClusterSettings settings, String ledger) {
        this.settings = settings;
        this.pivot = PivotSettings.of(settings);
        this.client = new PivotClient(pivot);
        this.ledger = ledger;
        this.made = new ClusterDirectories(settings.stateDirectory().resolve(NAME), NAME);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void onLoss(ClusterLossListener listener) {
        lossListener = listener;
    }

    @Override
    public ClusterEndpoints create(ClusterSpec spec, Consumer<String> progress)
            throws ProvisioningException, InterruptedException {
        PivotCluster cluster = enter(spec);
        return NamedFailures.of(spec.id(), () -> {
            byte[] appliance = cluster.describe();
            made.make(spec);
            return cluster.start(appliance, progress);
        });
    }

    private PivotCluster enter(ClusterSpec spec) throws ProvisioningException {
        PivotCluster cluster =
                new PivotCluster(spec, settings, pivot, client, reason -> lossListener.lost(spec.id(), reason));
        clusters.add(spec.id(), cluster);
        return cluster;
    }

    /** An appliance goes on by itself. */
    @Override
    public Optional<ClusterEndpoints> adopt(ClusterSpec spec) throws ProvisioningException, InterruptedException {
        PivotCluster cluster = enter(spec);
        return NamedFailures.of(spec.id(), () -> {
            cluster.describe();
            return cluster.adopt();
        });
    }

    @Override
    public URI attachChronos(String id, Consumer<String> progress) throws ProvisioningException, InterruptedException {
        PivotCluster cluster = clusters.require(id);
        return NamedFailures.of(id, () -> cluster.attachChronos(progress));
    }

    /** An appliance keeps the containers that it was made with. */
    @Override
    public void scale(String id, int agents, Consumer<String> progress)
            throws ProvisioningException, InterruptedException {
        if (clusters.require(id).agents() != agents) {
            throw new ProvisioningException("cluster " + id
                    + ": PIVOT cannot change the number of agents of an appliance; destroy it and create"
                    + " another one with " + agents);
        }
    }

    @Override
    public void destroy(String id) throws ProvisioningException, InterruptedException {
        Optional<PivotCluster> cluster = clusters.find(id);
        NamedFailures.of(id, () -> {
            if (cluster.isPresent()) {
                cluster.get().close();
            }
            if (cluster.isPresent() || made.find(ledger).contains(id)) {
                new ApplianceRemoval(client, pivot.pause()).remove(id, settings.destroyTimeout());
            }
            made.remove(id, settings.destroyTimeout());
            return null;
        });
        clusters.remove(id);
    }

    @Override
    public Set<String> discover() throws ProvisioningException {
        try {
            return made.find(ledger);
        } catch (IOException e) {
            throw new ProvisioningException("the state directory cannot be read: " + e, e);
        }
    }
}
