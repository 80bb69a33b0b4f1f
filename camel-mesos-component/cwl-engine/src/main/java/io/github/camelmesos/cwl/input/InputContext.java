package io.github.camelmesos.cwl.input;

import io.github.camelmesos.cwl.expression.ExpressionEvaluator;
import io.github.camelmesos.cwl.job.StagingArea;

/**
 * What preparing an input object needs.
 *
 * @param discoverSecondaryFiles look for secondary files beside the given ones: true for the job order of a run;
 *     inside a workflow a file has those it came with (defaults are always looked up)
 */
public record InputContext(
        ExpressionEvaluator expressions, StagingArea staging, Ontology formats, boolean discoverSecondaryFiles) {}
