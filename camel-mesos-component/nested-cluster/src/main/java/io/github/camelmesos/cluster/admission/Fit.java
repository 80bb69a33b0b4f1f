package io.github.camelmesos.cluster.admission;

import io.github.camelmesos.cluster.AdmissionException;
import io.github.camelmesos.cluster.ClusterResources;
import io.github.camelmesos.cluster.ClusterShape;
import io.github.camelmesos.cluster.admission.Obstacle.Kind;
import io.github.camelmesos.cluster.ledger.LedgerEntry;
import io.github.camelmesos.cluster.quota.Quotas;
import io.github.camelmesos.cluster.quota.TenantQuota;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Whether a shape fits beside what is granted already. */
record Fit(Quotas quotas, Collection<LedgerEntry> granted) {

    /** What is in the way of granting {@code shape} to {@code tenant}; empty when nothing is. */
    Optional<Obstacle> obstacle(String tenant, ClusterShape shape) throws AdmissionException {
        TenantQuota quota = quotas.of(tenant);
        List<LedgerEntry> own =
                granted.stream().filter(entry -> entry.tenant().equals(tenant)).toList();
        Usage used = Usage.of(own);
        Limit limit = new Limit(Kind.TENANT, "tenant '" + tenant + "'", used.clusters());
        Optional<Obstacle> obstacle = limit.check("clusters", 1, quota.clusters(), used.clusters());
        if (obstacle.isEmpty()) {
            obstacle = limit.check("agents", shape.agents(), quota.agents(), used.agents());
        }
        if (obstacle.isEmpty()) {
            obstacle = limit.check(shape.total(), quota.limit(), used.resources());
        }
        if (obstacle.isEmpty()) {
            Usage all = Usage.of(granted);
            obstacle = new Limit(Kind.POOL, "the pool", all.clusters())
                    .check(shape.total(), quotas.pool().capacity(), all.resources());
        }
        return obstacle;
    }

    /** One limit and who has it. */
    private record Limit(Kind kind, String whose, int clusters) {

        Optional<Obstacle> check(ClusterResources needed, ClusterResources limit, ClusterResources used) {
            Optional<Obstacle> obstacle = check("cpus", needed.cpus(), limit.cpus(), used.cpus());
            if (obstacle.isEmpty()) {
                obstacle = check("MiB memory", needed.memoryMiB(), limit.memoryMiB(), used.memoryMiB());
            }
            if (obstacle.isEmpty()) {
                obstacle = check("MiB disk", needed.diskMiB(), limit.diskMiB(), used.diskMiB());
            }
            if (obstacle.isEmpty()) {
                obstacle = check("gpus", needed.gpus(), limit.gpus(), used.gpus());
            }
            return obstacle;
        }

        Optional<Obstacle> check(String unit, double needed, double limit, double used) {
            if (Math.rint((needed + used) * 1000) <= Math.rint(limit * 1000)) {
                return Optional.empty();
            }
            String numbers = number(needed) + " " + unit + " needed, " + whose + " has "
                    + number(Math.max(0, limit - used)) + " of " + number(limit) + " free (" + clusters
                    + (clusters == 1 ? " cluster" : " clusters") + " running)";
            return Optional.of(new Obstacle(kind, needed > limit, numbers));
        }

        private static String number(double amount) {
            double rounded = Math.rint(amount * 1000) / 1000;
            return rounded == Math.rint(rounded) ? Long.toString((long) rounded) : Double.toString(rounded);
        }
    }
}
