package io.github.camelmesos.cwl.input;

import io.github.camelmesos.cwl.document.Position;
import io.github.camelmesos.cwl.expression.ExpressionEvaluator;
import io.github.camelmesos.cwl.job.StagingArea;
import java.util.Map;

/**
 * What preparing an input object needs.
 *
 * @param discoverSecondaryFiles look for secondary files beside the given ones: true for the job order of a run;
 *     inside a workflow a file has those it came with (defaults are always looked up)
 * @param places where inputs were given, for messages; of others it is said where they are declared
 */
public record InputContext(
        ExpressionEvaluator expressions,
        StagingArea staging,
        Ontology formats,
        boolean discoverSecondaryFiles,
        Map<String, Position> places) {

    /** With inputs that were given nowhere in particular. */
    public InputContext(
            ExpressionEvaluator expressions, StagingArea staging, Ontology formats, boolean discoverSecondaryFiles) {
        this(expressions, staging, formats, discoverSecondaryFiles, Map.of());
    }
}
