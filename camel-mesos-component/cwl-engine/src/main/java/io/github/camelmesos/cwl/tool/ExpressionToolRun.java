package io.github.camelmesos.cwl.tool;

import io.github.camelmesos.cwl.document.CwlException;
import io.github.camelmesos.cwl.model.ExpressionTool;
import io.github.camelmesos.cwl.model.Requirements;
import java.io.IOException;
import java.util.Map;

/** Runs ExpressionTools: in the engine, without a job. */
public final class ExpressionToolRun {

    private ExpressionToolRun() {}

    /**
     * The output object of an ExpressionTool.
     *
     * @param effective the requirements in force, outer ones included
     * @param inputs the prepared input object
     * @throws CwlException when the expression fails or its result does not fit the outputs
     * @throws IOException when literals it returns cannot be written
     */
    public static Map<String, Object> evaluate(
            ExpressionTool tool, Requirements effective, Map<String, Object> inputs, ToolContext context)
            throws CwlException, IOException {
        throw new UnsupportedOperationException("soon");
    }
}
