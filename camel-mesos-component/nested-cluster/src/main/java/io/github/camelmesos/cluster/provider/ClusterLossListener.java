package io.github.camelmesos.cluster.provider;

import io.github.camelmesos.cluster.ProvisioningException;

/** Is told of clusters that were ready and then broke beyond repair. Must not block. */
public interface ClusterLossListener {

    /** A cluster is of no use any more; what there is of it stays until it is destroyed. */
    void lost(String cluster, ProvisioningException reason);
}
