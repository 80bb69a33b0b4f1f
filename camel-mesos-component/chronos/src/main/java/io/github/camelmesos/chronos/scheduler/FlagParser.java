package io.github.camelmesos.chronos.scheduler;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Parses {@code --name value} and {@code --name=value} strictly: nothing unknown, nothing twice, no value missing. */
final class FlagParser {

    private static final Logger LOG = LoggerFactory.getLogger(FlagParser.class);

    private final Set<String> values;
    private final Set<String> switches;
    private final Set<String> ignoredValues;
    private final Set<String> ignoredSwitches;

    /**
     * @param values flags with a value
     * @param switches flags without
     * @param ignoredValues flags with a value that have no effect here
     * @param ignoredSwitches flags without a value that have no effect here
     */
    FlagParser(Set<String> values, Set<String> switches, Set<String> ignoredValues, Set<String> ignoredSwitches) {
        this.values = values;
        this.switches = switches;
        this.ignoredValues = ignoredValues;
        this.ignoredSwitches = ignoredSwitches;
    }

    /**
     * The flags that are given; a switch has the value "true".
     *
     * @throws IllegalArgumentException saying which argument is wrong and what would be right
     */
    Map<String, String> parse(List<String> arguments) {
        Map<String, String> flags = new LinkedHashMap<>();
        for (Iterator<String> rest = arguments.iterator(); rest.hasNext(); ) {
            String argument = rest.next();
            if (!argument.startsWith("--")) {
                throw new IllegalArgumentException("unexpected argument '" + argument + "': flags are --name value");
            }
            int equals = argument.indexOf('=');
            String name = equals < 0 ? argument.substring(2) : argument.substring(2, equals);
            String value = equals < 0 ? null : argument.substring(equals + 1);
            if (value == null && takesValue(name) && rest.hasNext()) {
                value = rest.next();
            }
            add(flags, name, value);
        }
        return flags;
    }

    private boolean takesValue(String name) {
        return values.contains(name) || ignoredValues.contains(name);
    }

    private void add(Map<String, String> flags, String name, String value) {
        if (takesValue(name) && value == null) {
            throw new IllegalArgumentException("--" + name + " needs a value");
        }
        if ((switches.contains(name) || ignoredSwitches.contains(name)) && value != null) {
            throw new IllegalArgumentException("--" + name + " takes no value, but has '" + value + "'");
        }
        if (ignoredValues.contains(name) || ignoredSwitches.contains(name)) {
            LOG.warn("--{} has no effect on this scheduler", name);
        } else if (!values.contains(name) && !switches.contains(name)) {
            throw new IllegalArgumentException("unknown flag --" + name);
        } else if (flags.putIfAbsent(name, value == null ? "true" : value) != null) {
            throw new IllegalArgumentException("--" + name + " is given twice");
        }
    }
}
