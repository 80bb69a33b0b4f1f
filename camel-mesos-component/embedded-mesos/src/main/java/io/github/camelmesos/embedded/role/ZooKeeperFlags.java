package io.github.camelmesos.embedded.role;

import io.github.camelmesos.embedded.zookeeper.ZooKeeperSettings;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The flags of the ZooKeeper role: {@code --data_dir --port --ip}, or the path of a {@code zoo.cfg}. */
public final class ZooKeeperFlags {
    private static final Logger LOG = LoggerFactory.getLogger(ZooKeeperFlags.class);
    private static final int DEFAULT_PORT = 2181;
    private static final int DEFAULT_TICK_MILLIS = 2000;
    private static final String LOCAL = "127.0.0.1";
    private static final FlagNames NAMES =
            new FlagNames(Set.of("data_dir", "port", "ip", "tick_time"), Set.of(), Set.of());
    private static final Set<String> USED_PROPERTIES = Set.of("dataDir", "clientPort", "clientPortAddress", "tickTime");

    private ZooKeeperFlags() {}

    /**
     * Reads flags, or the one file that is named, into settings. A server of its own keeps its transactions safe on disk.
     *
     * @throws FlagException when something is wrong
     */
    public static ZooKeeperSettings parse(String[] args) {
        if (args.length == 1 && !args[0].startsWith("--")) {
            return file(Path.of(args[0]));
        }
        Flags flags = Flags.parse(NAMES, args, Map.of());
        return new ZooKeeperSettings(
                Path.of(flags.required("data_dir", "directory")),
                flags.text("ip").orElse(LOCAL),
                flags.port("port", DEFAULT_PORT),
                flags.duration("tick_time", Duration.ofMillis(DEFAULT_TICK_MILLIS)),
                true);
    }

    private static ZooKeeperSettings file(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new FlagException(file + " cannot be read: " + e.getMessage(), e);
        }
        properties.stringPropertyNames().stream()
                .filter(name -> !USED_PROPERTIES.contains(name))
                .forEach(name -> LOG.warn("{}: '{}' has no effect here", file, name));
        String dataDir = properties.getProperty("dataDir");
        if (dataDir == null) {
            throw new FlagException(file + ": dataDir is missing");
        }
        return new ZooKeeperSettings(
                Path.of(dataDir),
                properties.getProperty("clientPortAddress", LOCAL),
                number(file, properties, "clientPort", DEFAULT_PORT),
                Duration.ofMillis(number(file, properties, "tickTime", DEFAULT_TICK_MILLIS)),
                true);
    }

    private static int number(Path file, Properties properties, String name, int otherwise) {
        String text = properties.getProperty(name, Integer.toString(otherwise)).trim();
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new FlagException(file + ": " + name + "=" + text + " is not a whole number", e);
        }
    }
}
