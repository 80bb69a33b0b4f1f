package io.github.camelmesos.app.entrance;

import io.github.camelmesos.app.failure.ErrorReport;
import io.github.camelmesos.app.record.RunRecord;
import io.github.camelmesos.app.record.RunRecords;
import io.github.camelmesos.cwl.document.InvalidDocumentException;
import io.github.camelmesos.cwl.value.JsonText;
import io.github.camelmesos.launcher.Submission;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.camel.Body;
import org.apache.camel.Exchange;
import org.apache.camel.Header;
import org.apache.camel.Message;

/** Runs by HTTP: what the routes of that entrance call. Answers are JSON. */
public final class RunService {

    /**
     * A page in somebody's browser can send the simple types of content to any server, also to one on its own machine.
     * Those are refused, so that only programs can submit.
     */
    private static final Set<String> CONTENT_TYPES =
            Set.of("application/json", "application/yaml", "application/x-yaml", "application/cwl+json");

    private final Submissions submissions;
    private final RunRecords records;
    private final URI base;
    private final Set<String> hosts;

    /**
     * @param base what relative names in submissions are relative to
     * @param hosts names that this server is called by; another one in a request is that of a page that has been lured here
     */
    public RunService(Submissions submissions, RunRecords records, URI base, Set<String> hosts) {
        this.submissions = submissions;
        this.records = records;
        this.base = base;
        this.hosts = hosts;
    }

    /**
     * Refuses requests that were not made for this server.
     *
     * @param url as the request has it: with the name of the server that whoever made it had in mind
     */
    public void guard(@Header(Exchange.HTTP_URL) String url) {
        String host = URI.create(url).getHost();
        String name = host == null ? "" : host.toLowerCase(Locale.ROOT);
        if (!hosts.contains(name)) {
            throw new RequestException(403, "this server is not called '" + name + "'");
        }
    }

    /** Reads the submission in a request. */
    public Submission submission(@Body InputStream body, @Header(Exchange.CONTENT_TYPE) String contentType)
            throws IOException {
        String type =
                contentType == null ? "" : contentType.replaceFirst(";.*", "").strip();
        if (!CONTENT_TYPES.contains(type.toLowerCase(Locale.ROOT))) {
            throw new RequestException(
                    415, "the content type is '" + type + "'; send application/json or application/yaml");
        }
        try {
            return submissions.ofStream(body, base);
        } catch (InvalidDocumentException | IllegalArgumentException e) {
            throw new RequestException(400, String.join("\n", ErrorReport.of(e).lines()));
        }
    }

    /** A run has been taken on. */
    public void accepted(@Body Submission submission, Message message) {
        message.setHeader("Location", "/runs/" + submission.runId());
        answer(message, 202, Map.of("runId", submission.runId()));
    }

    /** All runs. */
    public void list(Message message) throws IOException {
        List<Map<String, Object>> runs = records.list().stream()
                .map(run -> Map.<String, Object>of(
                        "runId", run.runId(),
                        "state", run.state().name(),
                        "started", run.started().toString()))
                .toList();
        answer(message, 200, Map.of("runs", runs));
    }

    /** One run. */
    public void show(@Header("id") String id, Message message) throws IOException {
        answer(message, 200, known(id).json());
    }

    /** Checks that a run can be cancelled. */
    public String cancellable(@Header("id") String id) throws IOException {
        RunRecord run = known(id);
        if (run.state().isOver()) {
            throw new RequestException(409, "run " + id + " is over: " + run.state());
        }
        return run.runId();
    }

    /** A run is told to stop. */
    public void cancelling(@Header("id") String id, Message message) {
        answer(message, 202, Map.of("runId", id));
    }

    /** The answer to a request that could not be served. */
    public void refuse(Exchange exchange) {
        Exception failure = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class);
        int status = failure instanceof RequestException refused ? refused.status() : 500;
        String text = String.join("\n", ErrorReport.of(failure).lines());
        answer(exchange.getMessage(), status, Map.of("status", status, "message", text));
    }

    private RunRecord known(String id) throws IOException {
        Optional<RunRecord> run = records.find(id);
        return run.orElseThrow(() -> new RequestException(404, "there is no run '" + id + "'"));
    }

    private static void answer(Message message, int status, Map<String, Object> json) {
        message.setHeader(Exchange.HTTP_RESPONSE_CODE, status);
        message.setHeader(Exchange.CONTENT_TYPE, "application/json");
        message.setBody(JsonText.pretty(json) + "\n");
    }
}
