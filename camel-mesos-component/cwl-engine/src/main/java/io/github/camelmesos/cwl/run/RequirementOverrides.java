package io.github.camelmesos.cwl.run;

import io.github.camelmesos.cwl.model.CommandLineTool;
import io.github.camelmesos.cwl.model.CwlProcess;
import io.github.camelmesos.cwl.model.ExpressionTool;
import io.github.camelmesos.cwl.model.Operation;
import io.github.camelmesos.cwl.model.ProcessHeader;
import io.github.camelmesos.cwl.model.Requirement;
import io.github.camelmesos.cwl.model.Requirements;
import io.github.camelmesos.cwl.model.Workflow;
import java.util.List;

/**
 * {@code cwl:requirements} of a job order.
 *
 * @see <a href="https://www.commonwl.org/v1.2/Workflow.html#Requirements_and_hints">Requirements and hints</a>
 */
public final class RequirementOverrides {

    private RequirementOverrides() {}

    /** The process as if these requirements stood in it, in place of its own of their classes. */
    public static CwlProcess apply(CwlProcess process, List<Requirement> overrides) {
        if (overrides.isEmpty()) {
            return process;
        }
        ProcessHeader header = header(process.header(), new Requirements(overrides, List.of()));
        if (process instanceof CommandLineTool tool) {
            return new CommandLineTool(
                    header,
                    tool.baseCommand(),
                    tool.arguments(),
                    tool.stdin(),
                    tool.stdout(),
                    tool.stderr(),
                    tool.successCodes(),
                    tool.temporaryFailCodes(),
                    tool.permanentFailCodes());
        }
        if (process instanceof ExpressionTool tool) {
            return new ExpressionTool(header, tool.expression());
        }
        return process instanceof Workflow workflow ? new Workflow(header, workflow.steps()) : new Operation(header);
    }

    private static ProcessHeader header(ProcessHeader header, Requirements overrides) {
        return new ProcessHeader(
                header.id(),
                header.cwlVersion(),
                header.label(),
                header.doc(),
                header.inputs(),
                header.outputs(),
                overrides.within(header.requirements()),
                header.intent(),
                header.position());
    }
}
