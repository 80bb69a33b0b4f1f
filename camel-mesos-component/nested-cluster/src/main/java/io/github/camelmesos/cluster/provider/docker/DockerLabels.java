package io.github.camelmesos.cluster.provider.docker;

import java.util.List;

/** The labels of everything that is made, by which it is found again. */
final class DockerLabels {

    /** Id of the cluster. */
    static final String CLUSTER = "io.github.camelmesos.cluster";
    /** Identity of the ledger that holds the cluster. */
    static final String LEDGER = "io.github.camelmesos.ledger";
    /** Name of the server. */
    static final String SERVER = "io.github.camelmesos.server";
    /** On the network only: the run that the cluster is for. */
    static final String CLUSTER_RUN = "io.github.camelmesos.cluster-run";
    /** On the containers that jobs of a run start beside their agent. */
    static final String RUN = "io.github.camelmesos.run";

    private DockerLabels() {}

    static List<String> of(String cluster, String ledger) {
        return List.of("--label", CLUSTER + "=" + cluster, "--label", LEDGER + "=" + ledger);
    }

    /** Options that find what carries both. */
    static List<String> filter(String cluster, String ledger) {
        return List.of("--filter", "label=" + CLUSTER + "=" + cluster, "--filter", "label=" + LEDGER + "=" + ledger);
    }
}
