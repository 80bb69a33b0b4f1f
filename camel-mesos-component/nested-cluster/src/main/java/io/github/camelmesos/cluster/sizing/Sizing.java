package io.github.camelmesos.cluster.sizing;

import io.github.camelmesos.cluster.AdmissionException;
import io.github.camelmesos.cluster.AdmissionException.Reason;
import io.github.camelmesos.cluster.ClusterResources;
import io.github.camelmesos.cluster.ClusterShape;
import io.github.camelmesos.cluster.ClusterWish;
import io.github.camelmesos.cluster.Demand;
import io.github.camelmesos.cluster.SizedCluster;
import io.github.camelmesos.cluster.quota.Quotas;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Works out the size of a cluster. Every agent holds the biggest step; there is enough for all jobs that can run at once, as
 * far as the tenant's quota and the pool go, and no more of one resource than the others let be used; as few agents as hold
 * that, since jobs pack best into big agents. Numbers that the user gave are taken as they are.
 */
public final class Sizing {

    /** Below this an agent is of no use, even to a workflow without jobs. */
    private static final ClusterResources SMALLEST_AGENT = new ClusterResources(0.1, 32, 32);

    private final Quotas quotas;

    public Sizing(Quotas quotas) {
        this.quotas = quotas;
    }

    /**
     * @throws AdmissionException when such a cluster can never be had: names the step, the number and the limit
     */
    public SizedCluster size(String tenant, Demand demand, ClusterWish wish) throws AdmissionException {
        Ceiling ceiling = Ceiling.of(quotas.of(tenant), quotas.pool());
        Demand needed = new Demand(
                demand.biggestStep(), demand.biggest().max(SMALLEST_AGENT), demand.width(), demand.figures());
        refuseWishBeyond(ceiling, wish);
        refuseStepBeyond(ceiling, needed);
        List<String> explanation = new ArrayList<>();
        explanation.add("biggest step '" + demand.biggestStep() + "': " + demand.biggest());
        explanation.add(ceiling.whose() + " may have " + ceiling.total() + ", " + ceiling.agents() + " agents");
        ClusterResources total = total(ceiling, needed, wish, explanation);
        ClusterShape shape = new AgentSplit(ceiling, needed, wish).split(total);
        explanation.add(
                "cluster: " + shape.agents() + (shape.agents() == 1 ? " agent" : " agents") + " of " + shape.agent());
        return new SizedCluster(shape, explanation);
    }

    private static void refuseWishBeyond(Ceiling ceiling, ClusterWish wish) throws AdmissionException {
        ClusterResources wished = new ClusterResources(
                wish.cpus().orElse(0),
                wish.memoryMiB().orElse(0),
                wish.diskMiB().orElse(0),
                wish.gpus().orElse(0));
        Optional<Dimension> exceeded = Dimension.exceeded(wished, ceiling.total());
        if (exceeded.isPresent()) {
            throw new AdmissionException(
                    Reason.EXCEEDS_TENANT_QUOTA,
                    exceeded.get().say(wished) + " asked for, but " + ceiling.whose() + " may have "
                            + exceeded.get().say(ceiling.total()));
        }
        if (wish.agents().orElse(1) > ceiling.agents()) {
            throw new AdmissionException(
                    Reason.EXCEEDS_TENANT_QUOTA,
                    wish.agents().getAsInt() + " agents asked for, but " + ceiling.whose() + " may have "
                            + ceiling.agents());
        }
    }

    private static void refuseStepBeyond(Ceiling ceiling, Demand demand) throws AdmissionException {
        Optional<Dimension> overQuota = Dimension.exceeded(demand.biggest(), ceiling.total());
        if (overQuota.isPresent()) {
            throw new AdmissionException(
                    Reason.STEP_EXCEEDS_QUOTA,
                    "step '" + demand.biggestStep() + "' needs "
                            + overQuota.get().say(demand.biggest()) + ", but " + ceiling.whose() + " may have "
                            + overQuota.get().say(ceiling.total()));
        }
        Optional<Dimension> overAgent = Dimension.exceeded(demand.biggest(), ceiling.agent());
        if (overAgent.isPresent()) {
            throw new AdmissionException(
                    Reason.STEP_EXCEEDS_AGENT,
                    "step '" + demand.biggestStep() + "' needs "
                            + overAgent.get().say(demand.biggest())
                            + ", but the largest agent of the pool has "
                            + overAgent.get().say(ceiling.agent()));
        }
    }

    private static ClusterResources total(Ceiling ceiling, Demand demand, ClusterWish wish, List<String> explanation) {
        ClusterResources wanted = AtOnce.of(demand, ceiling.total(), explanation);
        ClusterResources total = new ClusterResources(
                wish.cpus().orElse(wanted.cpus()),
                wish.memoryMiB().orElse(wanted.memoryMiB()),
                wish.diskMiB().orElse(wanted.diskMiB()),
                wish.gpus().orElse(wanted.gpus()));
        String wished = WishText.of(wish);
        if (!wished.isEmpty()) {
            explanation.add("asked for by the user: " + wished);
        }
        return total;
    }
}
