package io.github.camelmesos.camel.cwl;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelmesos.camel.fake.ComponentTestSupport;
import io.github.camelmesos.cwl.document.Position;
import io.github.camelmesos.cwl.document.Problem;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

class CwlValidateTest extends ComponentTestSupport {

    private static final Position START = Position.startOf(URI.create("file:///a.cwl"));

    @Test
    void theBodyBecomesTheListOfProblems() {
        Problem error = Problem.error(START, "no such step");
        launcher.find(error);

        Exchange exchange = send("cwl:validate", Path.of("/data/a.cwl"));

        assertThat(exchange.getMessage().getBody()).isEqualTo(List.of(error));
        assertThat(exchange.getMessage().getHeader(CwlConstants.VALID)).isEqualTo(false);
        assertThat(launcher.calls()).containsExactly("validate file:///data/a.cwl");
    }

    @Test
    void aDocumentWithOnlyWarningsIsValid() {
        launcher.find(Problem.warning(START, "unknown hint"));

        assertThat(send("cwl:validate", Path.of("/data/a.cwl")).getMessage().getHeader(CwlConstants.VALID))
                .isEqualTo(true);
    }

    @Test
    void theDocumentIsNamedByHeaderOrOptionOrSubmission() {
        send("cwl:validate?baseDirectory=/data&workflow=b.cwl", null);
        send("cwl:validate?baseDirectory=/data&workflow=b.cwl", null, Map.of(CwlConstants.WORKFLOW, "c.cwl#main"));
        send("cwl:validate?baseDirectory=/data", "workflow: d.cwl");
        send(
                "cwl:validate",
                send("cwl:plan?baseDirectory=/data", "{workflow: e.cwl, runId: r}")
                        .getMessage()
                        .getBody());

        assertThat(launcher.calls())
                .containsExactly(
                        "validate file:///data/b.cwl",
                        "validate file:///data/c.cwl#main",
                        "validate file:///data/d.cwl",
                        "plan r",
                        "validate file:///data/e.cwl");
    }
}
