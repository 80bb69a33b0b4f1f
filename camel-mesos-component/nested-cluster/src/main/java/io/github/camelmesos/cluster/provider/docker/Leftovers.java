package io.github.camelmesos.cluster.provider.docker;

import io.github.camelmesos.mesos.http.Backoff;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What an engine has of clusters, whoever made it, found by its labels. */
record Leftovers(DockerCli docker, String ledger) {

    private static final String CLUSTER_OF = "{{.Label \"" + DockerLabels.CLUSTER + "\"}}";
    private static final String RUN_OF = "{{.Label \"" + DockerLabels.CLUSTER_RUN + "\"}}";
    private static final String ID = "{{.ID}}";

    /** The clusters of which there is a container or a network. */
    Set<String> clusters() throws IOException, InterruptedException {
        String label = "label=" + DockerLabels.LEDGER + "=" + ledger;
        Set<String> found = new TreeSet<>(lines(List.of("ps", "--all", "--filter", label, "--format", CLUSTER_OF)));
        found.addAll(lines(List.of("network", "ls", "--filter", label, "--format", CLUSTER_OF)));
        return found;
    }

    boolean isRunning(String container) throws IOException, InterruptedException {
        return !lines(List.of(
                        "ps", "--filter", "name=^" + container + "$", "--filter", "status=running", "--format", ID))
                .isEmpty();
    }

    /** Removes containers, with the volumes that nothing else has. */
    void remove(List<String> containers) throws IOException, InterruptedException {
        if (!containers.isEmpty()) {
            List<String> words = new ArrayList<>(List.of("rm", "--force", "--volumes"));
            words.addAll(containers);
            docker.run(words);
        }
    }

    /**
     * Removes servers, containers of jobs, and at last the network of a cluster, until there is nothing.
     *
     * @throws IOException when something is left after {@code timeout}
     */
    void removeAll(String cluster, Duration timeout) throws IOException, InterruptedException {
        long end = System.nanoTime() + timeout.toNanos();
        Backoff backoff = new Backoff(Duration.ofMillis(50), Duration.ofSeconds(1));
        while (true) {
            try {
                remove(lines(withFilter(List.of("ps", "--all", "--format", ID), cluster)));
                removeJobs(cluster);
                List<String> networks = lines(withFilter(List.of("network", "ls", "--format", ID), cluster));
                for (String network : networks) {
                    docker.run(List.of("network", "rm", network));
                }
                if (networks.isEmpty()) {
                    return;
                }
            } catch (IOException e) {
                // Somebody else removes the same, or an agent has just started another container.
                if (System.nanoTime() > end) {
                    throw e;
                }
                backoff.await();
            }
        }
    }

    /** Containers of jobs are beside their agent where that uses the engine's socket, and outlive it. */
    private void removeJobs(String cluster) throws IOException, InterruptedException {
        for (String run : lines(withFilter(List.of("network", "ls", "--format", RUN_OF), cluster))) {
            remove(lines(List.of("ps", "--all", "--filter", "label=" + DockerLabels.RUN + "=" + run, "--format", ID)));
        }
    }

    private List<String> withFilter(List<String> words, String cluster) {
        List<String> all = new ArrayList<>(words);
        all.addAll(DockerLabels.filter(cluster, ledger));
        return all;
    }

    private List<String> lines(List<String> words) throws IOException, InterruptedException {
        return docker.run(words)
                .lines()
                .filter(line -> !line.isBlank())
                .distinct()
                .toList();
    }
}
