package io.github.camelmesos.embedded.master;

import io.github.camelmesos.mesos.json.JsonObject;
import io.github.camelmesos.mesos.json.JsonWriter;
import io.github.camelmesos.mesos.resource.Resources;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The quota of a role: the most its frameworks may have in tasks and offers.
 *
 * @param limits by resource; a resource that is not named is not limited
 */
record RoleQuota(String role, Map<String, Double> limits) {
    private static final double UNLIMITED = 1e12;

    static RoleQuota from(JsonObject config) {
        Map<String, Double> limits = new LinkedHashMap<>();
        JsonObject json = config.object("limits");
        json.names().forEach(name -> limits.put(name, json.object(name).number("value", 0)));
        return new RoleQuota(config.string("role", ""), limits);
    }

    /** The limits as resources, where what is not limited is more than any cluster has. */
    Resources asResources() {
        return Resources.of(limit("cpus"), limit("mem"), limit("disk")).withGpus(limit("gpus"));
    }

    private double limit(String name) {
        return limits.getOrDefault(name, UNLIMITED);
    }

    /** As a {@code QuotaConfig} of the v1 API. */
    void write(JsonWriter out) {
        out.field("role", role);
        if (!limits.isEmpty()) {
            out.object(
                    "limits",
                    json -> limits.forEach(
                            (name, amount) -> json.object(name, value -> value.field("value", amount.doubleValue()))));
        }
    }
}
