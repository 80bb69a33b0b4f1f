package io.github.camelmesos.cluster;

/** A cluster was destroyed, as somebody wished, before it was ready. */
public final class ClusterDestroyedException extends ProvisioningException {

    public ClusterDestroyedException(String clusterId) {
        super("cluster " + clusterId + " was destroyed meanwhile");
    }
}
