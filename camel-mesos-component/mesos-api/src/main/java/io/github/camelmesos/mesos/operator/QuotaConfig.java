package io.github.camelmesos.mesos.operator;

import io.github.camelmesos.mesos.json.JsonObject;
import io.github.camelmesos.mesos.json.JsonValue;
import io.github.camelmesos.mesos.json.JsonWriter;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The quota of a role.
 *
 * @param limits the most its tasks may have, by resource: cpus, mem (MiB), disk (MiB), gpus; no entry, no limit
 */
public record QuotaConfig(String role, Map<String, Double> limits) implements JsonValue {

    public QuotaConfig {
        limits = Map.copyOf(limits);
    }

    static QuotaConfig from(JsonObject json) {
        JsonObject limits = json.object("limits");
        Map<String, Double> values = new LinkedHashMap<>();
        limits.names().forEach(name -> values.put(name, limits.object(name).number("value", 0)));
        return new QuotaConfig(json.string("role", ""), values);
    }

    @Override
    public void writeFields(JsonWriter out) {
        out.field("role", role)
                .object(
                        "limits",
                        json -> limits.forEach((name, amount) ->
                                json.object(name, value -> value.field("value", amount.doubleValue()))));
    }
}
