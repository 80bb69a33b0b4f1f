package io.github.camelmesos.cluster.quota;

import io.github.camelmesos.cluster.AdmissionException;
import io.github.camelmesos.cluster.AdmissionException.Reason;
import io.github.camelmesos.cluster.price.Prices;
import io.github.camelmesos.cluster.price.UnitPrices;
import io.github.camelmesos.cluster.yaml.NearestName;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The quotas of all tenants, and the pool below them.
 *
 * @param prices what resources cost; empty where there is no price list
 */
public record Quotas(Pool pool, Map<String, TenantQuota> tenants, Optional<Prices> prices) {

    /** The tenant of those who name none. */
    public static final String DEFAULT_TENANT = "default";

    /** Stands for every tenant that has no quota of its own. Each of them has this one for itself. */
    public static final String ANY_OTHER = "*";

    private static final int DEFAULT_AGENTS = 16;
    private static final int DEFAULT_CLUSTERS = 16;

    public Quotas {
        tenants = Map.copyOf(tenants);
    }

    /** Without a price list. */
    public Quotas(Pool pool, Map<String, TenantQuota> tenants) {
        this(pool, tenants, Optional.empty());
    }

    /** The same, with a price list. */
    public Quotas with(Prices list) {
        return new Quotas(pool, tenants, Optional.of(list));
    }

    /** What a tenant pays; empty where there is no price list. */
    public Optional<UnitPrices> pricesOf(String tenant) {
        return prices.map(list -> list.of(tenant));
    }

    /** Where no file is configured: one tenant, {@value #DEFAULT_TENANT}, that may have the whole pool. */
    public static Quotas ofWhole(Pool pool) {
        return new Quotas(pool, Map.of(DEFAULT_TENANT, whole(DEFAULT_TENANT, pool)));
    }

    static TenantQuota whole(String tenant, Pool pool) {
        return new TenantQuota(tenant, pool.capacity(), DEFAULT_AGENTS, DEFAULT_CLUSTERS, Optional.empty());
    }

    /** The quota of a tenant, if it has one. */
    public Optional<TenantQuota> find(String tenant) {
        TenantQuota own = tenants.get(tenant);
        return own != null
                ? Optional.of(own)
                : Optional.ofNullable(tenants.get(ANY_OTHER))
                        .filter(any -> QuotaFile.isName(tenant))
                        .map(any -> any.named(tenant));
    }

    /**
     * @throws AdmissionException UNKNOWN_TENANT, with the names that are known
     */
    public TenantQuota of(String tenant) throws AdmissionException {
        Optional<TenantQuota> quota = find(tenant);
        if (quota.isEmpty()) {
            throw new AdmissionException(
                    Reason.UNKNOWN_TENANT,
                    "no tenant '" + tenant + "' has a quota; "
                            + NearestName.suggest(tenant, new TreeMap<>(tenants).keySet()));
        }
        return quota.get();
    }
}
