package io.github.camelmesos.cluster;

/** Is told of clusters' changes. Must not block. */
public interface ClusterListener {

    /** A cluster has changed its state. */
    void changed(Cluster cluster);

    /** A cluster being made has come a step further: {@code "master elected"}, {@code "2 of 3 agents registered"}. */
    default void progress(Cluster cluster, String step) {}
}
