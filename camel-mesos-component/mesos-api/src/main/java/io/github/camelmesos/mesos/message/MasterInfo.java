package io.github.camelmesos.mesos.message;

import io.github.camelmesos.mesos.json.JsonObject;
import io.github.camelmesos.mesos.json.JsonValue;
import io.github.camelmesos.mesos.json.JsonWriter;
import java.net.URI;
import java.util.List;

/**
 * A master, as it stands in ZooKeeper and in the answer to SUBSCRIBE.
 *
 * @param capabilities such as {@code QUOTA_V2}
 */
public record MasterInfo(String id, Address address, String version, List<String> capabilities) implements JsonValue {

    public MasterInfo {
        capabilities = List.copyOf(capabilities);
    }

    /** Where its HTTP API is. */
    public URI url() {
        return URI.create("http://" + address.hostAndPort());
    }

    public static MasterInfo from(JsonObject json) {
        Address address = json.optionalObject("address")
                .map(Address::from)
                .orElseGet(() -> new Address(
                        json.string("hostname", ""), dotted(json.integer("ip", 0)), (int) json.integer("port", 5050)));
        return new MasterInfo(
                json.string("id", ""),
                address,
                json.string("version", ""),
                json.list("capabilities", capability -> capability.string("type", "")));
    }

    @Override
    public void writeFields(JsonWriter out) {
        out.field("id", id)
                .field("ip", packed(address.ip()))
                .field("port", address.port())
                .field("pid", "master@" + address.ip() + ":" + address.port())
                .field("hostname", address.hostname())
                .field("version", version)
                .object("address", address)
                .array("capabilities", capabilities, (json, type) -> json.field("type", type));
    }

    // Written out, as in AgentId.
    @Override
    public boolean equals(Object other) {
        return other instanceof MasterInfo that
                && id.equals(that.id)
                && address.equals(that.address)
                && version.equals(that.version)
                && capabilities.equals(that.capabilities);
    }

    @Override
    public int hashCode() {
        return id.hashCode() * 31 + address.hashCode();
    }

    /** The IPv4 address in network order, as the deprecated field {@code ip} has it: first byte lowest. */
    private static long packed(String ip) {
        long value = 0;
        String[] bytes = ip.split("\\.");
        for (int i = bytes.length - 1; i >= 0 && bytes.length == 4; i--) {
            value = value << 8 | Integer.parseInt(bytes[i]);
        }
        return value;
    }

    private static String dotted(long packed) {
        return (packed & 255) + "." + (packed >> 8 & 255) + "." + (packed >> 16 & 255) + "." + (packed >> 24 & 255);
    }
}
