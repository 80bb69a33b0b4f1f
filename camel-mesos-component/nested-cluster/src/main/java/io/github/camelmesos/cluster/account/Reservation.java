package io.github.camelmesos.cluster.account;

import io.github.camelmesos.cluster.ClusterResources;
import io.github.camelmesos.cluster.ClusterShape;
import io.github.camelmesos.cluster.price.Amounts;
import io.github.camelmesos.cluster.price.UnitPrices;
import io.github.camelmesos.mesos.json.JsonObject;
import io.github.camelmesos.mesos.json.JsonValue;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * A cluster held resources for a while: from its grant, or its last change of size, until its next one or its end; or it
 * waited for them in vain.
 *
 * @param requested when it was applied for
 * @param granted when; empty for one that never was
 * @param to when the line was taken down; the same as {@code from} for one that held nothing
 * @param prices that held when it was granted; empty where there was no price list
 */
public record Reservation(
        String cluster,
        String run,
        String tenant,
        String provider,
        ClusterShape shape,
        Instant requested,
        Optional<Instant> granted,
        Instant from,
        Instant to,
        Optional<UnitPrices> prices)
        implements AccountLine {

    static final String KIND = "reservation";

    @Override
    public String key() {
        return KIND + " " + cluster + " " + from;
    }

    @Override
    public Instant at() {
        return to;
    }

    /** What it held, for as long as it did. */
    public Amounts amounts() {
        return granted.isEmpty() ? Amounts.NONE : Amounts.of(shape.total(), from, to);
    }

    /** What that costs; empty where there was no price list. */
    public Optional<BigDecimal> cost() {
        return prices.map(each -> each.cost(amounts()));
    }

    /** Whether it is the first line of its cluster: a later one tells of another size. */
    public boolean isFirst() {
        return granted.map(from::equals).orElse(true);
    }

    /** Milliseconds in the queue of admission; of a cluster's first line only, so that they count once. */
    public long waitedMillis() {
        return isFirst() ? Amounts.millis(requested, granted.orElse(to)) : 0;
    }

    @Override
    public JsonValue json() {
        return out -> {
            ClusterResources agent = shape.agent();
            out.field("cluster", cluster)
                    .field("run", run)
                    .field("tenant", tenant)
                    .field("provider", provider)
                    .field("agents", shape.agents())
                    .field("cpus", agent.cpus())
                    .field("memoryMiB", agent.memoryMiB())
                    .field("diskMiB", agent.diskMiB())
                    .field("gpus", agent.gpus())
                    .field("requested", requested.toString())
                    .field("granted", granted.map(Instant::toString))
                    .field("from", from.toString())
                    .field("to", to.toString())
                    .value("prices", prices.map(PricesJson::write));
        };
    }

    static Reservation read(JsonObject json) throws IOException {
        ClusterResources agent = new ClusterResources(
                json.number("cpus", -1), json.integer("memoryMiB", -1), json.integer("diskMiB", -1), (int)
                        json.integer("gpus", 0));
        Optional<JsonObject> prices = json.optionalObject("prices");
        return new Reservation(
                json.requiredString("cluster"),
                json.requiredString("run"),
                json.requiredString("tenant"),
                json.requiredString("provider"),
                new ClusterShape((int) json.integer("agents", -1), agent),
                Instant.parse(json.requiredString("requested")),
                json.optionalString("granted").map(Instant::parse),
                Instant.parse(json.requiredString("from")),
                Instant.parse(json.requiredString("to")),
                prices.isPresent() ? Optional.of(PricesJson.read(prices.get())) : Optional.empty());
    }
}
