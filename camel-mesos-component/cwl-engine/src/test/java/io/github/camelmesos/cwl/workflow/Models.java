package io.github.camelmesos.cwl.workflow;

import io.github.camelmesos.cwl.document.Position;
import io.github.camelmesos.cwl.model.CommandLineTool;
import io.github.camelmesos.cwl.model.CwlProcess;
import io.github.camelmesos.cwl.model.CwlType;
import io.github.camelmesos.cwl.model.CwlType.Primitive;
import io.github.camelmesos.cwl.model.CwlVersion;
import io.github.camelmesos.cwl.model.Expression;
import io.github.camelmesos.cwl.model.ExpressionTool;
import io.github.camelmesos.cwl.model.FileAttributes;
import io.github.camelmesos.cwl.model.InputBinding;
import io.github.camelmesos.cwl.model.InputPort;
import io.github.camelmesos.cwl.model.LinkSource;
import io.github.camelmesos.cwl.model.OutputBinding;
import io.github.camelmesos.cwl.model.OutputPort;
import io.github.camelmesos.cwl.model.ProcessHeader;
import io.github.camelmesos.cwl.model.Requirement;
import io.github.camelmesos.cwl.model.Requirements;
import io.github.camelmesos.cwl.model.Step;
import io.github.camelmesos.cwl.model.Step.ScatterMethod;
import io.github.camelmesos.cwl.model.StepInput;
import io.github.camelmesos.cwl.model.Workflow;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Processes made by hand, for tests. */
public final class Models {

    public static final Position HERE = Position.startOf(URI.create("file:///test.cwl"));

    private Models() {}

    public static InputPort input(String id, CwlType type) {
        return new InputPort(
                id, type, FileAttributes.NONE, false, null, Optional.empty(), Optional.empty(), Optional.empty(), HERE);
    }

    public static OutputPort output(String id, CwlType type, String... sources) {
        Optional<LinkSource> source = sources.length == 0 ? Optional.empty() : Optional.of(source(sources));
        return new OutputPort(
                id, type, FileAttributes.NONE, Optional.empty(), source, Optional.empty(), Optional.empty(), HERE);
    }

    /** An output that outputEval makes. */
    public static OutputPort evaluated(String id, CwlType type, String outputEval) {
        OutputBinding binding =
                new OutputBinding(List.of(), false, Optional.empty(), Optional.of(new Expression(outputEval, HERE)));
        return new OutputPort(
                id,
                type,
                FileAttributes.NONE,
                Optional.of(binding),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                HERE);
    }

    public static LinkSource source(String... sources) {
        return new LinkSource(List.of(sources), sources.length > 1, Optional.empty(), Optional.empty(), HERE);
    }

    public static StepInput in(String id, String... sources) {
        Optional<LinkSource> source = sources.length == 0 ? Optional.empty() : Optional.of(source(sources));
        return new StepInput(id, source, false, null, Optional.empty(), false, Optional.empty(), HERE);
    }

    public static StepInput valueFrom(String id, String expression, String... sources) {
        Optional<LinkSource> source = sources.length == 0 ? Optional.empty() : Optional.of(source(sources));
        return new StepInput(
                id, source, false, null, Optional.of(new Expression(expression, HERE)), false, Optional.empty(), HERE);
    }

    public static Step step(String id, CwlProcess run, List<StepInput> in, String... out) {
        return new Step(
                id,
                run,
                in,
                List.of(out),
                List.of(),
                ScatterMethod.DOTPRODUCT,
                Optional.empty(),
                Requirements.NONE,
                Optional.empty(),
                Optional.empty(),
                HERE);
    }

    public static Step scattered(Step step, ScatterMethod method, String... inputs) {
        return new Step(
                step.id(),
                step.run(),
                step.in(),
                step.out(),
                List.of(inputs),
                method,
                step.when(),
                step.requirements(),
                step.label(),
                step.doc(),
                step.position());
    }

    public static Step when(Step step, Object condition) {
        return new Step(
                step.id(),
                step.run(),
                step.in(),
                step.out(),
                step.scatter(),
                step.scatterMethod(),
                Optional.of(new Expression(condition, HERE)),
                step.requirements(),
                step.label(),
                step.doc(),
                step.position());
    }

    public static Workflow workflow(List<InputPort> inputs, List<OutputPort> outputs, Step... steps) {
        return new Workflow(header("file:///test.cwl#main", inputs, outputs), List.of(steps));
    }

    /** A tool that puts its inputs after {@code command}, and whose outputs are evaluated. */
    public static CommandLineTool tool(List<String> command, List<InputPort> inputs, OutputPort... outputs) {
        return tool(header("file:///test.cwl#tool", inputs, List.of(outputs)), command);
    }

    public static CommandLineTool tool(ProcessHeader header, List<String> command) {
        return new CommandLineTool(
                header,
                command,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                Set.of(75),
                Set.of());
    }

    /** An int or string input that stands on the command line. */
    public static InputPort argument(String id, CwlType type) {
        InputBinding binding = new InputBinding(
                Optional.empty(), Optional.empty(), true, Optional.empty(), Optional.empty(), true, false);
        return new InputPort(
                id,
                type,
                FileAttributes.NONE,
                false,
                null,
                Optional.of(binding),
                Optional.empty(),
                Optional.empty(),
                HERE);
    }

    public static ExpressionTool expressionTool(String expression, List<InputPort> inputs, OutputPort... outputs) {
        ProcessHeader header = header("file:///test.cwl#expression", inputs, List.of(outputs));
        return new ExpressionTool(header, new Expression(expression, HERE));
    }

    public static ProcessHeader header(String id, List<InputPort> inputs, List<OutputPort> outputs) {
        Requirements javascript =
                new Requirements(List.of(new Requirement.InlineJavascriptRequirement(List.of(), HERE)), List.of());
        return new ProcessHeader(
                id, CwlVersion.V1_2, Optional.empty(), Optional.empty(), inputs, outputs, javascript, List.of(), HERE);
    }

    /** {@code type[]}. */
    public static CwlType arrayOf(CwlType type) {
        return new CwlType.ArrayType(Optional.empty(), type, Optional.empty());
    }

    /** {@code type?}. */
    public static CwlType optional(CwlType type) {
        return new CwlType.UnionType(List.of(Primitive.NULL, type));
    }
}
