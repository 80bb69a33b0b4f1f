package io.github.camelmesos.mesos.message;

import io.github.camelmesos.mesos.json.JsonObject;
import io.github.camelmesos.mesos.json.JsonValue;
import io.github.camelmesos.mesos.json.JsonWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Resources of one agent that a framework may use until the offer is accepted, declined or rescinded.
 *
 * @param agentAddress where the agent's HTTP API is
 * @param role the role the resources are offered to
 * @param attributes text attributes of the agent, by name
 */
public record Offer(
        OfferId id,
        FrameworkId frameworkId,
        AgentId agentId,
        String hostname,
        Optional<Address> agentAddress,
        List<Resource> resources,
        String role,
        Map<String, String> attributes)
        implements JsonValue {

    public Offer {
        resources = List.copyOf(resources);
        attributes = Map.copyOf(attributes);
    }

    /** An offer of an agent without attributes. */
    public Offer(
            OfferId id,
            FrameworkId frameworkId,
            AgentId agentId,
            String hostname,
            Optional<Address> agentAddress,
            List<Resource> resources,
            String role) {
        this(id, frameworkId, agentId, hostname, agentAddress, resources, role, Map.of());
    }

    /** The offer as the operator API shows it: without the roles that its resources are reserved for. */
    public Offer withoutRoles() {
        List<Resource> plain = resources.stream().map(Resource::withoutRole).toList();
        return new Offer(id, frameworkId, agentId, hostname, agentAddress, plain, role, attributes);
    }

    public static Offer from(JsonObject json) {
        return new Offer(
                new OfferId(json.object("id").string("value", "")),
                new FrameworkId(json.object("framework_id").string("value", "")),
                new AgentId(json.object("agent_id").string("value", "")),
                json.string("hostname", ""),
                json.object("url").optionalObject("address").map(Address::from),
                json.list("resources", Resource::from),
                json.object("allocation_info").string("role", "*"),
                Attributes.from(json));
    }

    @Override
    public void writeFields(JsonWriter out) {
        out.id("id", id.value())
                .id("framework_id", frameworkId.value())
                .id("agent_id", agentId.value())
                .field("hostname", hostname);
        agentAddress.ifPresent(address -> out.object(
                "url",
                url -> url.field("scheme", "http").object("address", address).field("path", "/slave(1)")));
        out.array("resources", resources).object("allocation_info", info -> info.field("role", role));
        Attributes.write(out, attributes);
    }
}
