package io.github.camelmesos.cluster.provider;

import io.github.camelmesos.cluster.ClusterEndpoints;
import io.github.camelmesos.cluster.ProvisioningException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/** Makes clusters of nothing, and does what a test tells it. */
public final class FakeProvider implements ClusterProvider {

    /** What was called, in order. */
    public final List<String> calls = new CopyOnWriteArrayList<>();
    /** What there is. */
    public final Set<String> existing = ConcurrentHashMap.newKeySet();
    /** Thrown by the call of that name, once. */
    public final Map<String, ProvisioningException> failures = new ConcurrentHashMap<>();
    /** Create waits for a permit, if a test has set one. */
    public volatile Optional<Semaphore> gate = Optional.empty();
    /** Whether create cannot be interrupted while it waits. */
    public volatile boolean hangs;
    /** Whether clusters go on without the launcher that made them. */
    public volatile boolean adoptable;
    /** Whether they are part of the launcher's process. */
    public volatile boolean inLauncher;
    /** Counted down when a create waits. */
    public final CountDownLatch waiting = new CountDownLatch(1);

    @Override
    public String name() {
        return "fake";
    }

    @Override
    public void prepare() {
        calls.add("prepare");
    }

    @Override
    public ClusterEndpoints create(ClusterSpec spec, Consumer<String> progress)
            throws ProvisioningException, InterruptedException {
        calls.add("create " + spec.id());
        existing.add(spec.id());
        progress.accept("half made");
        if (gate.isPresent()) {
            waiting.countDown();
            if (hangs) {
                gate.get().acquireUninterruptibly();
            } else {
                gate.get().acquire();
            }
        }
        fail("create");
        return endpoints();
    }

    private static ClusterEndpoints endpoints() {
        return new ClusterEndpoints(
                "127.0.0.1:1", "zk://127.0.0.1:1/mesos", URI.create("http://127.0.0.1:2"), Optional.empty());
    }

    @Override
    public Optional<ClusterEndpoints> adopt(ClusterSpec spec) {
        calls.add("adopt " + spec.id());
        return adoptable ? Optional.of(endpoints()) : Optional.empty();
    }

    @Override
    public boolean livesInLauncher() {
        return inLauncher;
    }

    @Override
    public URI attachChronos(String id, Consumer<String> progress) throws ProvisioningException {
        calls.add("attach " + id);
        fail("attach");
        return URI.create("http://127.0.0.1:3");
    }

    @Override
    public void scale(String id, int agents, Consumer<String> progress) throws ProvisioningException {
        calls.add("scale " + id + " " + agents);
        fail("scale");
    }

    @Override
    public void destroy(String id) throws ProvisioningException {
        calls.add("destroy " + id);
        fail("destroy");
        existing.remove(id);
    }

    private void fail(String call) throws ProvisioningException {
        ProvisioningException failure = failures.remove(call);
        if (failure != null) {
            throw failure;
        }
    }

    @Override
    public Set<String> discover() {
        return Set.copyOf(existing);
    }

    @Override
    public void close() {
        calls.add("close");
    }
}
