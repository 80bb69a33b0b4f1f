package io.github.camelmesos.camel.cwl;

import io.github.camelmesos.camel.submission.SubmissionDraft;
import io.github.camelmesos.camel.submission.SubmissionReader;
import io.github.camelmesos.cwl.document.InvalidDocumentException;
import io.github.camelmesos.cwl.document.References;
import io.github.camelmesos.launcher.PlannedRun;
import io.github.camelmesos.launcher.Submission;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.NoTypeConversionAvailableException;
import org.apache.camel.WrappedFile;

/**
 * The submission that a message is. A body that is a {@link Submission} is taken as it is. Else headers, which are the
 * route's, win over the body, which may be anyone's, and the body wins over the endpoint's options.
 */
final class SubmissionBinding {

    private final CwlConfiguration options;
    private final URI base;

    SubmissionBinding(CwlConfiguration options) {
        this.options = options;
        // Names are relative to a document; so there has to be one, if only by name.
        this.base = References.ofPath(Path.of(options.getBaseDirectory(), "submission"));
    }

    /**
     * @throws InvalidDocumentException with all that is wrong with the body
     * @throws IOException when it cannot be read
     * @throws NoTypeConversionAvailableException for a body of no type that can hold a submission
     */
    Submission submission(Exchange exchange)
            throws InvalidDocumentException, IOException, NoTypeConversionAvailableException {
        return submission(exchange.getMessage().getBody(), exchange);
    }

    /** As {@link #submission(Exchange)}, with something else for the body. */
    Submission submission(Object body, Exchange exchange)
            throws InvalidDocumentException, IOException, NoTypeConversionAvailableException {
        if (body instanceof Submission submission) {
            return submission;
        }
        SubmissionDraft defaults = SubmissionSettings.options(options, base);
        return read(body, exchange, defaults)
                .orElse(defaults)
                .toSubmission(Path.of(options.getOutputDirectory()).toAbsolutePath());
    }

    /** The CWL document of the submission, or of one already planned. */
    URI process(Exchange exchange) throws InvalidDocumentException, IOException, NoTypeConversionAvailableException {
        return exchange.getMessage().getBody() instanceof PlannedRun run
                ? run.submission().process()
                : submission(exchange).process();
    }

    private SubmissionDraft read(Object body, Exchange exchange, SubmissionDraft defaults)
            throws InvalidDocumentException, IOException, NoTypeConversionAvailableException {
        SubmissionDraft headers = SubmissionSettings.headers(exchange, base);
        boolean bodyIsInputs = headers.workflow().or(defaults::workflow).isPresent();
        if (body == null || "".equals(body)) {
            return headers;
        }
        return headers.orElse(bodyIsInputs ? inputs(body, exchange) : document(body, exchange));
    }

    private SubmissionDraft document(Object body, Exchange exchange)
            throws InvalidDocumentException, IOException, NoTypeConversionAvailableException {
        if (body instanceof Map<?, ?> map) {
            return SubmissionReader.map(map, base);
        }
        if (body instanceof URI uri && !"file".equals(uri.getScheme())) {
            return SubmissionDraft.ofWorkflow(uri);
        }
        Optional<Path> file = file(body);
        if (file.isPresent()) {
            return SubmissionReader.file(file.get());
        }
        try (InputStream in = stream(body, exchange)) {
            return SubmissionReader.stream(in, base);
        }
    }

    private SubmissionDraft inputs(Object body, Exchange exchange)
            throws InvalidDocumentException, IOException, NoTypeConversionAvailableException {
        if (body instanceof Map<?, ?> map) {
            return SubmissionDraft.ofInputs(map, base);
        }
        Optional<URI> document =
                body instanceof URI uri ? Optional.of(uri) : file(body).map(References::ofPath);
        if (document.isPresent()) {
            return SubmissionDraft.ofJobOrder(document.get());
        }
        try (InputStream in = stream(body, exchange)) {
            return SubmissionReader.inputs(in, base);
        }
    }

    private static Optional<Path> file(Object body) {
        Object file = body instanceof WrappedFile<?> wrapped ? wrapped.getFile() : body;
        if (file instanceof File local) {
            return Optional.of(local.toPath());
        }
        if (file instanceof URI uri) {
            return Optional.of(References.toPath(uri));
        }
        return file instanceof Path path ? Optional.of(path) : Optional.empty();
    }

    private static InputStream stream(Object body, Exchange exchange) throws NoTypeConversionAvailableException {
        return exchange.getContext().getTypeConverter().mandatoryConvertTo(InputStream.class, exchange, body);
    }
}
