package io.github.camelmesos.cluster.quota;

import io.github.camelmesos.cluster.ClusterResources;
import io.github.camelmesos.cluster.settings.Durations;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    private static final List<String> AMOUNTS = List.of("cpus", "memory", "disk");
    private static final List<String> POOL_FIELDS = List.of("cpus", "memory", "disk", "largestAgent");
    private static final List<String> TENANT_FIELDS =
            List.of("cpus", "memory", "disk", "agents", "clusters", "longestLife");
    private static final int DEFAULT_COUNT = 16;

    private QuotaFile() {}

    /**
     * @param machine what this machine has
     * @throws InvalidQuotaException with {@code file:line:column}
     * @throws IOException when the file cannot be read
     */
    public static Quotas read(Path file, ClusterResources machine) throws IOException {
        String name = file.toString();
        YamlMapping root = YamlMapping.of(name, compose(file)).only(List.of("pool", "defaults", "tenants"));
        Pool pool = pool(root.mapping("pool").only(POOL_FIELDS), machine);
        YamlMapping defaults = root.mapping("defaults").only(TENANT_FIELDS);
        TenantQuota whole = new TenantQuota("", pool.capacity(), DEFAULT_COUNT, DEFAULT_COUNT, Optional.empty());
        TenantQuota usual = tenant("", defaults, pool, whole);
        YamlMapping named = root.mapping("tenants");
        if (named.names().isEmpty()) {
            throw new InvalidQuotaException(
                    name, "there are no tenants; one named " + Quotas.DEFAULT_TENANT + " serves those who name none");
        }
        Map<String, TenantQuota> tenants = new LinkedHashMap<>();
        for (String tenant : named.names()) {
            tenants.put(tenant, tenant(tenant, named.mapping(tenant).only(TENANT_FIELDS), pool, usual));
        }
        return new Quotas(pool, tenants);
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

    private static Pool pool(YamlMapping fields, ClusterResources machine) throws InvalidQuotaException {
        ClusterResources capacity = resources(fields, machine, machine);
        YamlMapping largest = fields.mapping("largestAgent").only(AMOUNTS);
        return new Pool(capacity, resources(largest, capacity, capacity).min(capacity));
    }

    private static TenantQuota tenant(String name, YamlMapping fields, Pool pool, TenantQuota usual)
            throws InvalidQuotaException {
        Optional<Duration> life = fields.value("longestLife", Durations::parse);
        return new TenantQuota(
                name,
                resources(fields, pool.capacity(), usual.limit()),
                fields.value("agents", Amount::count).orElse(usual.agents()),
                fields.value("clusters", Amount::count).orElse(usual.clusters()),
                life.isPresent() ? life : usual.longestLife());
    }

    private static ClusterResources resources(YamlMapping fields, ClusterResources whole, ClusterResources otherwise)
            throws InvalidQuotaException {
        return new ClusterResources(
                fields.value("cpus", text -> Amount.cpus(text, whole.cpus())).orElse(otherwise.cpus()),
                fields.value("memory", text -> Amount.size(text, whole.memoryMiB()))
                        .orElse(otherwise.memoryMiB()),
                fields.value("disk", text -> Amount.size(text, whole.diskMiB())).orElse(otherwise.diskMiB()));
    }
}
