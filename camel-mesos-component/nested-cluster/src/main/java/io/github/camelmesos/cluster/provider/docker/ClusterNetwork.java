package io.github.camelmesos.cluster.provider.docker;

import io.github.camelmesos.cluster.provider.role.ServerRole;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The network of one cluster. The servers that all others know by their address have one that is kept for them: an engine gives
 * the address of a container that has ended to the next one that starts.
 *
 * @param subnet empty where the engine's networks cannot be divided
 */
record ClusterNetwork(Optional<Subnet> subnet) {

    private static final String SUBNET = "{{(index .IPAM.Config 0).Subnet}}";

    /**
     * Makes a network. Addresses can be given only where the subnet was asked for, so the one that the engine chooses is
     * asked for in a second step; it gives addresses of its own choice from the lower half then.
     *
     * @param labels words of the command that label it
     */
    static ClusterNetwork create(DockerCli cli, String name, List<String> labels)
            throws IOException, InterruptedException {
        cli.run(words(name, labels, List.of()));
        Optional<Subnet> chosen = Subnet.parse(cli.run(List.of("network", "inspect", "--format", SUBNET, name)));
        if (chosen.isEmpty()) {
            return new ClusterNetwork(chosen);
        }
        cli.run(List.of("network", "rm", name));
        List<String> divided = List.of(
                "--subnet",
                chosen.get().toString(),
                "--ip-range",
                chosen.get().lowerHalf().toString());
        try {
            cli.run(words(name, labels, divided));
            return new ClusterNetwork(chosen);
        } catch (IOException takenMeanwhile) {
            cli.run(words(name, labels, List.of()));
            return new ClusterNetwork(Optional.empty());
        }
    }

    private static List<String> words(String name, List<String> labels, List<String> more) {
        List<String> words = new ArrayList<>(List.of("network", "create"));
        words.addAll(labels);
        words.addAll(more);
        words.add(name);
        return words;
    }

    /** The address that is kept for the only server of a role; empty where the engine may choose. */
    Optional<String> address(ServerRole role) {
        return switch (role) {
            case ZOOKEEPER -> subnet.map(range -> range.fromTheEnd(0));
            case CHRONOS -> subnet.map(range -> range.fromTheEnd(1));
            default -> Optional.empty();
        };
    }
}
