package io.github.camelmesos.camel.cwl;

import io.github.camelmesos.cwl.document.InvalidDocumentException;
import io.github.camelmesos.launcher.Submission;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.apache.camel.Converter;
import org.apache.camel.Exchange;
import org.apache.camel.NoTypeConversionAvailableException;

/** Makes submissions of what routes carry, with the message's headers, as {@code cwl:plan} without options does. */
@Converter(generateLoader = true)
public final class SubmissionConverter {

    private SubmissionConverter() {}

    /** The fields of a submission document. */
    @Converter
    public static Submission toSubmission(Map<?, ?> document, Exchange exchange) throws Exception {
        return submission(document, exchange);
    }

    /** The text of a submission document. */
    @Converter
    public static Submission toSubmission(String document, Exchange exchange) throws Exception {
        return submission(document, exchange);
    }

    /** The text of a submission document. */
    @Converter
    public static Submission toSubmission(InputStream document, Exchange exchange) throws Exception {
        return submission(document, exchange);
    }

    /** A submission document, a CWL document, or a job order with {@code cwl:tool}. */
    @Converter
    public static Submission toSubmission(File file, Exchange exchange) throws Exception {
        return submission(file, exchange);
    }

    /** A submission document, a CWL document, or a job order with {@code cwl:tool}. */
    @Converter
    public static Submission toSubmission(Path file, Exchange exchange) throws Exception {
        return submission(file, exchange);
    }

    /** A CWL document, or as a file where it is one. */
    @Converter
    public static Submission toSubmission(URI document, Exchange exchange) throws Exception {
        return submission(document, exchange);
    }

    private static Submission submission(Object body, Exchange exchange)
            throws InvalidDocumentException, IOException, NoTypeConversionAvailableException {
        return new SubmissionBinding(new CwlConfiguration()).submission(body, exchange);
    }
}
