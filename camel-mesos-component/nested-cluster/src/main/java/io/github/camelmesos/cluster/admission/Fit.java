package io.github.camelmesos.cluster.admission;

import io.github.camelmesos.cluster.ClusterResources;
import io.github.camelmesos.cluster.ClusterShape;
import io.github.camelmesos.cluster.admission.Obstacle.Kind;
import io.github.camelmesos.cluster.ledger.LedgerEntry;
import io.github.camelmesos.cluster.quota.Quotas;
import io.github.camelmesos.cluster.quota.TenantQuota;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Whether a shape fits beside what is granted already. */
record Fit(Quotas quotas, Collection<LedgerEntry> granted) {

    /**
     * What is in the way of granting {@code shape} to a tenant; empty when nothing is. What will always be in the way comes
     * first, then the tenant's own limits.
     */
    Optional<Obstacle> obstacle(TenantQuota quota, ClusterShape shape) {
        List<LedgerEntry> own = granted.stream()
                .filter(entry -> entry.tenant().equals(quota.tenant()))
                .toList();
        Usage used = Usage.of(own);
        Usage all = Usage.of(granted);
        List<Obstacle> obstacles = new ArrayList<>();
        Limit limit = new Limit(Kind.TENANT, "tenant '" + quota.tenant() + "'", used.clusters(), obstacles);
        limit.check("clusters", 1, quota.clusters(), used.clusters());
        limit.check("agents", shape.agents(), quota.agents(), used.agents());
        limit.check(shape.total(), quota.limit(), used.resources());
        new Limit(Kind.POOL, "the pool", all.clusters(), obstacles)
                .check(shape.total(), quotas.pool().capacity(), all.resources());
        return obstacles.stream().filter(Obstacle::permanent).findFirst().or(() -> obstacles.stream()
                .findFirst());
    }

    /** One limit and who has it; what exceeds it becomes an obstacle. */
    private record Limit(Kind kind, String whose, int clusters, List<Obstacle> obstacles) {

        void check(ClusterResources needed, ClusterResources limit, ClusterResources used) {
            check("cpus", needed.cpus(), limit.cpus(), used.cpus());
            check("MiB memory", needed.memoryMiB(), limit.memoryMiB(), used.memoryMiB());
            check("MiB disk", needed.diskMiB(), limit.diskMiB(), used.diskMiB());
            check("gpus", needed.gpus(), limit.gpus(), used.gpus());
        }

        void check(String unit, double needed, double limit, double used) {
            if (Math.rint((needed + used) * 1000) > Math.rint(limit * 1000)) {
                String numbers = amount(needed, unit) + " needed, " + whose + " has "
                        + number(Math.max(0, limit - used)) + " of " + number(limit) + " free (" + clusters
                        + (clusters == 1 ? " cluster" : " clusters") + " running)";
                obstacles.add(new Obstacle(kind, needed > limit, numbers));
            }
        }

        private static String amount(double amount, String unit) {
            boolean one = amount == 1 && unit.endsWith("s");
            return number(amount) + " " + (one ? unit.substring(0, unit.length() - 1) : unit);
        }

        private static String number(double amount) {
            double rounded = Math.rint(amount * 1000) / 1000;
            return rounded == Math.rint(rounded) ? Long.toString((long) rounded) : Double.toString(rounded);
        }
    }
}
