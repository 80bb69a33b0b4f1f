package io.github.camelmesos.cluster.sizing;

import io.github.camelmesos.cluster.ClusterResources;
import io.github.camelmesos.cluster.Demand;
import io.github.camelmesos.cluster.Demand.Figures;
import java.util.List;
import java.util.Optional;

/** What all jobs need that run at once, as far as the quota goes. */
final class AtOnce {

    private AtOnce() {}

    static ClusterResources of(Demand demand, ClusterResources limit, List<String> explanation) {
        Optional<Figures> figures = demand.figures();
        figures.ifPresent(known -> explanation.add(known.steps() + (known.steps() == 1 ? " step, " : " steps, ")
                + known.criticalPath() + " of them one after the other"));
        if (demand.width().isEmpty()) {
            String least = figures.map(known -> " (at least " + known.leastWidth() + ")")
                    .orElse("");
            explanation.add("how many jobs run at once, or what they ask for, is not known before the run" + least
                    + ": the whole quota");
            return new ClusterResources(limit.cpus(), limit.memoryMiB(), limit.diskMiB());
        }
        int width = Math.max(1, demand.width().getAsInt());
        double cpus = figures.map(Figures::cpus)
                .filter(all -> all > 0)
                .orElse(demand.biggest().cpus() * width);
        long jobs = jobs(demand, limit, width, cpus / width);
        ClusterResources wanted = new ClusterResources(
                        Math.min(figures.isPresent() ? cpus : demand.biggest().cpus() * jobs, limit.cpus()),
                        (long) Math.min((double) demand.biggest().memoryMiB() * jobs, limit.memoryMiB()),
                        (long) Math.min((double) demand.biggest().diskMiB() * jobs, limit.diskMiB()))
                .max(demand.biggest());
        explanation.add("at most " + width + (width == 1 ? " job" : " jobs") + " at once"
                + (jobs < width ? ", " + jobs + " as far as the quota goes: " : ": ") + wanted);
        return wanted;
    }

    /**
     * How many jobs the quota lets run at once. Memory and disk are known only of the biggest job: where jobs differ, there may
     * be room for more of them than it says, so then only the cpus count.
     */
    private static long jobs(Demand demand, ClusterResources limit, int width, double cpusOfOne) {
        double most = Math.floor(limit.cpus() / cpusOfOne + 1e-9);
        if (demand.figures().isEmpty()) {
            most = Math.min(most, fitting(limit.memoryMiB(), demand.biggest().memoryMiB()));
            most = Math.min(most, fitting(limit.diskMiB(), demand.biggest().diskMiB()));
        }
        return (long) Math.max(1, Math.min(width, most));
    }

    private static double fitting(long limit, long each) {
        return each == 0 ? Double.MAX_VALUE : Math.floor((double) limit / each);
    }
}
