package io.github.camelmesos.camel.cwl;

import io.github.camelmesos.camel.binding.Operation;
import io.github.camelmesos.cwl.document.Problem;
import io.github.camelmesos.launcher.WorkflowLauncher;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.camel.Exchange;

/** {@code cwl:validate}: the body becomes the list of every {@link Problem} of the workflow it names. */
final class ValidateDocument implements Operation {

    private final WorkflowLauncher launcher;
    private final SubmissionBinding binding;

    ValidateDocument(WorkflowLauncher launcher, CwlConfiguration options) {
        this.launcher = launcher;
        this.binding = new SubmissionBinding(options);
    }

    @Override
    public CompletableFuture<?> start(Exchange exchange) throws Exception {
        List<Problem> problems = launcher.validate(binding.process(exchange));
        exchange.getMessage().setBody(problems);
        exchange.getMessage()
                .setHeader(
                        CwlConstants.VALID,
                        problems.stream().allMatch(problem -> problem.severity() == Problem.Severity.WARNING));
        return CompletableFuture.completedFuture(null);
    }
}
