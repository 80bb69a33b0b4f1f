package io.github.camelmesos.app.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.main.Main;
import org.apache.camel.main.MainConfigurationProperties;
import org.apache.camel.spi.Resource;
import org.apache.camel.spi.RoutePolicyFactory;
import org.apache.camel.support.PluginHelper;

/** Camel with routes, started. */
public final class RouteContext implements AutoCloseable {

    /** The route that every submission goes through. */
    public static final String PIPELINE = "pipeline.camel.yaml";

    private static final String ROUTES = ".camel.yaml";
    private static final int SHUTDOWN_SECONDS = 30;

    private final CamelContext camel;
    private final AutoCloseable ending;

    private RouteContext(CamelContext camel, AutoCloseable ending) {
        this.camel = camel;
        this.ending = ending;
    }

    /**
     * Starts the pipeline and nothing else, as fast as Camel can: a bare context, without Camel Main, JMX and health checks,
     * and with properties only where the user has a pipeline of their own.
     *
     * @param own directory where the user's own {@code pipeline.camel.yaml} may be
     * @param settings {@code application.properties}
     * @param beans what components find in the registry
     * @throws Exception when the route is wrong
     */
    public static RouteContext pipelineOnly(Path own, Path settings, Map<String, Object> beans) throws Exception {
        DefaultCamelContext camel = new DefaultCamelContext(false);
        try {
            camel.disableJMX();
            camel.getShutdownStrategy().setTimeout(SHUTDOWN_SECONDS);
            if (Files.exists(own.resolve(PIPELINE)) && Files.exists(settings)) {
                camel.getPropertiesComponent().setLocation("file:" + settings);
            }
            beans.forEach(camel.getRegistry()::bind);
            camel.getRegistry().findByType(RoutePolicyFactory.class).forEach(camel::addRoutePolicyFactory);
            camel.build();
            Resource route = PluginHelper.getResourceLoader(camel).resolveResource(location(own, PIPELINE));
            PluginHelper.getRoutesLoader(camel).loadRoutes(route);
            camel.start();
            return new RouteContext(camel, camel);
        } catch (Exception e) {
            camel.close();
            throw e;
        }
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
                main.configure().withJmxEnabled(false).withShutdownTimeout(SHUTDOWN_SECONDS);
        options.setRoutesIncludePattern(String.join(",", locations));
        main.setDefaultPropertyPlaceholderLocation(Files.exists(settings) ? "file:" + settings : "false");
        main.setInitialProperties(standard);
        main.setOverrideProperties(fixed);
        beans.forEach(main::bind);
        main.start();
        return new RouteContext(main.getCamelContext(), main::stop);
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
        return camel.resolvePropertyPlaceholders("{{" + name + "}}");
    }

    /** For sending messages into the routes. */
    public ProducerTemplate template() {
        return camel.createProducerTemplate();
    }

    /** The user's own file where there is one, else ours. */
    private static String location(Path own, String file) {
        Path path = own.resolve(file);
        return Files.exists(path) ? "file:" + path : "classpath:camel/" + file;
    }

    @Override
    public void close() throws Exception {
        ending.close();
    }
}
