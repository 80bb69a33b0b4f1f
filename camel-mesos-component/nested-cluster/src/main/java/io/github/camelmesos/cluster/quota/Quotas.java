package io.github.camelmesos.cluster.quota;

import io.github.camelmesos.cluster.AdmissionException;
import io.github.camelmesos.cluster.AdmissionException.Reason;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The quotas of all tenants, and the pool below them. */
public record Quotas(Pool pool, Map<String, TenantQuota> tenants) {

    /** The tenant of those who name none. */
    public static final String DEFAULT_TENANT = "default";

    private static final int DEFAULT_AGENTS = 16;
    private static final int DEFAULT_CLUSTERS = 16;

    public Quotas {
        tenants = Map.copyOf(tenants);
    }

    /** Where no file is configured: one tenant, {@value #DEFAULT_TENANT}, that may have the whole pool. */
    public static Quotas ofWhole(Pool pool) {
        TenantQuota quota =
                new TenantQuota(DEFAULT_TENANT, pool.capacity(), DEFAULT_AGENTS, DEFAULT_CLUSTERS, Optional.empty());
        return new Quotas(pool, Map.of(DEFAULT_TENANT, quota));
    }

    /**
     * @throws AdmissionException UNKNOWN_TENANT, with the names that are known
     */
    public TenantQuota of(String tenant) throws AdmissionException {
        TenantQuota quota = tenants.get(tenant);
        if (quota == null) {
            throw new AdmissionException(
                    Reason.UNKNOWN_TENANT,
                    "no tenant '" + tenant + "' has a quota; known are "
                            + String.join(", ", new TreeMap<>(tenants).keySet()));
        }
        return quota;
    }
}
