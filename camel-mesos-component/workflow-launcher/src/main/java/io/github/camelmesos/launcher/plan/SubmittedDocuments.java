package io.github.camelmesos.launcher.plan;

import io.github.camelmesos.cwl.document.Fetcher;
import io.github.camelmesos.cwl.document.InvalidDocumentException;
import io.github.camelmesos.cwl.load.DocumentLoader;
import io.github.camelmesos.cwl.load.JobOrder;
import io.github.camelmesos.cwl.load.JobOrderLoader;
import io.github.camelmesos.cwl.load.LoadedProcess;
import io.github.camelmesos.launcher.JobOrderSource;
import io.github.camelmesos.launcher.Submission;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;

/**
 * The process and the inputs that a submission names. Where it names nothing but a job order, {@code cwl:tool} in that
 * is the process.
 */
record SubmittedDocuments(LoadedProcess process, JobOrder order) {

    static SubmittedDocuments read(Submission submission, Fetcher fetcher)
            throws InvalidDocumentException, IOException {
        JobOrderLoader orders = new JobOrderLoader(fetcher);
        try {
            return of(submission.process(), order(submission.jobOrder(), orders), fetcher);
        } catch (InvalidDocumentException e) {
            Optional<JobOrder> order = onlyOrder(submission, orders);
            if (order.isEmpty()) {
                throw e;
            }
            return of(order.get().tool().orElseThrow(), order.get(), fetcher);
        }
    }

    private static SubmittedDocuments of(URI process, JobOrder order, Fetcher fetcher)
            throws InvalidDocumentException, IOException {
        LoadedProcess loaded = new DocumentLoader(fetcher).load(process);
        return new SubmittedDocuments(loaded, order.withNamespaces(loaded.namespaces()));
    }

    private static JobOrder order(JobOrderSource source, JobOrderLoader orders)
            throws InvalidDocumentException, IOException {
        if (source instanceof JobOrderSource.Document document) {
            return orders.load(document.uri());
        }
        JobOrderSource.Inline inline = (JobOrderSource.Inline) source;
        return orders.of(inline.values(), inline.base());
    }

    /** The document that should be a process, as the job order that it may be. */
    private static Optional<JobOrder> onlyOrder(Submission submission, JobOrderLoader orders) throws IOException {
        boolean hasInputs = !(submission.jobOrder() instanceof JobOrderSource.Inline inline)
                || !inline.values().isEmpty();
        if (hasInputs) {
            return Optional.empty();
        }
        try {
            return Optional.of(orders.load(submission.process()))
                    .filter(order -> order.tool().isPresent());
        } catch (InvalidDocumentException e) {
            return Optional.empty();
        }
    }
}
