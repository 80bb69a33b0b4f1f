package io.github.camelmesos.camel.cwl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelmesos.camel.fake.ComponentTestSupport;
import io.github.camelmesos.cwl.document.InvalidDocumentException;
import io.github.camelmesos.cwl.document.References;
import io.github.camelmesos.launcher.Submission;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SubmissionConverterTest extends ComponentTestSupport {

    @TempDir
    Path directory;

    @Test
    void whateverRoutesCarryBecomesASubmission() throws Exception {
        Path file = Files.writeString(directory.resolve("a.cwl"), "cwlVersion: v1.2");
        Stream.<Object>of(
                        Map.of("workflow", file.toString()),
                        "workflow: " + file,
                        new ByteArrayInputStream(("workflow: " + file).getBytes(StandardCharsets.UTF_8)),
                        file,
                        file.toFile(),
                        file.toUri())
                .forEach(body -> assertThat(convert(body, Map.of(CwlConstants.TENANT, "biology")))
                        .satisfies(submission -> {
                            assertThat(submission.process()).isEqualTo(References.ofPath(file));
                            assertThat(submission.tenant()).isEqualTo("biology");
                        }));
    }

    @Test
    void aFileOfAnInboxBecomesASubmission() throws Exception {
        context().addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("file:" + directory + "?noop=true&initialDelay=0&delay=50")
                        .convertBodyTo(Submission.class)
                        .to("mock:submissions");
            }
        });
        MockEndpoint submissions = getMockEndpoint("mock:submissions");
        submissions.expectedMessageCount(1);

        Files.writeString(directory.resolve("night.yml"), "workflow: a.cwl\n");

        submissions.assertIsSatisfied();
        assertThat(submissions
                        .getExchanges()
                        .get(0)
                        .getMessage()
                        .getBody(Submission.class)
                        .process())
                .isEqualTo(References.ofPath(directory.resolve("a.cwl")));
    }

    @Test
    void whatIsWrongIsTheCause() {
        assertThatThrownBy(() -> convert("work: a.cwl", Map.of()))
                .hasRootCauseInstanceOf(InvalidDocumentException.class);
    }

    private Submission convert(Object body, Map<String, Object> headers) {
        Exchange exchange = new DefaultExchange(context());
        exchange.getMessage().setBody(body);
        exchange.getMessage().setHeaders(new HashMap<>(headers));
        return exchange.getMessage().getBody(Submission.class);
    }
}
