package io.github.camelmesos.cluster.provider.pivot;

import io.github.camelmesos.cluster.ClusterResources;
import io.github.camelmesos.cluster.provider.ClusterSpec;
import io.github.camelmesos.cluster.settings.ClusterSettings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What stands for the placeholders of an appliance template. */
record ApplianceValues(ClusterSpec spec, ClusterSettings settings) {

    private static final int MEMORY_BESIDE_TASKS = 256;

    Map<String, Object> fill(ApplianceTemplate template, PivotSettings pivot) throws IOException {
        ClusterResources size = spec.shape().agent();
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("cluster", spec.id());
        values.put("run", spec.runId());
        values.put("data", pivot.data().orElse(""));
        // Exactly what an agent offers, and, in whole numbers, what its container needs for that.
        values.put("cpus", Double.toString(size.cpus()));
        values.put("memory", size.memoryMiB());
        values.put("disk", size.diskMiB());
        values.put("containerCpus", (long) Math.ceil(size.cpus()));
        values.put("containerMemory", size.memoryMiB() + MEMORY_BESIDE_TASKS);
        List<Map<String, Object>> agents = new ArrayList<>();
        for (int i = 1; i <= spec.shape().agents(); i++) {
            int first = settings.firstTaskPort() + (i - 1) * settings.taskPortsPerAgent();
            int last = first + settings.taskPortsPerAgent() - 1;
            agents.add(Map.of("agent", (long) i, "ports", "[" + first + "-" + last + "]"));
        }
        return template.fill(values, agents, pivot.volumes());
    }
}
