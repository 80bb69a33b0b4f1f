package io.github.camelmesos.cluster;

/** A cluster was destroyed, as somebody wished, before it was ready. */
public final class ClusterDestroyedException extends ProvisioningException {

    public ClusterDestroyedException(String clusterId) {
        this(clusterId, "was destroyed meanwhile");
    }

    /**
     * @param how behind the name of the cluster: {@code was taken out of the queue}
     */
    public ClusterDestroyedException(String clusterId, String how) {
        super("cluster " + clusterId + " " + how);
    }
}
