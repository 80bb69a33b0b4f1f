package io.github.camelmesos.cwl.tool;

import io.github.camelmesos.cwl.document.CwlException;
import io.github.camelmesos.cwl.expression.ExpressionContext;
import io.github.camelmesos.cwl.input.TypeCheck;
import io.github.camelmesos.cwl.job.JobResources;
import io.github.camelmesos.cwl.model.CwlType.Primitive;
import io.github.camelmesos.cwl.model.ExpressionTool;
import io.github.camelmesos.cwl.model.OutputPort;
import io.github.camelmesos.cwl.model.Requirements;
import io.github.camelmesos.cwl.value.DirectoryValue;
import io.github.camelmesos.cwl.value.FileOrDirectory;
import io.github.camelmesos.cwl.value.FileTree;
import io.github.camelmesos.cwl.value.FileValue;
import io.github.camelmesos.cwl.value.JsonText;
import io.github.camelmesos.cwl.value.Locations;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

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
        ExpressionContext scope = ExpressionContext.of(effective, tool.cwlVersion(), inputs);
        JobResources resources = ResourceRequest.of(effective, context.expressions(), scope);
        Object result = context.expressions()
                .evaluate(tool.expression(), scope.withRuntime(ResourceRequest.runtime(resources)));
        if (!(result instanceof Map<?, ?> map)) {
            throw new ToolException(
                    tool.expression().position(),
                    "the expression must give an object with the outputs, not " + JsonText.compact(result));
        }
        Literals literals = new Literals(context.staging());
        Map<String, Object> outputs = new LinkedHashMap<>();
        for (OutputPort port : tool.outputs()) {
            Object value = map.get(port.id());
            // Null for Any is what other engines let pass here; documents rely on it.
            boolean anything = port.type() == Primitive.ANY && value == null;
            Optional<String> mismatch = anything ? Optional.empty() : TypeCheck.mismatch(port.type(), value);
            if (mismatch.isPresent()) {
                throw new ToolException(port.position(), "output " + port.id() + ": " + mismatch.get());
            }
            outputs.put(
                    port.id(),
                    FileTree.<IOException, RuntimeException>map(
                            value, object -> literals.located(withLocation(object))));
        }
        return Collections.unmodifiableMap(outputs);
    }

    /** An expression tool runs on this side, so that is where a path of its is. */
    private static FileOrDirectory withLocation(FileOrDirectory object) {
        Optional<String> path = object.path();
        if (object instanceof FileValue file) {
            FileValue located = path.isPresent() && file.location().isEmpty()
                    ? file.withLocation(Locations.ofPath(path.get()))
                    : file;
            return located.withoutPath();
        }
        DirectoryValue directory = (DirectoryValue) object;
        DirectoryValue located = path.isPresent() && directory.location().isEmpty()
                ? directory.withLocation(Locations.ofPath(path.get()))
                : directory;
        return located.withoutPath();
    }
}
