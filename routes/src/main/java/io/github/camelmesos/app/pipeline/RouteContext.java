package io.github.camelmesos.app.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.main.Main;
import org.apache.camel.main.MainConfigurationProperties;

/** Camel with routes, started. */
public final class RouteContext implements AutoCloseable {

    /** The route that every submission goes through. */
    public static final String PIPELINE = "pipeline.camel.yaml";

    private static final String ROUTES = ".camel.yaml";

    private final Main main;

    private RouteContext(Main main) {
        this.main = main;
    }

    /**
     * Starts the pipeline and nothing else, as fast as Camel can: without its configuration from properties and
     * environment, JMX and health checks.
     *
     * @param own directory where the user's own {@code pipeline.camel.yaml} may be
     * @param beans what components find in the registry
     * @throws Exception when the route is wrong
     */
    public static RouteContext pipelineOnly(Path own, Map<String, Object> beans) throws Exception {
        Main main = new Main();
        MainConfigurationProperties options = main.configure()
                .withAutoConfigurationEnabled(false)
                .withAutoConfigurationEnvironmentVariablesEnabled(false)
                .withAutoConfigurationSystemPropertiesEnabled(false)
                .withJmxEnabled(false)
                .withRoutesReloadEnabled(false)
                .withShutdownTimeout(30);
        options.setRoutesIncludePattern(location(own, PIPELINE));
        main.setDefaultPropertyPlaceholderLocation("false");
        beans.forEach(main::bind);
        main.start();
        return new RouteContext(main);
    }

    /**
     * Starts routes with everything that Camel can configure from {@code application.properties} and the environment.
     *
     * @param own directory where the user's own routes may be: files named as ours are used instead of them, others besides
     * @param files names of ours
     * @param settings where {@code application.properties} is
     * @param standard properties for what is not set
     * @param fixed properties that win over what is set
     * @param beans what components and routes find in the registry
     * @throws Exception when a route or a property is wrong, or a port is taken
     */
    public static RouteContext serving(
            Path own,
            List<String> files,
            Path settings,
            Properties standard,
            Properties fixed,
            Map<String, Object> beans)
            throws Exception {
        Main main = new Main();
        List<String> locations = new ArrayList<>();
        files.forEach(file -> locations.add(location(own, file)));
        locations.addAll(others(own, files));
        MainConfigurationProperties options =
                main.configure().withJmxEnabled(false).withShutdownTimeout(30);
        options.setRoutesIncludePattern(String.join(",", locations));
        main.setDefaultPropertyPlaceholderLocation(Files.exists(settings) ? "file:" + settings : "false");
        main.setInitialProperties(standard);
        main.setOverrideProperties(fixed);
        beans.forEach(main::bind);
        main.start();
        return new RouteContext(main);
    }

    private static List<String> others(Path own, List<String> ours) throws IOException {
        if (!Files.isDirectory(own)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(own)) {
            return files.filter(file -> file.toString().endsWith(ROUTES)
                            && !ours.contains(file.getFileName().toString()))
                    .sorted()
                    .map(file -> "file:" + file)
                    .toList();
        }
    }

    /** A property as it is in force. */
    public String property(String name) {
        return main.getCamelContext().resolvePropertyPlaceholders("{{" + name + "}}");
    }

    /** For sending messages into the routes. */
    public ProducerTemplate template() {
        return main.getCamelContext().createProducerTemplate();
    }

    /** The user's own file where there is one, else ours. */
    private static String location(Path own, String file) {
        Path path = own.resolve(file);
        return Files.exists(path) ? "file:" + path : "classpath:camel/" + file;
    }

    @Override
    public void close() {
        main.stop();
    }
}
