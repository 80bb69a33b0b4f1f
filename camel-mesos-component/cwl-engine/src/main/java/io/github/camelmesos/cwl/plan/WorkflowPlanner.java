package io.github.camelmesos.cwl.plan;

import io.github.camelmesos.cwl.document.InvalidDocumentException;
import io.github.camelmesos.cwl.expression.ExpressionEvaluator;
import io.github.camelmesos.cwl.job.JobResources;
import io.github.camelmesos.cwl.model.CwlProcess;
import io.github.camelmesos.cwl.model.Workflow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Works out what a process will need. Reads no files and starts nothing. */
public final class WorkflowPlanner {

    private WorkflowPlanner() {}

    /**
     * The plan of a run.
     *
     * @param inputs CWL values of the job order; defaults are applied here. An input object made by
     *     {@link io.github.camelmesos.cwl.input.InputObject} lets resources be told by the sizes of files
     * @throws InvalidDocumentException when the process has an Operation in it, which cannot be run
     */
    public static WorkflowPlan plan(CwlProcess process, Map<String, Object> inputs, ExpressionEvaluator evaluator)
            throws InvalidDocumentException {
        return plan(process, inputs, evaluator, UnaryOperator.identity());
    }

    /**
     * The same.
     *
     * @param files adds what there is to know of files, their sizes, to the defaults of steps and of what they run
     */
    public static WorkflowPlan plan(
            CwlProcess process, Map<String, Object> inputs, ExpressionEvaluator evaluator, UnaryOperator<Object> files)
            throws InvalidDocumentException {
        Operations.refuse(process);
        Map<String, Known> known = new LinkedHashMap<>();
        inputs.forEach((id, value) -> known.put(id, new Known.Value(value)));
        PlanContext context = new PlanContext(evaluator, files);
        String name = process instanceof Workflow ? "" : process.shortName();
        Demand demand = ProcessDemand.of(name, process, process.requirements(), known, context);
        return new WorkflowPlan(
                demand.biggest().name(),
                demand.biggest().resources(),
                demand.steps(),
                demand.width(),
                demand.widthKnown(),
                demand.milliCpus() / 1000.0,
                demand.path().size(),
                explanation(demand, context));
    }

    private static List<String> explanation(Demand demand, PlanContext context) {
        List<String> lines = new ArrayList<>();
        JobResources biggest = demand.biggest().resources();
        lines.add(demand.steps() + (demand.steps() == 1 ? " step, " : " steps, ")
                + (demand.widthKnown() ? "at most " : "at least ") + demand.width() + " jobs at once, together "
                + number(demand.milliCpus() / 1000.0) + " cpus");
        if (!demand.biggest().names().isEmpty()) {
            lines.add("biggest job: " + number(biggest.cpus()) + " cpus, " + biggest.memoryMiB() + " MiB memory, "
                    + biggest.diskMiB() + " MiB disk (" + demand.biggest().name() + ")");
        }
        lines.add("longest chain: " + demand.path().size() + " of steps: " + String.join(" → ", shown(demand.path())));
        lines.addAll(context.notes());
        return lines;
    }

    private static List<String> shown(List<String> path) {
        if (path.size() <= 10) {
            return path;
        }
        List<String> shown = new ArrayList<>(path.subList(0, 5));
        shown.add("…");
        shown.addAll(path.subList(path.size() - 4, path.size()));
        return shown;
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : String.format(Locale.ROOT, "%.3f", value);
    }
}
