package io.github.camelmesos.mesos.operator;

import io.github.camelmesos.mesos.json.JsonObject;
import io.github.camelmesos.mesos.message.FrameworkId;
import io.github.camelmesos.mesos.message.FrameworkInfo;

/**
 * A framework as the master knows it.
 *
 * @param active true when it gets offers
 * @param connected false while its connection is lost, for as long as its failover timeout
 */
public record Framework(FrameworkInfo info, boolean active, boolean connected) {

    public FrameworkId id() {
        return info.id().orElseThrow();
    }

    static Framework from(JsonObject json) {
        return new Framework(
                FrameworkInfo.from(json.object("framework_info")),
                json.bool("active", false),
                json.bool("connected", false));
    }
}
