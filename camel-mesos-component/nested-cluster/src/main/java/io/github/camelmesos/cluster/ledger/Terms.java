package io.github.camelmesos.cluster.ledger;

import io.github.camelmesos.cluster.account.PricesJson;
import io.github.camelmesos.cluster.price.UnitPrices;
import io.github.camelmesos.mesos.json.JsonObject;
import io.github.camelmesos.mesos.json.JsonValue;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/**
 * What was agreed when a cluster was granted, or changed its size.
 *
 * @param prices that hold for it, whatever the price list says later; empty where there was none
 * @param paidUntil when it is ended because its tenant's budget pays for no more; empty where that is not before its longest
 *     life
 */
public record Terms(Optional<UnitPrices> prices, Optional<Instant> paidUntil) {

    public static final Terms NONE = new Terms(Optional.empty(), Optional.empty());

    JsonValue json() {
        return out ->
                out.value("prices", prices.map(PricesJson::write)).field("paidUntil", paidUntil.map(Instant::toString));
    }

    static Terms read(JsonObject json) throws IOException {
        Optional<JsonObject> prices = json.optionalObject("prices");
        return new Terms(
                prices.isPresent() ? Optional.of(PricesJson.read(prices.get())) : Optional.empty(),
                json.optionalString("paidUntil").map(Instant::parse));
    }
}
