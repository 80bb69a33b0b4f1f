package io.github.camelmesos.camel.catalog;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.tooling.model.BaseOptionModel;
import org.apache.camel.tooling.model.ComponentModel;

/**
 * Writes the tables of a component's page: what stands between {@code <!-- table: NAME -->} and {@code <!-- end -->}, from
 * what the build has generated about the component.
 */
final class OptionTables {

    private static final Pattern TABLE = Pattern.compile("(<!-- table: (\\w+) -->\n).*?(<!-- end -->)", Pattern.DOTALL);

    private static final Set<String> GROUPS = Set.of("common", "producer", "consumer");
    private static final Set<String> OF_ALL_COMPONENTS = Set.of(
            "autowiredEnabled",
            "bridgeErrorHandler",
            "healthCheckConsumerEnabled",
            "healthCheckProducerEnabled",
            "lazyStartProducer");

    private OptionTables() {}

    /** The page with its tables as they ought to be. */
    static String fill(String page, ComponentModel component) {
        return TABLE.matcher(page)
                .replaceAll(match ->
                        Matcher.quoteReplacement(match.group(1) + table(match.group(2), component) + match.group(3)));
    }

    private static String table(String name, ComponentModel component) {
        return switch (name) {
            case "path" -> options(component.getEndpointPathOptions());
            case "common" -> options(ofGroup(component, "common"));
            case "producer" -> options(ofGroup(component, "producer"));
            case "consumer" -> options(ofGroup(component, "consumer"));
            case "other" ->
                options(ours(component)
                        .filter(option -> !GROUPS.contains(option.getGroup()))
                        .toList());
            case "component" ->
                options(component.getComponentOptions().stream()
                        .filter(option -> !OF_ALL_COMPONENTS.contains(option.getName()))
                        .filter(option -> ours(component)
                                .noneMatch(other -> other.getName().equals(option.getName())))
                        .toList());
            case "headers" -> headers(component.getEndpointHeaders());
            default -> throw new IllegalArgumentException("there is no table " + name);
        };
    }

    private static List<ComponentModel.EndpointOptionModel> ofGroup(ComponentModel component, String group) {
        return ours(component).filter(option -> option.getGroup().equals(group)).toList();
    }

    /** The options that are not those of all Camel endpoints. */
    private static Stream<ComponentModel.EndpointOptionModel> ours(ComponentModel component) {
        return component.getEndpointParameterOptions().stream()
                .filter(option -> option.getConfigurationField() != null);
    }

    private static String options(Collection<? extends BaseOptionModel> options) {
        return "| option | type | default | meaning |\n|---|---|---|---|\n"
                + options.stream()
                        .sorted(Comparator.comparing(BaseOptionModel::getName))
                        .map(option -> row(
                                "`" + option.getName() + "`" + (option.isRequired() ? " (required)" : ""),
                                type(option),
                                option.getDefaultValue() == null ? "" : "`" + option.getDefaultValue() + "`",
                                option.getDescription()))
                        .collect(Collectors.joining());
    }

    private static String headers(Collection<? extends BaseOptionModel> headers) {
        return "| header | type | of | meaning |\n|---|---|---|---|\n"
                + headers.stream()
                        .map(header -> row(
                                "`" + header.getName() + "`",
                                type(header),
                                header.getLabel() == null ? "" : header.getLabel(),
                                header.getDescription()))
                        .collect(Collectors.joining());
    }

    private static String type(BaseOptionModel option) {
        if (option.getEnums() != null && !option.getEnums().isEmpty()) {
            return option.getEnums().stream().map(value -> "`" + value + "`").collect(Collectors.joining(", "));
        }
        return "duration".equals(option.getType()) ? "duration" : option.getShortJavaType();
    }

    private static String row(String... cells) {
        return Stream.of(cells).map(cell -> cell.replace("|", "\\|")).collect(Collectors.joining(" | ", "| ", " |\n"));
    }
}
