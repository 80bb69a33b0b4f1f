package io.github.camelmesos.launcher.staging;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Which directories of the launcher agents see, and where. The innermost directory that a path is below counts. */
public final class PathMappings {

    /** Agents see everything where the launcher sees it. */
    public static final PathMappings SAME = new PathMappings(List.of(new Mapping(Path.of("/"), Path.of("/"))));

    /**
     * One directory.
     *
     * @param launcher where the launcher sees it
     * @param agent where agents see it
     */
    public record Mapping(Path launcher, Path agent) {

        /** Both are made free of {@code .} and {@code ..}. */
        public Mapping {
            if (!launcher.isAbsolute() || !agent.isAbsolute()) {
                throw new IllegalArgumentException(launcher + "=" + agent + " must have absolute paths");
            }
            launcher = launcher.normalize();
            agent = agent.normalize();
        }
    }

    private final List<Mapping> byLauncher;
    private final List<Mapping> byAgent;

    public PathMappings(List<Mapping> mappings) {
        this.byLauncher = innermostFirst(mappings, Comparator.comparing(mapping -> depth(mapping.launcher())));
        this.byAgent = innermostFirst(mappings, Comparator.comparing(mapping -> depth(mapping.agent())));
    }

    private static List<Mapping> innermostFirst(List<Mapping> mappings, Comparator<Mapping> depth) {
        return mappings.stream().sorted(depth.reversed()).toList();
    }

    private static int depth(Path path) {
        return path.getNameCount();
    }

    /**
     * Reads {@code /launcher/path=/agent/path}, several with commas between.
     *
     * @throws IllegalArgumentException when it is something else
     */
    public static PathMappings parse(String text) {
        List<Mapping> mappings = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            String[] sides = part.strip().split("=", -1);
            if (sides.length != 2) {
                throw new IllegalArgumentException(
                        "'" + part.strip() + "' is no mapping; write /launcher/path=/agent/path");
            }
            mappings.add(new Mapping(Path.of(sides[0]), Path.of(sides[1])));
        }
        return new PathMappings(mappings);
    }

    /**
     * Where agents see a file of the launcher.
     *
     * @throws IOException when they do not see it
     */
    public Path onAgent(Path here) throws IOException {
        Path path = here.toAbsolutePath().normalize();
        for (Mapping mapping : byLauncher) {
            if (path.startsWith(mapping.launcher())) {
                return mapping.agent().resolve(mapping.launcher().relativize(path));
            }
        }
        for (Mapping mapping : byLauncher) {
            Path target = target(mapping.launcher());
            if (path.startsWith(target)) {
                return mapping.agent().resolve(target.relativize(path));
            }
        }
        throw new IOException("agents do not see " + path + ": they see what is below "
                + byLauncher.stream()
                        .map(mapping -> mapping.launcher().toString())
                        .collect(Collectors.joining(", ")));
    }

    /** Inputs are named by where links lead. */
    private static Path target(Path launcher) {
        try {
            return launcher.toRealPath();
        } catch (IOException notThere) {
            return launcher;
        }
    }

    /** Where the launcher sees a file of an agent; empty when it does not. */
    public Optional<Path> here(Path onAgent) {
        Path path = onAgent.normalize();
        return byAgent.stream()
                .filter(mapping -> path.startsWith(mapping.agent()))
                .findFirst()
                .map(mapping -> mapping.launcher().resolve(mapping.agent().relativize(path)));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PathMappings mappings && byLauncher.equals(mappings.byLauncher);
    }

    @Override
    public int hashCode() {
        return byLauncher.hashCode();
    }

    @Override
    public String toString() {
        return byLauncher.toString();
    }
}
