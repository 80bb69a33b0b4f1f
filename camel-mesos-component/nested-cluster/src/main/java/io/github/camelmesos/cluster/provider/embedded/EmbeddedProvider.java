package io.github.camelmesos.cluster.provider.embedded;

import io.github.camelmesos.cluster.ClusterEndpoints;
import io.github.camelmesos.cluster.ProvisioningException;
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
 * Clusters in this JVM. They end with it: tasks of a launcher that was killed are killed by a watchdog of their agent, and
 * only the cluster's directory is left for {@link #discover} to find.
 */
public final class EmbeddedProvider implements ClusterProvider {

    public static final String NAME = "embedded";

    private final ClusterSettings settings;
    private final String ledger;
    private final ClusterDirectories directories;
    private final Servers servers;
    private final WarmUp warmUp = new WarmUp();
    private final OwnClusters<EmbeddedCluster> clusters = new OwnClusters<>();

    /**
     * @param ledger identity of the ledger whose clusters are discovered
     */
    public EmbeddedProvider(ClusterSettings settings, String ledger) {
        this.settings = settings;
        this.ledger = ledger;
        this.directories = new ClusterDirectories(settings.workDirectory(), NAME);
        this.servers = new Servers(settings);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void prepare() {
        warmUp.begin();
    }

    @Override
    public ClusterEndpoints create(ClusterSpec spec, Consumer<String> progress)
            throws ProvisioningException, InterruptedException {
        EmbeddedCluster cluster = new EmbeddedCluster(spec, settings, servers);
        clusters.add(spec.id(), cluster);
        return NamedFailures.of(spec.id(), () -> cluster.start(directories.make(spec), progress));
    }

    @Override
    public URI attachChronos(String id, Consumer<String> progress) throws ProvisioningException, InterruptedException {
        EmbeddedCluster cluster = clusters.require(id);
        return NamedFailures.of(id, () -> cluster.attachChronos(progress));
    }

    @Override
    public void scale(String id, int agents, Consumer<String> progress)
            throws ProvisioningException, InterruptedException {
        EmbeddedCluster cluster = clusters.require(id);
        NamedFailures.of(id, () -> {
            cluster.scale(agents, progress);
            return null;
        });
    }

    /** Ends one agent of a cluster, for tests. */
    void loseAnAgent(String id) throws Exception {
        clusters.require(id).loseAnAgent();
    }

    @Override
    public void destroy(String id) throws ProvisioningException, InterruptedException {
        Optional<EmbeddedCluster> cluster = clusters.find(id);
        NamedFailures.of(id, () -> {
            if (cluster.isPresent()) {
                cluster.get().stop();
            }
            directories.remove(id, settings.destroyTimeout());
            return null;
        });
        clusters.remove(id);
    }

    @Override
    public boolean livesInLauncher() {
        return true;
    }

    @Override
    public Set<String> discover() throws ProvisioningException {
        try {
            return directories.find(ledger);
        } catch (IOException e) {
            throw new ProvisioningException("the work directory cannot be read: " + e, e);
        }
    }
}
