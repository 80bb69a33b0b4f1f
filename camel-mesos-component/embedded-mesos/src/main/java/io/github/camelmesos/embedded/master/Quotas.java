package io.github.camelmesos.embedded.master;

import io.github.camelmesos.embedded.http.HttpExchange;
import io.github.camelmesos.mesos.json.JsonObject;
import io.github.camelmesos.mesos.json.JsonWriter;
import io.github.camelmesos.mesos.resource.PortRanges;
import io.github.camelmesos.mesos.resource.Resources;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Setting and showing the quotas of roles. */
final class Quotas {
    private static final Set<String> LIMITED = Set.of("cpus", "mem", "disk", "gpus");

    private final Term term;

    Quotas(Term term) {
        this.term = term;
    }

    void update(HttpExchange exchange, JsonObject update) {
        List<RoleQuota> quotas = update.list("quota_configs", RoleQuota::from);
        for (RoleQuota quota : quotas) {
            Optional<String> problem = problem(quota, update.bool("force", false));
            if (problem.isPresent()) {
                exchange.respondText(400, "Invalid QuotaConfig: " + problem.get());
                return;
            }
        }
        for (RoleQuota quota : quotas) {
            if (quota.limits().isEmpty()) {
                term.cluster().quotas().remove(quota.role());
            } else {
                term.cluster().quotas().put(quota.role(), quota);
            }
        }
        term.offers().rescind(offer -> term.cluster().quotas().containsKey(offer.role()));
        term.allocator().request();
        exchange.respond(200);
    }

    private Optional<String> problem(RoleQuota quota, boolean force) {
        if (quota.role().isEmpty()) {
            return Optional.of("Expecting 'role' to be present");
        }
        for (Map.Entry<String, Double> limit : quota.limits().entrySet()) {
            if (!LIMITED.contains(limit.getKey())) {
                return Optional.of(
                        "Invalid limit configuration " + text(quota) + ": '" + limit.getKey() + "' cannot be limited");
            }
            if (!(limit.getValue() >= 0)) {
                return Optional.of("Invalid limit configuration " + text(quota) + ": Negative values not supported");
            }
        }
        Resources used = usedBy(quota.role());
        if (!force && !quota.asResources().contains(used.withPorts(PortRanges.NONE))) {
            return Optional.of("Role '" + quota.role() + "' uses " + used + " already, more than the limits "
                    + text(quota) + " (use 'force' to set them all the same)");
        }
        return Optional.empty();
    }

    private static String text(RoleQuota quota) {
        return quota.limits().entrySet().stream()
                .map(limit -> "'" + limit.getKey() + "': " + Resources.plain(limit.getValue()))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private Resources usedBy(String role) {
        return term.cluster().agents().values().stream()
                .map(agent -> agent.used().of(role))
                .reduce(Resources.NONE, Resources::plus);
    }

    void write(JsonWriter out) {
        if (!term.cluster().quotas().isEmpty()) {
            out.array("infos", term.cluster().quotas().keySet(), (json, role) -> json.field("role", role))
                    .array("configs", term.cluster().quotas().values(), (json, quota) -> quota.write(json));
        }
    }
}
