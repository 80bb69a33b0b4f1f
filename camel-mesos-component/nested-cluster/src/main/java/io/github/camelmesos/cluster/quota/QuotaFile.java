package io.github.camelmesos.cluster.quota;

import io.github.camelmesos.cluster.ClusterResources;
import io.github.camelmesos.cluster.yaml.InvalidYamlException;
import io.github.camelmesos.cluster.yaml.YamlMapping;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Reads {@code quotas.yaml}: {@code pool} (what there is; by default this machine), {@code defaults} (for what a tenant does
 * not say) and {@code tenants}. Percentages are of the machine in {@code pool}, and of the pool in the rest.
 */
public final class QuotaFile {

    private static final Pattern TENANT = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,62}");

    private QuotaFile() {}

    /**
     * @param machine what this machine has
     * @throws InvalidYamlException with {@code file:line:column}
     * @throws IOException when the file cannot be read
     */
    public static Quotas read(Path file, ClusterResources machine) throws IOException {
        String name = file.toString();
        YamlMapping root = YamlMapping.read(file).only(List.of("pool", "defaults", "tenants"));
        Pool pool = QuotaFields.pool(root.mapping("pool"), machine);
        TenantQuota usual = QuotaFields.tenant("", root.mapping("defaults"), pool, Quotas.whole("", pool));
        YamlMapping named = root.mapping("tenants");
        if (named.names().isEmpty()) {
            throw new InvalidYamlException(
                    name, "there are no tenants; one named " + Quotas.DEFAULT_TENANT + " serves those who name none");
        }
        Map<String, TenantQuota> tenants = new LinkedHashMap<>();
        for (String tenant : named.names()) {
            if (!tenant.equals(Quotas.ANY_OTHER) && !isName(tenant)) {
                throw named.misnamed(
                        tenant,
                        "'" + tenant + "' cannot name a tenant; use up to 63 of A-Z, a-z, 0-9, '.', '_', '-', or '"
                                + Quotas.ANY_OTHER + "' for all others");
            }
            tenants.put(tenant, QuotaFields.tenant(tenant, named.mapping(tenant), pool, usual));
        }
        return new Quotas(pool, tenants);
    }

    static boolean isName(String tenant) {
        return TENANT.matcher(tenant).matches();
    }
}
