package io.github.camelmesos.app.settings;

import io.github.camelmesos.cluster.settings.Durations;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an operator has set: an environment variable, else {@code application.properties} of the configuration directory,
 * else nothing, and the one who asks has a default. A setting {@code camel-mesos.default-tenant} is the variable
 * {@code CAMEL_MESOS_DEFAULT_TENANT}.
 */
public final class Settings {

    /** The environment variable that names the configuration directory. */
    public static final String DIRECTORY_VARIABLE = "CAMEL_MESOS_CONFIG";

    private static final String FILE = "application.properties";

    private final Path directory;
    private final Properties file;
    private final Map<String, String> environment;

    private Settings(Path directory, Properties file, Map<String, String> environment) {
        this.directory = directory;
        this.file = file;
        this.environment = environment;
    }

    /**
     * Reads the settings of a configuration directory. One without {@code application.properties}, or none at all, is
     * one where nothing is set.
     *
     * @throws IOException when the file is there but cannot be read
     */
    public static Settings read(Path directory, Map<String, String> environment) throws IOException {
        Properties file = new Properties();
        Path path = directory.resolve(FILE);
        if (Files.exists(path)) {
            try (Reader reader = Files.newBufferedReader(path)) {
                file.load(reader);
            } catch (IOException | IllegalArgumentException e) {
                throw new IOException(path + " cannot be read: " + e.getMessage(), e);
            }
        }
        return new Settings(directory, file, Map.copyOf(environment));
    }

    /** Where the other files of the configuration are. */
    public Path directory() {
        return directory;
    }

    public Optional<String> text(String name) {
        String value = environment.getOrDefault(variableOf(name), file.getProperty(name, ""));
        return Optional.of(value.strip()).filter(text -> !text.isEmpty());
    }

    /** Names in the file that start alike. */
    public Set<String> namesBelow(String prefix) {
        return file.stringPropertyNames().stream()
                .filter(name -> name.startsWith(prefix))
                .collect(Collectors.toSet());
    }

    private static String variableOf(String name) {
        return name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }

    /** A variable of the environment, by its own name. */
    public Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name));
    }

    /** A path; a relative one is below the configuration directory. */
    public Optional<Path> path(String name) {
        return text(name).map(value -> directory.resolve(value).normalize());
    }

    /** Paths with {@code :} between them. */
    public List<Path> paths(String name) {
        return text(name).stream()
                .flatMap(value -> Stream.of(value.split(":")))
                .filter(value -> !value.isBlank())
                .map(value -> directory.resolve(value.strip()).normalize())
                .toList();
    }

    public Optional<Boolean> flag(String name) throws InvalidSettingException {
        Optional<String> value = text(name);
        if (value.isPresent() && !value.get().matches("true|false")) {
            throw new InvalidSettingException(name, "'" + value.get() + "' is not true or false");
        }
        return value.map(Boolean::valueOf);
    }

    /** A whole number that is not negative. */
    public Optional<Long> number(String name) throws InvalidSettingException {
        Optional<String> value = text(name);
        if (value.isPresent() && !value.get().matches("[0-9]{1,12}")) {
            throw new InvalidSettingException(name, "'" + value.get() + "' is no whole number");
        }
        return value.map(Long::valueOf);
    }

    /** A time: {@code 90s}, {@code 5m}, {@code 1h30m}, or as ISO 8601 writes it, {@code PT5M}. */
    public Optional<Duration> duration(String name) throws InvalidSettingException {
        Optional<String> value = text(name);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Durations.parse(value.get()));
        } catch (IllegalArgumentException e) {
            throw new InvalidSettingException(name, e.getMessage());
        }
    }
}
