package io.github.camelmesos.cluster.provider.embedded;

import io.github.camelmesos.cluster.ClusterResources;
import io.github.camelmesos.mesos.leader.ZkUrl;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The agents of one cluster, all of one size, each with a work directory of its own. */
final class AgentGroup {

    private final ZkUrl masters;
    private final Path directory;
    private final ClusterResources size;
    private final Servers servers;
    private final Parts parts;
    private final List<AgentPart> running = new ArrayList<>();
    private int started;

    AgentGroup(ZkUrl masters, Path directory, ClusterResources size, Servers servers, Parts parts) {
        this.masters = masters;
        this.directory = directory;
        this.size = size;
        this.servers = servers;
        this.parts = parts;
    }

    /** Starts as many as are missing. They register in the background. */
    synchronized Void startUpTo(int number) throws Exception {
        while (running.size() < number) {
            started++;
            running.add(
                    parts.add(Role.AGENT, servers.startAgent(masters, directory.resolve("agent-" + started), size)));
        }
        return null;
    }

    /**
     * Stops as many as there are too many, those with the fewest tasks first.
     *
     * @param tasks number of tasks by the URL of their agent
     */
    synchronized void stopDownTo(int number, Map<URI, Long> tasks) throws Exception {
        running.sort(Comparator.comparing(
                        (AgentPart part) -> tasks.getOrDefault(part.agent().url(), 0L))
                .reversed());
        while (running.size() > number) {
            parts.close(Role.AGENT, running.remove(running.size() - 1));
        }
    }
}
