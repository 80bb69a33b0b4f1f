package io.github.camelmesos.mesos.operator;

import io.github.camelmesos.mesos.json.JsonObject;
import io.github.camelmesos.mesos.message.AgentId;
import io.github.camelmesos.mesos.message.AgentInfo;
import io.github.camelmesos.mesos.message.Resource;
import io.github.camelmesos.mesos.resource.Resources;
import java.net.URI;

/**
 * An agent as the master knows it.
 *
 * @param active false while its connection is lost, before it counts as removed
 * @param url where its HTTP API is
 * @param total what it brings
 * @param allocated what tasks use
 * @param offered what is in offers now
 */
public record Agent(
        AgentInfo info,
        boolean active,
        String version,
        URI url,
        Resources total,
        Resources allocated,
        Resources offered) {

    public AgentId id() {
        return info.id().orElseThrow();
    }

    static Agent from(JsonObject json) {
        AgentInfo info = AgentInfo.from(json.object("agent_info"));
        return new Agent(
                info,
                json.bool("active", false),
                json.string("version", ""),
                url(json.string("pid", ""), info),
                resources(json, "total_resources"),
                resources(json, "allocated_resources"),
                resources(json, "offered_resources"));
    }

    private static URI url(String pid, AgentInfo info) {
        int at = pid.indexOf('@');
        return URI.create("http://" + (at < 0 ? info.hostname() + ":" + info.port() : pid.substring(at + 1)));
    }

    private static Resources resources(JsonObject json, String name) {
        return Resources.from(json.list(name, Resource::from));
    }
}
