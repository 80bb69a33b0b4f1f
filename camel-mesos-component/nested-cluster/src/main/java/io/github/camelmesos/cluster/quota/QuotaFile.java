package io.github.camelmesos.cluster.quota;

import io.github.camelmesos.cluster.ClusterResources;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * Reads {@code quotas.yaml}: {@code pool} (what there is; by default this machine), {@code defaults} (for what a tenant does
 * not say) and {@code tenants}. Percentages are of the machine in {@code pool}, and of the pool in the rest.
 */
public final class QuotaFile {

    private static final Pattern TENANT = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,62}");

    private QuotaFile() {}

    /**
     * @param machine what this machine has
     * @throws InvalidQuotaException with {@code file:line:column}
     * @throws IOException when the file cannot be read
     */
    public static Quotas read(Path file, ClusterResources machine) throws IOException {
        String name = file.toString();
        YamlMapping root = YamlMapping.of(name, compose(file)).only(List.of("pool", "defaults", "tenants"));
        Pool pool = QuotaFields.pool(root.mapping("pool"), machine);
        TenantQuota usual = QuotaFields.tenant("", root.mapping("defaults"), pool, Quotas.whole("", pool));
        YamlMapping named = root.mapping("tenants");
        if (named.names().isEmpty()) {
            throw new InvalidQuotaException(
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

    private static Node compose(Path file) throws IOException {
        LoadSettings settings = LoadSettings.builder().setLabel(file.toString()).build();
        try (InputStream in = Files.newInputStream(file)) {
            return new Compose(settings)
                    .composeInputStream(in)
                    .orElseThrow(() -> new InvalidQuotaException(file.toString(), "the file is empty"));
        } catch (MarkedYamlEngineException e) {
            throw new InvalidQuotaException(
                    YamlMapping.position(file.toString(), e.getProblemMark()), "no YAML: " + e.getProblem());
        } catch (YamlEngineException e) {
            throw new InvalidQuotaException(file.toString(), "no YAML: " + e.getMessage());
        }
    }
}
