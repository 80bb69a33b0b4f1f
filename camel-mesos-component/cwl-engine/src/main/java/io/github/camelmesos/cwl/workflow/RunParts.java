package io.github.camelmesos.cwl.workflow;

import io.github.camelmesos.cwl.expression.ExpressionEvaluator;
import io.github.camelmesos.cwl.input.Ontology;
import io.github.camelmesos.cwl.job.JobRunner;
import io.github.camelmesos.cwl.job.StagingArea;

/**
 * What a run works with.
 *
 * @param formats what the document's {@code $schemas} say of file formats
 */
public record RunParts(
        ExpressionEvaluator evaluator,
        JobRunner jobs,
        StagingArea staging,
        Ontology formats,
        RunSettings settings,
        RunListener listener) {}
