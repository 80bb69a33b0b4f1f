package io.github.camelmesos.cwl.document;

import java.util.List;
import java.util.stream.Collectors;

/** A document or job order cannot run. Carries every problem found, in document order. */
public final class InvalidDocumentException extends CwlException {

    private final transient List<Problem> problems;

    public InvalidDocumentException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** Every problem found. */
    public List<Problem> problems() {
        return problems;
    }

    /** True when nothing is wrong but that a feature is not supported: exit code 33 of the CWL convention. */
    public boolean isUnsupported() {
        return problems.stream().noneMatch(p -> p.severity() == Problem.Severity.ERROR);
    }
}
