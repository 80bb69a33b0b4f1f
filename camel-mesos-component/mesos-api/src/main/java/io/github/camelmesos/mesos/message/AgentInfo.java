package io.github.camelmesos.mesos.message;

import io.github.camelmesos.mesos.json.JsonObject;
import io.github.camelmesos.mesos.json.JsonValue;
import io.github.camelmesos.mesos.json.JsonWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An agent as it presents itself.
 *
 * @param attributes text attributes, by name
 */
public record AgentInfo(
        Optional<AgentId> id, String hostname, int port, List<Resource> resources, Map<String, String> attributes)
        implements JsonValue {

    public AgentInfo {
        resources = List.copyOf(resources);
        attributes = Map.copyOf(attributes);
    }

    public AgentInfo withId(AgentId newId) {
        return new AgentInfo(Optional.of(newId), hostname, port, resources, attributes);
    }

    public static AgentInfo from(JsonObject json) {
        return new AgentInfo(
                json.object("id").optionalString("value").map(AgentId::new),
                json.string("hostname", ""),
                (int) json.integer("port", 5051),
                json.list("resources", Resource::from),
                Attributes.from(json));
    }

    @Override
    public void writeFields(JsonWriter out) {
        out.field("hostname", hostname).field("port", port).array("resources", resources);
        Attributes.write(out, attributes);
        out.id("id", id.map(AgentId::value));
    }
}
