package io.github.camelmesos.camel.mesos;

import io.github.camelmesos.camel.binding.HeaderOrOption;
import io.github.camelmesos.cluster.ClusterRequest;
import io.github.camelmesos.cluster.ClusterResources;
import io.github.camelmesos.cluster.ClusterWish;
import io.github.camelmesos.cluster.Demand;
import io.github.camelmesos.launcher.PlannedRun;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import org.apache.camel.Exchange;

/** What {@code mesos:create} asks for: the cluster of a planned run, or one of the size that headers and options give. */
final class CreateRequest {

    /** One agent's size where nothing is said of it. */
    private static final ClusterResources AGENT = new ClusterResources(1, 1024, 1024);

    private CreateRequest() {}

    static ClusterRequest of(Exchange exchange, MesosConfiguration options) {
        if (exchange.getMessage().getBody() instanceof PlannedRun run) {
            return run.clusterRequest();
        }
        HeaderOrOption settings = HeaderOrOption.of(exchange);
        String id = settings.get(MesosConstants.CLUSTER_ID, String.class, options.getClusterId())
                .orElseGet(() -> "cluster-" + UUID.randomUUID());
        ClusterWish wish = wish(settings, options);
        return new ClusterRequest(
                id,
                id,
                settings.require(MesosConstants.TENANT, String.class, options.getTenant(), "tenant"),
                settings.get(MesosConstants.PROVIDER, String.class, options.getProvider()),
                demand(wish),
                wish,
                Optional.ofNullable(options.getLongestLife()).map(Duration::ofMillis));
    }

    private static ClusterWish wish(HeaderOrOption settings, MesosConfiguration options) {
        Optional<Double> cpus = settings.get(MesosConstants.CPUS, Double.class, options.getCpus());
        Optional<Long> memory = settings.get(MesosConstants.MEMORY, Long.class, options.getMemory());
        Optional<Long> disk = settings.get(MesosConstants.DISK, Long.class, options.getDisk());
        Optional<Integer> agents = settings.get(MesosConstants.AGENTS, Integer.class, options.getAgents());
        Optional<Integer> gpus = settings.get(MesosConstants.GPUS, Integer.class, options.getGpus());
        return new ClusterWish(
                cpus.map(OptionalDouble::of).orElseGet(OptionalDouble::empty),
                memory.map(OptionalLong::of).orElseGet(OptionalLong::empty),
                disk.map(OptionalLong::of).orElseGet(OptionalLong::empty),
                agents.map(OptionalInt::of).orElseGet(OptionalInt::empty),
                gpus.map(OptionalInt::of).orElseGet(OptionalInt::empty));
    }

    /** Jobs that fill one agent each: with no workflow to look at, the wish says it all. */
    private static Demand demand(ClusterWish wish) {
        int agents = Math.max(1, wish.agents().orElse(1));
        ClusterResources job = new ClusterResources(
                wish.cpus().orElse(AGENT.cpus() * agents) / agents,
                wish.memoryMiB().orElse(AGENT.memoryMiB() * agents) / agents,
                wish.diskMiB().orElse(AGENT.diskMiB() * agents) / agents,
                wish.gpus().orElse(0) / agents);
        return new Demand("(no workflow)", job, OptionalInt.of(agents));
    }
}
