package io.github.camelmesos.cwl.model;

import java.util.List;

/** Workflow. Steps in document order, known to be without cycles. */
public record Workflow(ProcessHeader header, List<Step> steps) implements CwlProcess {

    public Workflow {
        steps = List.copyOf(steps);
    }
}
