package io.github.camelmesos.camel.cwl;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelmesos.camel.fake.ComponentTestSupport;
import io.github.camelmesos.cwl.document.InvalidDocumentException;
import io.github.camelmesos.cwl.document.Position;
import io.github.camelmesos.cwl.document.Problem;
import io.github.camelmesos.cwl.document.References;
import io.github.camelmesos.launcher.JobOrderSource;
import io.github.camelmesos.launcher.PlannedRun;
import io.github.camelmesos.launcher.Submission;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CwlPlanTest extends ComponentTestSupport {

    @TempDir
    Path directory;

    @Test
    void theBodyBecomesAPlannedRunAndHeadersNameTheRunTheTenantAndTheCluster() {
        Exchange exchange = send("cwl:plan", Map.of("workflow", "count.cwl", "runId", "r1", "tenant", "biology"));

        assertThat(exchange.getMessage().getBody()).isInstanceOf(PlannedRun.class);
        assertThat(exchange.getMessage().getHeaders())
                .containsEntry(CwlConstants.RUN_ID, "r1")
                .containsEntry(CwlConstants.TENANT, "biology")
                .containsEntry(CwlConstants.CLUSTER_ID, "c-r1");
    }

    @Test
    void theClustersGetReadyWhileDocumentsAreRead() {
        send("cwl:plan", Map.of("workflow", "count.cwl"));

        assertThat(clusters.calls()).containsExactly("prepare");
    }

    @Test
    void aSubmissionIsTakenAsItIs() {
        Submission submission = planned("cwl:plan", Map.of("workflow", "a.cwl", "tenant", "physics"), Map.of());

        assertThat(planned("cwl:plan?tenant=chemistry", submission, Map.of(CwlConstants.TENANT, "biology")))
                .isEqualTo(submission);
    }

    @Test
    void textAndStreamsAreSubmissionDocuments() {
        String document = "workflow: sub/count.cwl#main\ninputs: {n: 3}\n";
        URI process = URI.create(directoryUri() + "sub/count.cwl#main");
        String uri = "cwl:plan?baseDirectory=" + directory;

        assertThat(planned(uri, document, Map.of()).process()).isEqualTo(process);
        assertThat(planned(uri, document.getBytes(StandardCharsets.UTF_8), Map.of())
                        .process())
                .isEqualTo(process);
        Submission submission =
                planned(uri, new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)), Map.of());
        assertThat(submission.process()).isEqualTo(process);
        assertThat(submission.jobOrder())
                .isEqualTo(new JobOrderSource.Inline(Map.of("n", 3), URI.create(directoryUri() + "submission")));
    }

    @Test
    void aFileIsASubmissionDocumentWhoseNamesAreRelativeToIt() throws Exception {
        Path file = Files.writeString(
                directory.resolve("night.json"), "{\"workflow\": \"count.cwl\", \"jobOrder\": \"job.yml\"}");

        Submission submission = planned("cwl:plan", file.toFile(), Map.of());

        assertThat(submission.process()).isEqualTo(URI.create(directoryUri() + "count.cwl"));
        assertThat(submission.jobOrder())
                .isEqualTo(new JobOrderSource.Document(URI.create(directoryUri() + "job.yml")));
    }

    @Test
    void aCwlFileIsRunWithWhatHeadersSay() throws Exception {
        Path file = Files.writeString(directory.resolve("packed.json"), "{\"cwlVersion\": \"v1.2\"}");

        Submission submission = planned(
                "cwl:plan?baseDirectory=" + directory,
                file,
                Map.of(
                        CwlConstants.RUN_ID, "r7",
                        CwlConstants.JOB_ORDER, "job.yml",
                        CwlConstants.TIMEOUT, "15m",
                        CwlConstants.CPUS, "2.5",
                        CwlConstants.MEMORY, 2048,
                        CwlConstants.OUTPUT_DIRECTORY, "out",
                        CwlConstants.CONTAINERS, "false"));

        assertThat(submission.process()).isEqualTo(References.ofPath(file));
        assertThat(submission.runId()).isEqualTo("r7");
        assertThat(submission.jobOrder())
                .isEqualTo(new JobOrderSource.Document(URI.create(directoryUri() + "job.yml")));
        assertThat(submission.timeout()).contains(Duration.ofMinutes(15));
        assertThat(submission.wish().cpus()).hasValue(2.5);
        assertThat(submission.wish().memoryMiB()).hasValue(2048);
        assertThat(submission.outputDirectory()).isEqualTo(directory.resolve("out"));
        assertThat(submission.containers()).isFalse();
    }

    @Test
    void aJobOrderThatNamesItsToolIsRun() throws Exception {
        Path file = Files.writeString(directory.resolve("job.yml"), "cwl:tool: count.cwl\nn: 3\n");

        Submission submission = planned("cwl:plan", file.toUri(), Map.of());

        assertThat(submission.process()).isEqualTo(URI.create(directoryUri() + "count.cwl"));
        assertThat(submission.jobOrder()).isEqualTo(new JobOrderSource.Document(References.ofPath(file)));
    }

    @Test
    void whereTheWorkflowIsGivenTheBodyHoldsTheInputs() {
        String uri = "cwl:plan?workflow=count.cwl&baseDirectory=" + directory;
        URI base = URI.create(directoryUri() + "submission");

        assertThat(planned(uri, Map.of("n", 3), Map.of()).jobOrder())
                .isEqualTo(new JobOrderSource.Inline(Map.of("n", 3), base));
        assertThat(planned(uri, "n: 3", Map.of()).jobOrder())
                .isEqualTo(new JobOrderSource.Inline(Map.of("n", 3), base));
        assertThat(planned(uri, directory.resolve("job.yml"), Map.of()).jobOrder())
                .isEqualTo(new JobOrderSource.Document(URI.create(directoryUri() + "job.yml")));
        assertThat(planned(uri, null, Map.of()).process()).isEqualTo(URI.create(directoryUri() + "count.cwl"));
    }

    @Test
    void headersWinOverTheBodyAndTheBodyOverOptions() {
        Map<String, Object> body = Map.of("workflow", "a.cwl", "tenant", "of-body", "provider", "of-body");

        Submission submission = planned(
                "cwl:plan?tenant=of-option&provider=of-option&agents=3&outputDirectory=" + directory,
                body,
                Map.of(CwlConstants.TENANT, "of-header"));

        assertThat(submission.tenant()).isEqualTo("of-header");
        assertThat(submission.provider()).contains("of-body");
        assertThat(submission.wish().agents()).hasValue(3);
        assertThat(submission.outputDirectory()).isEqualTo(directory.resolve(submission.runId()));
    }

    @Test
    void headersOfAnEarlierPlanAskNothingOfTheNext() throws Exception {
        context().addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:twice")
                        .to("cwl:plan")
                        .setBody(constant(Map.of("workflow", "second.cwl", "tenant", "physics")))
                        .to("cwl:plan");
            }
        });

        send("direct:twice", Map.of("workflow", "first.cwl", "runId", "first"));

        assertThat(launcher.planned().runId()).isNotEqualTo("first");
        assertThat(launcher.planned().tenant()).isEqualTo("physics");
    }

    @Test
    void whatIsWrongWithADocumentComesAsDataWithItsPlace() {
        Exchange exchange = send("cwl:plan", "workflow: a.cwl\ntenannt: b\nagents: none\n");

        assertThat(exchange.getException())
                .isInstanceOfSatisfying(InvalidDocumentException.class, e -> assertThat(e.problems())
                        .extracting(Problem::toString)
                        .containsExactly(
                                "submission:2:1: a submission has no field 'tenannt' (did you mean 'tenant'?)",
                                "submission:3:9: agents: must be a whole number from 1 to 10000"));
        assertThat(launcher.calls()).isEmpty();
    }

    @Test
    void whatThePlanFindsWrongFailsTheExchangeAsItIs() {
        Problem problem = Problem.error(Position.startOf(URI.create("file:///a.cwl")), "no such input");
        launcher.makePlanFail(new InvalidDocumentException(List.of(problem)));

        assertThat(send("cwl:plan", Map.of("workflow", "a.cwl")).getException())
                .isInstanceOfSatisfying(InvalidDocumentException.class, e -> assertThat(e.problems())
                        .containsExactly(problem));
    }

    @Test
    void aMessageWithoutAnyWorkflowIsRefused() {
        assertThat(send("cwl:plan", null).getException()).hasMessageContaining("CamelCwlWorkflow");
    }

    private String directoryUri() {
        return References.ofPath(directory) + "/";
    }

    private Submission planned(String uri, Object body, Map<String, Object> headers) {
        Exchange exchange = send(uri, body, headers);
        assertThat(exchange.getException()).isNull();
        return launcher.planned();
    }
}
