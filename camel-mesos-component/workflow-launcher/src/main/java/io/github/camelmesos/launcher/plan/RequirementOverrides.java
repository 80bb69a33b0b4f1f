package io.github.camelmesos.launcher.plan;

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
 * {@code cwl:requirements} of a job order: as if they stood in the process itself, in place of its own of the same class.
 *
 * @see <a href="https://www.commonwl.org/v1.2/Workflow.html#Requirements_and_hints">Requirements and hints</a>
 */
final class RequirementOverrides {

    private RequirementOverrides() {}

    static CwlProcess apply(CwlProcess process, List<Requirement> overrides) {
        if (overrides.isEmpty()) {
            return process;
        }
        ProcessHeader header = header(process.header(), overrides);
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
        if (process instanceof Workflow workflow) {
            return new Workflow(header, workflow.steps());
        }
        if (process instanceof ExpressionTool tool) {
            return new ExpressionTool(header, tool.expression());
        }
        return new Operation(header);
    }

    private static ProcessHeader header(ProcessHeader header, List<Requirement> overrides) {
        Requirements own = header.requirements();
        return new ProcessHeader(
                header.id(),
                header.cwlVersion(),
                header.label(),
                header.doc(),
                header.inputs(),
                header.outputs(),
                new Requirements(overrides, List.of()).within(own),
                header.intent(),
                header.position());
    }
}
