package io.github.camelmesos.embedded.master;

import io.github.camelmesos.embedded.api.MesosVersion;
import io.github.camelmesos.mesos.json.JsonWriter;
import io.github.camelmesos.mesos.message.Resource;
import io.github.camelmesos.mesos.resource.Resources;
import java.util.ArrayList;
import java.util.List;

/** Agents as the v1 operator API shows them. */
final class AgentJson {
    private AgentJson() {}

    static void write(JsonWriter out, MasterAgent agent) {
        out.object("agent_info", json -> {
                    agent.info().withId(agent.id()).writeFields(json);
                    json.field("checkpoint", true);
                })
                .field("active", agent.isConnected())
                .field("deactivated", false)
                .field("version", MesosVersion.VERSION)
                .field("pid", pid(agent))
                .nanoseconds("registered_time", agent.registeredNanos())
                .array("total_resources", unreserved(agent.total()))
                .arrayUnlessEmpty("allocated_resources", byRole(agent.used()))
                .arrayUnlessEmpty("offered_resources", byRole(agent.offered()))
                .array("capabilities", MesosVersion.AGENT_CAPABILITIES, (json, type) -> json.field("type", type));
    }

    static String pid(MasterAgent agent) {
        return "slave(1)@" + agent.address().hostAndPort();
    }

    static List<Resource> unreserved(Resources resources) {
        return resources.toMessages().stream().map(r -> r.withRole("*")).toList();
    }

    static List<Resource> byRole(Shares shares) {
        List<Resource> all = new ArrayList<>();
        for (String role : shares.roles()) {
            shares.of(role).toMessages().forEach(r -> all.add(r.withRole("*").withAllocationRole(role)));
        }
        return all;
    }
}
