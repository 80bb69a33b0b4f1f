package io.github.camelmesos.cluster;

import io.github.camelmesos.cluster.account.AccountLine;
import io.github.camelmesos.cluster.account.AccountQuery;
import io.github.camelmesos.cluster.account.RunUse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * The nested clusters of this launcher. Safe for use by several threads.
 *
 * <p>Futures fail with {@link AdmissionException} (refused; nothing was started), {@link ProvisioningException} (could not
 * be made; what had been started is gone again) or {@link NoSuchClusterException}.
 */
public interface NestedClusters extends AutoCloseable {

    /**
     * Loads in the background what {@link #create} is going to need, so that it starts sooner. Returns at once and may be
     * left out.
     */
    default void prepare() {}

    /**
     * The cluster that {@link #create} would ask for, and why. Nothing is reserved.
     *
     * @throws AdmissionException when it can never be had, with the step, the number and the limit
     */
    SizedCluster size(ClusterRequest request) throws AdmissionException;

    /**
     * What would become of {@link #create} now: granted, waiting or refused, and why. Nothing is reserved.
     *
     * @throws AdmissionException when it can never be had, with the step, the number and the limit
     * @throws IOException when the ledger cannot be read
     */
    AdmissionPreview preview(ClusterRequest request) throws AdmissionException, IOException;

    /**
     * From now on looks after what launchers that died, or hang, have left, also while this one has no cluster. For a launcher
     * that serves; one that makes a cluster does it anyway.
     */
    default void keepWatch() {}

    /** Admits and makes a cluster: ZooKeeper, then master, then agents, until the agents' resources are all at the master. */
    CompletableFuture<Cluster> create(ClusterRequest request);

    /** Starts a scheduler pointed at the cluster's ZooKeeper, until it is registered as a framework. Idempotent. */
    CompletableFuture<Cluster> attachChronos(String id);

    /** Changes the number of agents within the tenant's quota, until the master knows the new ones or lost the old ones. */
    CompletableFuture<Cluster> scale(String id, int agents);

    /** Tears a cluster down, in whatever state it is, until nothing of it is left. Idempotent; unknown ids are done already. */
    CompletableFuture<Void> destroy(String id);

    /** The cluster as it is now. */
    Optional<Cluster> status(String id);

    /** All clusters of this launcher that are not destroyed. */
    List<Cluster> list();

    /**
     * Takes down what the jobs of a run used. What was reserved is taken down by itself.
     *
     * @throws IOException when the ledger cannot be written
     * @throws InterruptedException when interrupted while another launcher writes
     */
    void account(RunUse use) throws IOException, InterruptedException;

    /**
     * What was taken down, by any launcher; what is still reserved, up to now, too.
     *
     * @throws IOException when the ledger cannot be read
     */
    List<AccountLine> accounts(AccountQuery query) throws IOException;

    /** Calls back, in order, for every change of state. */
    AutoCloseable listen(ClusterListener listener);

    /** Destroys every cluster this launcher made. */
    @Override
    void close();
}
