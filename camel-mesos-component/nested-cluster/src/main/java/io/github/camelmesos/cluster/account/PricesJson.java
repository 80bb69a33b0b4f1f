package io.github.camelmesos.cluster.account;

import io.github.camelmesos.cluster.price.UnitPrices;
import io.github.camelmesos.mesos.json.JsonObject;
import io.github.camelmesos.mesos.json.JsonValue;
import java.io.IOException;
import java.math.BigDecimal;

/** Prices as a JSON object; amounts of money are text, since JSON's numbers are not exact. */
public final class PricesJson {

    private PricesJson() {}

    public static JsonValue write(UnitPrices prices) {
        return out -> out.field("currency", prices.currency())
                .field("cpuHour", prices.cpuHour().toPlainString())
                .field("gibHour", prices.gibHour().toPlainString())
                .field("gpuHour", prices.gpuHour().toPlainString())
                .field("gbStaged", prices.gbStaged().toPlainString());
    }

    /**
     * @throws IOException when one is missing
     * @throws NumberFormatException when one is no number
     */
    public static UnitPrices read(JsonObject json) throws IOException {
        return new UnitPrices(
                json.requiredString("currency"),
                new BigDecimal(json.requiredString("cpuHour")),
                new BigDecimal(json.requiredString("gibHour")),
                new BigDecimal(json.requiredString("gpuHour")),
                new BigDecimal(json.requiredString("gbStaged")));
    }
}
