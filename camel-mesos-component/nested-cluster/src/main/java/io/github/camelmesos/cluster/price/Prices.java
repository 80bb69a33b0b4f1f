package io.github.camelmesos.cluster.price;

import java.util.Map;

/**
 * A price list.
 *
 * @param usual for tenants without prices of their own
 */
public record Prices(UnitPrices usual, Map<String, UnitPrices> tenants) {

    public Prices {
        tenants = Map.copyOf(tenants);
    }

    public UnitPrices of(String tenant) {
        return tenants.getOrDefault(tenant, usual);
    }
}
