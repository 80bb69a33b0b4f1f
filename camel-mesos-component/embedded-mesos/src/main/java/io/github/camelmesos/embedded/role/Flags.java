package io.github.camelmesos.embedded.role;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The flags a program was started with. */
final class Flags {
    private static final Logger LOG = LoggerFactory.getLogger(Flags.class);
    private static final String ENVIRONMENT_PREFIX = "MESOS_";

    private final Map<String, String> values;

    private Flags(Map<String, String> values) {
        this.values = values;
    }

    /**
     * Reads the command line, then the environment for what the command line does not say.
     *
     * @throws FlagException for the first thing that is wrong
     */
    static Flags parse(FlagNames names, String[] args, Map<String, String> environment) {
        Map<String, String> values = new LinkedHashMap<>();
        Deque<String> left = new ArrayDeque<>(List.of(args));
        while (!left.isEmpty()) {
            String arg = left.remove();
            if (!arg.startsWith("--") || arg.length() == 2) {
                throw new FlagException("'" + arg + "' is not a flag; flags are written --name=value");
            }
            int equals = arg.indexOf('=');
            String name = arg.substring(2, equals < 0 ? arg.length() : equals);
            if (equals >= 0) {
                put(values, names, name, arg.substring(equals + 1));
            } else if (name.startsWith("no-") && names.switches().contains(name.substring(3))) {
                put(values, names, name.substring(3), "false");
            } else if (names.switches().contains(name)) {
                put(values, names, name, "true");
            } else if (!left.isEmpty() && !left.peek().startsWith("--")) {
                put(values, names, name, left.remove());
            } else {
                requireKnown(names, name);
                throw new FlagException("--" + name + " needs a value");
            }
        }
        fromEnvironment(values, names, environment);
        warn(values, names);
        return new Flags(values);
    }

    private static void put(Map<String, String> values, FlagNames names, String name, String value) {
        requireKnown(names, name);
        if (values.putIfAbsent(name, value) != null) {
            throw new FlagException("--" + name + " is given twice");
        }
    }

    private static void requireKnown(FlagNames names, String name) {
        if (!names.isKnown(name)) {
            String nearest = names.nearest(name);
            throw new FlagException(
                    "--" + name + " is not known" + (nearest == null ? "" : "; did you mean --" + nearest + "?"));
        }
    }

    private static void fromEnvironment(Map<String, String> values, FlagNames names, Map<String, String> environment) {
        for (String name : names.used()) {
            String value = environment.get(ENVIRONMENT_PREFIX + name.toUpperCase(Locale.ROOT));
            if (value != null) {
                values.putIfAbsent(name, value);
            }
        }
    }

    private static void warn(Map<String, String> values, FlagNames names) {
        List<String> unused = new ArrayList<>();
        values.keySet().stream().filter(names.inapplicable()::contains).forEach(name -> unused.add("--" + name));
        if (!unused.isEmpty()) {
            LOG.warn("These flags of Mesos have no effect here: {}", String.join(" ", unused));
        }
    }

    /** All values, by name. */
    Map<String, String> asMap() {
        return new TreeMap<>(values);
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name));
    }

    String required(String name, String form) {
        return text(name).orElseThrow(() -> new FlagException("--" + name + " is missing: --" + name + "=" + form));
    }

    int port(String name, int otherwise) {
        int value = integer(name, otherwise);
        if (value < 0 || value > 65535) {
            throw new FlagException("--" + name + "=" + value + ": a port is 0 to 65535");
        }
        return value;
    }

    int integer(String name, int otherwise) {
        return value(name, "a whole number", Integer::parseInt).orElse(otherwise);
    }

    boolean bool(String name, boolean otherwise) {
        return value(name, "true or false", Flags::parseBoolean).orElse(otherwise);
    }

    Duration duration(String name, Duration otherwise) {
        return value(name, "a duration such as 500ms, 10secs, 5mins, 2hrs", MesosDuration::parse)
                .orElse(otherwise);
    }

    /**
     * A value in its own form.
     *
     * @throws FlagException when the parser throws IllegalArgumentException
     */
    <T> Optional<T> value(String name, String form, Function<String, T> parser) {
        return text(name).map(text -> {
            try {
                return parser.apply(text);
            } catch (IllegalArgumentException e) {
                String detail =
                        e instanceof NumberFormatException || e.getMessage() == null ? "" : " (" + e.getMessage() + ")";
                throw new FlagException("--" + name + "=" + text + ": expected " + form + detail, e);
            }
        });
    }

    private static boolean parseBoolean(String text) {
        switch (text) {
            case "true":
            case "1":
                return true;
            case "false":
            case "0":
                return false;
            default:
                throw new IllegalArgumentException();
        }
    }
}
