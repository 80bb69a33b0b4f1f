package io.github.camelmesos.cluster.simulation;

import io.github.camelmesos.cluster.ClusterEndpoints;
import io.github.camelmesos.cluster.provider.ClusterProvider;
import io.github.camelmesos.cluster.provider.ClusterSpec;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** A launcher's access to clusters that outlive it, as containers do. */
record SimulatedClusters(Set<String> existing, Runnable point) implements ClusterProvider {

    static final String NAME = "simulated";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public ClusterEndpoints create(ClusterSpec spec, Consumer<String> progress) {
        point.run();
        existing.add(spec.id());
        point.run();
        return new ClusterEndpoints("z:1", "zk://z:1/mesos", URI.create("http://m:1"), Optional.empty());
    }

    @Override
    public URI attachChronos(String id, Consumer<String> progress) {
        throw new UnsupportedOperationException("a launcher of the simulation attaches no scheduler");
    }

    @Override
    public void scale(String id, int agents, Consumer<String> progress) {
        point.run();
    }

    @Override
    public void destroy(String id) {
        point.run();
        existing.remove(id);
        point.run();
    }

    @Override
    public Set<String> discover() {
        Set<String> found = new TreeSet<>(existing);
        point.run();
        return found;
    }
}
