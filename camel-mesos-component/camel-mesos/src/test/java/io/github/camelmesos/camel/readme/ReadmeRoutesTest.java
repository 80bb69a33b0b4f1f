package io.github.camelmesos.camel.readme;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelmesos.camel.fake.ComponentTestSupport;
import io.github.camelmesos.launcher.JobOrderSource;
import io.github.camelmesos.launcher.RunResult;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.Exchange;
import org.apache.camel.builder.AdviceWith;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.spi.Resource;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.apache.camel.test.junit5.TestExecutionConfiguration;
import org.junit.jupiter.api.Test;

/** The routes that the README shows do what it says. */
class ReadmeRoutesTest extends ComponentTestSupport {

    private static final Path ROOT = Path.of("../..");
    private static final Path JAVA = Path.of("src/test/java/io/github/camelmesos/camel/readme/InboxRoute.java");
    private static final Path PIPELINE = ROOT.resolve("routes/src/main/resources/camel/pipeline.camel.yaml");

    @Override
    public void configureTest(TestExecutionConfiguration configuration) {
        super.configureTest(configuration);
        configuration.withUseAdviceWith(true);
    }

    @Test
    void theRouteInJavaIsTheOneThatIsTested() throws Exception {
        assertThat(Files.readString(JAVA)).containsIgnoringWhitespaces(block("java"));
    }

    @Test
    void theRouteInJavaRunsASubmissionAndWritesItsOutputs() throws Exception {
        context().addRoutes(new InboxRoute());
        AdviceWith.adviceWith(context(), "inbox", route -> {
            route.replaceFromWith("direct:inbox");
            route.mockEndpointsAndSkip("file:outbox*");
        });
        context().start();
        MockEndpoint outbox = getMockEndpoint("mock:file:outbox");
        outbox.expectedMessageCount(1);

        send("direct:inbox", "{workflow: count.cwl, runId: r1}");

        outbox.assertIsSatisfied();
        assertThat(outbox.getExchanges().get(0).getMessage().getBody(String.class))
                .isEqualToIgnoringWhitespace("{\"count\": 42}");
        assertThat(launcher.planned().tenant()).isEqualTo("biology");
        assertThat(clusters.calls()).endsWith("create c-r1", "attach c-r1", "destroy c-r1");
    }

    @Test
    void theRouteInYamlRunsTheWorkflowWithTheFileOfTheDay() throws Exception {
        load(ResourceHelper.fromString("daily.camel.yaml", block("yaml")));
        load(ResourceHelper.resolveResource(context(), "file:" + PIPELINE));
        AdviceWith.adviceWith(context(), "daily-count", route -> route.replaceFromWith("direct:daily"));
        context().start();

        Exchange exchange = send("direct:daily", null);

        assertThat(exchange.getException()).isNull();
        assertThat(exchange.getMessage().getBody()).isInstanceOf(RunResult.class);
        assertThat(launcher.planned().process()).isEqualTo(URI.create("file:///data/count.cwl"));
        assertThat(((JobOrderSource.Inline) launcher.planned().jobOrder()).values())
                .isEqualTo(Map.of("text", Map.of("class", "File", "location", "/data/" + LocalDate.now() + ".txt")));
    }

    private void load(Resource route) throws Exception {
        PluginHelper.getRoutesLoader(context()).loadRoutes(route);
    }

    private static String block(String language) throws Exception {
        Matcher block = Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(ROOT.resolve("README.md")));
        assertThat(block.find()).isTrue();
        return block.group(1);
    }
}
