package io.github.camelmesos.cluster.sizing;

import io.github.camelmesos.cluster.AdmissionException;
import io.github.camelmesos.cluster.AdmissionException.Reason;
import io.github.camelmesos.cluster.ClusterResources;
import io.github.camelmesos.cluster.ClusterShape;
import io.github.camelmesos.cluster.ClusterWish;
import io.github.camelmesos.cluster.Demand;

/** Splits the resources of a cluster into equal agents that each hold the biggest step. */
record AgentSplit(Ceiling ceiling, Demand demand, ClusterWish wish) {

    ClusterShape split(ClusterResources total) throws AdmissionException {
        if (wish.agents().isPresent()) {
            return asked(total, wish.agents().getAsInt());
        }
        int agents = agentsFor(total);
        while (agents > 1 && !(demand.biggest().fitsIn(share(total, agents)) && total.gpus() % agents == 0)) {
            agents--;
        }
        return shape(total, agents);
    }

    /** As many agents as the user said: what the user left open is made big enough for the biggest step, if there is as much. */
    private ClusterShape asked(ClusterResources total, int agents) throws AdmissionException {
        ClusterResources least = demand.biggest().times(agents).min(ceiling.total());
        ClusterResources raised = new ClusterResources(
                wish.cpus().isPresent() ? total.cpus() : Math.max(total.cpus(), least.cpus()),
                wish.memoryMiB().isPresent() ? total.memoryMiB() : Math.max(total.memoryMiB(), least.memoryMiB()),
                wish.diskMiB().isPresent() ? total.diskMiB() : Math.max(total.diskMiB(), least.diskMiB()),
                total.gpus());
        if (total.gpus() % agents != 0) {
            throw new AdmissionException(
                    Reason.EXCEEDS_TENANT_QUOTA,
                    ClusterResources.gpus(total.gpus()) + " cannot be shared evenly by " + agents
                            + " agents; ask for a multiple of " + agents + ", or for other agents");
        }
        return shape(raised, agents);
    }

    private ClusterShape shape(ClusterResources total, int agents) throws AdmissionException {
        ClusterResources share = share(total, agents);
        refuseWishBeyondAgents(share, agents);
        ClusterResources agent = share.min(ceiling.agent());
        var tooLittle = Dimension.exceeded(demand.biggest(), agent);
        if (tooLittle.isPresent()) {
            Dimension dimension = tooLittle.get();
            throw new AdmissionException(
                    Reason.STEP_EXCEEDS_AGENT,
                    "step '" + demand.biggestStep() + "' needs " + dimension.say(demand.biggest())
                            + ", but each agent would have " + dimension.say(agent) + " (" + dimension.say(total)
                            + " for " + agents + (agents == 1 ? " agent)" : " agents)"));
        }
        return new ClusterShape(agents, agent);
    }

    /** A total that the user named is not cut down in silence. */
    private void refuseWishBeyondAgents(ClusterResources share, int agents) throws AdmissionException {
        ClusterResources wished = new ClusterResources(
                wish.cpus().isPresent() ? share.cpus() : 0,
                wish.memoryMiB().isPresent() ? share.memoryMiB() : 0,
                wish.diskMiB().isPresent() ? share.diskMiB() : 0,
                share.gpus());
        var tooMuch = Dimension.exceeded(wished, ceiling.agent());
        if (tooMuch.isPresent()) {
            throw new AdmissionException(
                    Reason.EXCEEDS_TENANT_QUOTA,
                    WishText.of(wish) + " asked for: that is " + tooMuch.get().say(wished) + " for each of " + agents
                            + " agents, but the largest agent of the pool has "
                            + tooMuch.get().say(ceiling.agent()) + " and " + ceiling.whose() + " may have "
                            + ceiling.agents() + " agents");
        }
    }

    /** As few agents as hold the total, as far as the tenant may have them. */
    private int agentsFor(ClusterResources total) {
        double needed = 1;
        for (Dimension dimension : Dimension.values()) {
            double largest = dimension.of(ceiling.agent());
            needed = largest > 0 ? Math.max(needed, Math.ceil(dimension.of(total) / largest)) : needed;
        }
        return (int) Math.min(needed, ceiling.agents());
    }

    /** An equal part for each agent, rounded down so that the sum is never more than the total. */
    private static ClusterResources share(ClusterResources total, int agents) {
        return new ClusterResources(
                Math.floor(Math.rint(total.cpus() * 1000) / agents) / 1000,
                total.memoryMiB() / agents,
                total.diskMiB() / agents,
                total.gpus() / agents);
    }
}
