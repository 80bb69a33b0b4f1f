package io.github.camelmesos.cluster.provider;

import io.github.camelmesos.cluster.ClusterEndpoints;
import io.github.camelmesos.cluster.ProvisioningException;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Makes clusters of one kind. Calls for one cluster come one after another, calls for several at once. All of them can be
 * interrupted, and are bounded in time.
 */
public interface ClusterProvider extends AutoCloseable {

    /** What users call it. */
    String name();

    /** Loads in the background what {@link #create} is going to need. */
    default void prepare() {}

    /** Tells of clusters that break while nobody waits for anything of them. Called once, before the first cluster. */
    default void onLoss(ClusterLossListener listener) {}

    /**
     * Makes a cluster: ZooKeeper, then master, then agents, until the agents' resources at the master are exactly what the
     * spec says. What was started before a failure or an interrupt stays until {@link #destroy}.
     *
     * @param progress is told of each step that is done
     */
    ClusterEndpoints create(ClusterSpec spec, Consumer<String> progress)
            throws ProvisioningException, InterruptedException;

    /** Starts a scheduler at the cluster's ZooKeeper, until the master has it as a framework; returns its base URL. */
    URI attachChronos(String id, Consumer<String> progress) throws ProvisioningException, InterruptedException;

    /** Changes the number of agents, until their resources at the master are exactly that many agents'. */
    void scale(String id, int agents, Consumer<String> progress) throws ProvisioningException, InterruptedException;

    /**
     * Removes whatever there is of a cluster, also one of a launcher that died, until nothing is left, and makes sure of it.
     * Does nothing for a cluster that is gone.
     *
     * @throws ProvisioningException when something is left; it may be tried again
     */
    void destroy(String id) throws ProvisioningException, InterruptedException;

    /**
     * Takes over a cluster that another launcher made and that goes on without it, so that all other calls work for it here.
     *
     * @param spec what it was made of, with as many agents as were granted
     * @return where it is, with its scheduler if it has one; empty when it cannot go on: it is to be destroyed then
     */
    default Optional<ClusterEndpoints> adopt(ClusterSpec spec) throws ProvisioningException, InterruptedException {
        return Optional.empty();
    }

    /** Whether its clusters are part of the launcher's own process, which nobody can end but with that process. */
    default boolean livesInLauncher() {
        return false;
    }

    /** Ids of all clusters of which there is anything, whichever launcher of the same ledger made them. */
    Set<String> discover() throws ProvisioningException, InterruptedException;

    /** Gives back what belongs to no cluster. Clusters are to be destroyed before. */
    @Override
    default void close() {}
}
