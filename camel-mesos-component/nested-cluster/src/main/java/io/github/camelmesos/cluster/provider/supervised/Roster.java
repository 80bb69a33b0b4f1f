package io.github.camelmesos.cluster.provider.supervised;

import io.github.camelmesos.cluster.provider.role.ServerRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The servers of one cluster, in a file of its directory, for the launcher that takes the cluster over: a line for each, with name,
 * command of its role, and its port where it has to stay there. A server is in it before it is started.
 */
final class Roster {

    private static final int FIELDS = 3;
    private static final String ANY_PORT = "-";

    private final Optional<Path> file;
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    /** A server. */
    record Entry(String name, ServerRole role, Optional<Integer> port) {

        private String line() {
            return name + " " + role.command() + " " + port.map(String::valueOf).orElse(ANY_PORT);
        }
    }

    /**
     * @param file empty where nobody takes clusters over
     */
    Roster(Optional<Path> file) {
        this.file = file;
    }

    synchronized void put(ServerOrder order) throws IOException {
        entries.put(order.name(), new Entry(order.name(), order.role(), order.port()));
        write();
    }

    synchronized void remove(String name) throws IOException {
        entries.remove(name);
        write();
    }

    private void write() throws IOException {
        if (file.isPresent()) {
            Path draft = file.get().resolveSibling("servers.new");
            Files.write(draft, entries.values().stream().map(Entry::line).toList());
            Files.move(draft, file.get(), StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /** What another launcher has written; empty where there is none. */
    List<Entry> read() throws IOException {
        try {
            return file.isEmpty()
                    ? List.of()
                    : Files.readAllLines(file.get()).stream()
                            .flatMap(line -> parse(line).stream())
                            .toList();
        } catch (NoSuchFileException none) {
            return List.of();
        }
    }

    private static Optional<Entry> parse(String line) {
        String[] fields = line.split(" ");
        return fields.length != FIELDS
                ? Optional.empty()
                : ServerRole.ofCommand(fields[1])
                        .map(role -> new Entry(
                                fields[0],
                                role,
                                Optional.of(fields[2])
                                        .filter(port -> !port.equals(ANY_PORT))
                                        .map(Integer::valueOf)));
    }
}
