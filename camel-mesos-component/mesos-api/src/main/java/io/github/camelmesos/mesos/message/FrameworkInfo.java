package io.github.camelmesos.mesos.message;

import io.github.camelmesos.mesos.json.JsonObject;
import io.github.camelmesos.mesos.json.JsonValue;
import io.github.camelmesos.mesos.json.JsonWriter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A framework as it presents itself when it subscribes.
 *
 * @param user the operating-system user its tasks run as; empty: the agent's own
 * @param id that of an earlier subscription when it comes back, else empty
 * @param failoverTimeout how long the master keeps its tasks after it went away
 * @param checkpoint whether agents keep its tasks over their own restart
 * @param capabilities such as {@code PARTITION_AWARE} and {@code MULTI_ROLE}
 */
public record FrameworkInfo(
        String user,
        String name,
        Optional<FrameworkId> id,
        Duration failoverTimeout,
        boolean checkpoint,
        List<String> roles,
        List<String> capabilities,
        Optional<String> hostname,
        Optional<String> webuiUrl,
        Optional<String> principal,
        Map<String, String> labels)
        implements JsonValue {

    public FrameworkInfo {
        roles = List.copyOf(roles);
        capabilities = List.copyOf(capabilities);
        labels = Map.copyOf(labels);
    }

    /** A partition-aware framework of the role {@code *}, without failover. */
    public static FrameworkInfo named(String name, String user) {
        return new FrameworkInfo(
                user,
                name,
                Optional.empty(),
                Duration.ZERO,
                false,
                List.of("*"),
                List.of("MULTI_ROLE", "PARTITION_AWARE"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of());
    }

    public FrameworkInfo withId(FrameworkId newId) {
        return new FrameworkInfo(
                user,
                name,
                Optional.of(newId),
                failoverTimeout,
                checkpoint,
                roles,
                capabilities,
                hostname,
                webuiUrl,
                principal,
                labels);
    }

    public FrameworkInfo withFailoverTimeout(Duration timeout) {
        return new FrameworkInfo(
                user, name, id, timeout, checkpoint, roles, capabilities, hostname, webuiUrl, principal, labels);
    }

    public FrameworkInfo withCheckpoint(boolean newCheckpoint) {
        return new FrameworkInfo(
                user,
                name,
                id,
                failoverTimeout,
                newCheckpoint,
                roles,
                capabilities,
                hostname,
                webuiUrl,
                principal,
                labels);
    }

    public FrameworkInfo withRoles(List<String> newRoles) {
        return new FrameworkInfo(
                user,
                name,
                id,
                failoverTimeout,
                checkpoint,
                newRoles,
                capabilities,
                hostname,
                webuiUrl,
                principal,
                labels);
    }

    public FrameworkInfo withCapabilities(List<String> newCapabilities) {
        return new FrameworkInfo(
                user,
                name,
                id,
                failoverTimeout,
                checkpoint,
                roles,
                newCapabilities,
                hostname,
                webuiUrl,
                principal,
                labels);
    }

    public FrameworkInfo withWebuiUrl(String host, String url) {
        return new FrameworkInfo(
                user,
                name,
                id,
                failoverTimeout,
                checkpoint,
                roles,
                capabilities,
                Optional.of(host),
                Optional.of(url),
                principal,
                labels);
    }

    public boolean isPartitionAware() {
        return capabilities.contains("PARTITION_AWARE");
    }

    public static FrameworkInfo from(JsonObject json) {
        List<String> roles = json.strings("roles");
        return new FrameworkInfo(
                json.string("user", ""),
                json.string("name", ""),
                json.object("id").optionalString("value").map(FrameworkId::new),
                Duration.ofNanos((long) (json.number("failover_timeout", 0) * 1e9)),
                json.bool("checkpoint", false),
                roles.isEmpty() ? List.of(json.string("role", "*")) : roles,
                json.list("capabilities", capability -> capability.string("type", "")),
                json.optionalString("hostname"),
                json.optionalString("webui_url"),
                json.optionalString("principal"),
                Labels.from(json));
    }

    @Override
    public void writeFields(JsonWriter out) {
        out.field("user", user)
                .field("name", name)
                .id("id", id.map(FrameworkId::value))
                .field("failover_timeout", failoverTimeout.toNanos() / 1e9)
                .field("checkpoint", checkpoint)
                .field("hostname", hostname)
                .field("principal", principal)
                .field("webui_url", webuiUrl)
                .strings("roles", roles)
                .array("capabilities", capabilities, (json, type) -> json.field("type", type));
        Labels.write(out, labels);
    }
}
