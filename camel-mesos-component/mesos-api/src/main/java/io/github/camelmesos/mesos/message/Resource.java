package io.github.camelmesos.mesos.message;

import io.github.camelmesos.mesos.json.JsonObject;
import io.github.camelmesos.mesos.json.JsonValue;
import io.github.camelmesos.mesos.json.JsonWriter;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A resource as it travels. For arithmetic see {@link io.github.camelmesos.mesos.resource.Resources}.
 *
 * @param name {@code cpus}, {@code mem} (MiB), {@code disk} (MiB), {@code gpus}, {@code ports}
 * @param scalar the amount of a scalar resource
 * @param ranges the ranges of a ranges resource
 * @param role the role it is reserved for; {@code *} for none; empty where the sender left it out
 * @param allocationRole the role it is offered or allocated to
 */
public record Resource(
        String name, OptionalDouble scalar, List<Range> ranges, Optional<String> role, Optional<String> allocationRole)
        implements JsonValue {

    public Resource {
        ranges = List.copyOf(ranges);
    }

    /** An amount, without roles. */
    public static Resource scalar(String name, double amount) {
        return new Resource(name, OptionalDouble.of(amount), List.of(), Optional.empty(), Optional.empty());
    }

    /** Ranges, without roles. */
    public static Resource ranges(String name, List<Range> ranges) {
        return new Resource(name, OptionalDouble.empty(), ranges, Optional.empty(), Optional.empty());
    }

    public Resource withRole(String newRole) {
        return new Resource(name, scalar, ranges, Optional.of(newRole), allocationRole);
    }

    public Resource withoutRole() {
        return new Resource(name, scalar, ranges, Optional.empty(), allocationRole);
    }

    public Resource withAllocationRole(String newRole) {
        return new Resource(name, scalar, ranges, role, Optional.of(newRole));
    }

    public static Resource from(JsonObject json) {
        JsonObject scalar = json.object("scalar");
        return new Resource(
                json.string("name", ""),
                scalar.has("value") ? OptionalDouble.of(scalar.number("value", 0)) : OptionalDouble.empty(),
                json.object("ranges").list("range", Range::from),
                json.optionalString("role"),
                json.object("allocation_info").optionalString("role"));
    }

    @Override
    public void writeFields(JsonWriter out) {
        out.field("name", name);
        if (scalar.isPresent()) {
            out.field("type", "SCALAR").object("scalar", value -> value.field("value", scalar.getAsDouble()));
        } else {
            out.field("type", "RANGES").object("ranges", value -> value.array("range", ranges));
        }
        out.field("role", role);
        allocationRole.ifPresent(name -> out.object("allocation_info", info -> info.field("role", name)));
    }
}
