package io.github.camelmesos.mesos.message;

import io.github.camelmesos.mesos.json.JsonObject;
import io.github.camelmesos.mesos.json.JsonValue;
import io.github.camelmesos.mesos.json.JsonWriter;

/** Where a master or agent listens. */
public record Address(String hostname, String ip, int port) implements JsonValue {

    public static Address from(JsonObject json) {
        return new Address(json.string("hostname", ""), json.string("ip", ""), (int) json.integer("port", 0));
    }

    /** The ip where it is known, else the host name, with the port. */
    public String hostAndPort() {
        return (ip.isEmpty() ? hostname : ip) + ":" + port;
    }

    @Override
    public void writeFields(JsonWriter out) {
        out.field("hostname", hostname).field("ip", ip).field("port", port);
    }

    // Written out, as in AgentId.
    @Override
    public boolean equals(Object other) {
        return other instanceof Address that
                && port == that.port
                && ip.equals(that.ip)
                && hostname.equals(that.hostname);
    }

    @Override
    public int hashCode() {
        return ip.hashCode() * 31 + port;
    }
}
