package io.github.camelmesos.cluster.quota;

import io.github.camelmesos.cluster.ClusterResources;
import io.github.camelmesos.cluster.quota.Budget.Period;
import io.github.camelmesos.cluster.settings.Durations;
import io.github.camelmesos.cluster.yaml.InvalidYamlException;
import io.github.camelmesos.cluster.yaml.YamlMapping;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** The fields of a quota file's mappings. */
final class QuotaFields {

    private static final List<String> AMOUNTS = List.of("cpus", "memory", "disk", "gpus");
    private static final List<String> POOL = List.of("cpus", "memory", "disk", "gpus", "largestAgent");
    private static final List<String> TENANT = List.of(
            "cpus",
            "memory",
            "disk",
            "gpus",
            "agents",
            "clusters",
            "longestLife",
            "idleTime",
            "budget",
            "priority",
            "weight");
    private static final List<String> BUDGET = List.of("cpuHours", "cost", "per");

    private QuotaFields() {}

    static Pool pool(YamlMapping fields, ClusterResources machine) throws InvalidYamlException {
        ClusterResources capacity = resources(fields.only(POOL), machine, machine);
        YamlMapping largest = fields.mapping("largestAgent").only(AMOUNTS);
        return new Pool(capacity, resources(largest, capacity, capacity).min(capacity));
    }

    /**
     * @param usual for what is not said
     */
    static TenantQuota tenant(String name, YamlMapping fields, Pool pool, TenantQuota usual)
            throws InvalidYamlException {
        fields.only(TENANT);
        return new TenantQuota(
                name,
                resources(fields, pool.capacity(), usual.limit()),
                fields.value("agents", Amount::count).orElse(usual.agents()),
                fields.value("clusters", Amount::count).orElse(usual.clusters()),
                or(fields.value("longestLife", Durations::parse), usual.longestLife()),
                or(fields.value("idleTime", Durations::parse), usual.idleTime()),
                or(budget(fields), usual.budget()),
                fields.value("priority", Amount::rank).orElse(usual.priority()),
                fields.value("weight", Amount::positive).orElse(usual.weight()));
    }

    private static <T> Optional<T> or(Optional<T> said, Optional<T> usual) {
        return said.isPresent() ? said : usual;
    }

    private static Optional<Budget> budget(YamlMapping fields) throws InvalidYamlException {
        if (!fields.names().contains("budget")) {
            return Optional.empty();
        }
        YamlMapping budget = fields.mapping("budget").only(BUDGET);
        Optional<Double> hours = budget.value("cpuHours", Amount::positive);
        Optional<BigDecimal> cost = budget.value("cost", Amount::money);
        if (hours.isEmpty() && cost.isEmpty()) {
            throw fields.misnamed(
                    "budget", "a budget needs cpuHours or cost, as in {cpuHours: 100, cost: 20, per: week}");
        }
        OptionalLong micros = hours.isPresent() ? OptionalLong.of(Budget.micros(hours.get())) : OptionalLong.empty();
        return Optional.of(new Budget(
                micros, cost, budget.value("per", QuotaFields::period).orElse(Period.MONTH)));
    }

    private static Period period(String text) {
        return Arrays.stream(Period.values())
                .filter(period -> text.equals(period.name().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + text + "' is none of hour, day, week, month"));
    }

    private static ClusterResources resources(YamlMapping fields, ClusterResources whole, ClusterResources otherwise)
            throws InvalidYamlException {
        return new ClusterResources(
                fields.value("cpus", text -> Amount.cpus(text, whole.cpus())).orElse(otherwise.cpus()),
                fields.value("memory", text -> Amount.size(text, whole.memoryMiB()))
                        .orElse(otherwise.memoryMiB()),
                fields.value("disk", text -> Amount.size(text, whole.diskMiB())).orElse(otherwise.diskMiB()),
                fields.value("gpus", Amount::countOrNone).orElse(otherwise.gpus()));
    }
}
