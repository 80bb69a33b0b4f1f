package io.github.camelmesos.app.pipeline;

import io.github.camelmesos.cluster.AdmissionPreview;
import io.github.camelmesos.cluster.ClusterResources;
import io.github.camelmesos.cluster.Demand;
import io.github.camelmesos.cluster.SizedCluster;
import io.github.camelmesos.cwl.document.Problem;
import io.github.camelmesos.launcher.PlannedRun;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a run would need.
 *
 * @param cluster that would be asked for
 * @param admission what would become of that now
 */
public record Plan(PlannedRun run, SizedCluster cluster, AdmissionPreview admission) {

    /** For people. */
    public List<String> lines() {
        Demand demand = run.clusterRequest().demand();
        List<String> lines = new ArrayList<>();
        lines.add("biggest step: " + demand.biggestStep() + ", " + demand.biggest());
        lines.add("width: " + (demand.width().isPresent() ? demand.width().getAsInt() + " jobs at once" : "not known"));
        lines.add(
                "cluster: " + cluster.shape().agents() + " x " + cluster.shape().agent());
        lines.add("quota: " + cluster.shape().total() + " of tenant "
                + run.clusterRequest().tenant());
        lines.add("admission: " + admission);
        run.explanation().forEach(line -> lines.add("because: " + line));
        cluster.explanation().forEach(line -> lines.add("because: " + line));
        run.warnings().stream().map(Problem::toString).forEach(line -> lines.add("warning: " + line));
        return lines;
    }

    /** For programs, as JSON-like values. */
    public Map<String, Object> json() {
        Demand demand = run.clusterRequest().demand();
        Map<String, Object> biggest = new LinkedHashMap<>();
        biggest.put("name", demand.biggestStep());
        biggest.putAll(json(demand.biggest()));
        Map<String, Object> size = new LinkedHashMap<>();
        size.put("agents", cluster.shape().agents());
        size.put("agent", json(cluster.shape().agent()));
        size.put("total", json(cluster.shape().total()));
        List<String> why = new ArrayList<>(run.explanation());
        why.addAll(cluster.explanation());
        Map<String, Object> plan = new LinkedHashMap<>();
        plan.put("tenant", run.clusterRequest().tenant());
        plan.put("biggestStep", biggest);
        plan.put("width", demand.width().isPresent() ? demand.width().getAsInt() : null);
        plan.put("cluster", size);
        Map<String, Object> now = new LinkedHashMap<>();
        now.put("outcome", admission.outcome().name());
        now.put("position", admission.position());
        now.put("reason", admission.reason().map(Enum::name).orElse(null));
        now.put("numbers", admission.numbers());
        plan.put("admission", now);
        plan.put("explanation", why);
        plan.put("warnings", run.warnings().stream().map(Problem::toString).toList());
        return plan;
    }

    private static Map<String, Object> json(ClusterResources resources) {
        Map<String, Object> amounts = new LinkedHashMap<>();
        amounts.put("cpus", resources.cpus());
        amounts.put("memoryMiB", resources.memoryMiB());
        amounts.put("diskMiB", resources.diskMiB());
        amounts.put("gpus", resources.gpus());
        return amounts;
    }
}
