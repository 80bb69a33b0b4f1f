package io.github.camelmesos.cluster.provider.embedded;

/** The parts of a cluster, in the order in which they depend on each other; they are closed the other way round. */
enum Role {
    ZOOKEEPER,
    MASTER,
    LOCATOR,
    OPERATOR_CLIENT,
    AGENT,
    SCHEDULER
}
